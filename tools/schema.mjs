/**
 * Writes the schema of a freshly migrated store to db/schema.sql, so that every change of the schema is visible in the diff.
 */
import { writeFileSync } from 'node:fs';
import { schemaText } from '../db/migrations/snapshot.ts';

writeFileSync(new URL('../db/schema.sql', import.meta.url), schemaText());
