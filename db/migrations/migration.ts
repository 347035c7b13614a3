import type { Connection } from '../store/driver.ts';

/** One step of the schema. Numbered for life; once released it is never edited, only followed by another. */
export type Migration = { readonly version: number; readonly name: string; readonly up: (db: Connection) => void };
