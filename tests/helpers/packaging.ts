import { fileURLToPath } from 'node:url';

export const projectDir = fileURLToPath(new URL('../..', import.meta.url));

/** What a program says of itself, where a test only reads it. */
export const own = { version: '0.1.0', company: 'Eine Stelle' };
