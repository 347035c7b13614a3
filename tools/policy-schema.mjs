// Writes docs/policy.schema.json: what an administrator's file may say, for editors that know JSON Schema.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Policy } from '../shared/policy/policy.ts';

export const policySchemaText = () =>
  `${JSON.stringify({ title: 'Vorgaben für die Digitalagentur', ...z.toJSONSchema(Policy, { io: 'input' }) }, null, 2)}\n`;

const path = fileURLToPath(new URL('../docs/policy.schema.json', import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path, policySchemaText());
