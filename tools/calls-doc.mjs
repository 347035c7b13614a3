/**
 * Writes docs/calls.md: every call of the contract with what goes in, what comes out and what may be refused.
 *
 * A test compares the file with the contract, so the document cannot grow old.
 */
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { callNamed, callNames } from '../shared/contract.ts';
import { RecordRow } from '../shared/records/contract.ts';

/** @typedef {import('zod').core.JSONSchema.BaseSchema} Schema */

const width = 100;

/** @param {readonly string[]} parts @param {string} open @param {string} close @param {string} between */
function wrap(parts, open, close, between) {
  const line = `${open} ${parts.join(`${between} `)} ${close}`;
  if (line.length <= width && !line.includes('\n')) return line;
  return `${open}\n${parts.map((part) => `  ${part.replaceAll('\n', '\n  ')}`).join(`${between}\n`)}\n${close}`;
}

/** @param {Schema} schema @returns {string} */
function objectText({ properties = {}, required = [], additionalProperties }) {
  const members = Object.entries(properties).map(
    ([name, member]) => `${name}${required.includes(name) ? '' : '?'}: ${typeText(/** @type {Schema} */ (member))}`,
  );
  if (typeof additionalProperties === 'object' && members.length === 0) {
    return `{ [name]: ${typeText(/** @type {Schema} */ (additionalProperties))} }`;
  }
  if (typeof additionalProperties === 'object') members.push('…');
  return members.length === 0 ? '{}' : wrap(members, '{', '}', ',');
}

/** @param {Schema} schema */
const shapeOf = ({ $schema: _, ...shape }) => JSON.stringify(shape);
const rowShape = shapeOf(/** @type {Schema} */ (z.toJSONSchema(RecordRow)));

/** A JSON Schema in the words of a TypeScript type; bounds are left out. @param {Schema} schema @returns {string} */
function typeText(schema) {
  if (shapeOf(schema) === rowShape) return 'Row';
  const { type, anyOf, oneOf, items } = schema;
  const options = anyOf ?? oneOf ?? (Array.isArray(type) ? type.map((one) => ({ type: one })) : undefined);
  if (options) {
    const texts = options.map((option) => typeText(/** @type {Schema} */ (option)));
    return [...new Set(texts)].join(' | ');
  }
  if (schema.const !== undefined) return `'${schema.const}'`;
  if (schema.enum) return schema.enum.map((value) => `'${value}'`).join(' | ');
  if (schema.default !== undefined && type === undefined) return 'unknown';
  if (type === 'object') return objectText(schema);
  if (type === 'array') {
    const inner = typeText(/** @type {Schema} */ (items ?? {}));
    const isUnion = inner.replaceAll(/[{(].*[)}]/gs, '').includes(' | ');
    return isUnion ? `(${inner})[]` : `${inner}[]`;
  }
  if (type === 'integer') return 'number';
  return typeof type === 'string' ? type : 'unknown';
}

/** @param {z.ZodType} schema @param {'input' | 'output'} io */
const schemaOf = (schema, io) => /** @type {Schema} */ (z.toJSONSchema(schema, { io, unrepresentable: 'any' }));

/** Codes of the refusals of a call, and what they carry besides `message`. @param {z.ZodType} failure */
function failureTexts(failure) {
  const schema = schemaOf(failure, 'output');
  if (schema.not !== undefined) return [];
  const options = /** @type {Schema[]} */ (schema.anyOf ?? schema.oneOf ?? [schema]);
  return options.flatMap(({ properties }) => {
    const code = /** @type {Schema | undefined} */ (properties?.['code'])?.const;
    const details = Object.keys(properties ?? {}).filter((name) => name !== 'code' && name !== 'message');
    if (typeof code !== 'string') return [];
    return [details.length === 0 ? `\`${code}\`` : `\`${code}\` (${details.join(', ')})`];
  });
}

/** @param {(typeof callNames)[number]} name */
function section(name) {
  const call = callNamed(name);
  const traits = [
    call.kind,
    ...(call.long ? ['runs in steps, can be cancelled'] : []),
    ...(call.early ? ['also without an office'] : []),
  ];
  const failures = failureTexts(call.failure);
  return [
    `## ${name}`,
    '',
    `${traits.join(' · ')}${call.touches.length > 0 ? ` · touches ${call.touches.join(', ')}` : ''}`,
    '',
    '```ts',
    `input: ${typeText(schemaOf(call.input, 'input'))}`,
    `value: ${typeText(schemaOf(call.output, 'output'))}`,
    '```',
    ...(failures.length > 0 ? ['', `Refused with ${failures.join(' · ')}.`] : []),
    '',
  ].join('\n');
}

/** The text of docs/calls.md. */
export function callsText() {
  const intro = `# Calls

Generated from the contract (\`shared/*/contract.ts\`) by \`node tools/calls-doc.mjs\`; do not edit by hand. Bounds of numbers
and lengths are left out here; \`node cli/main.ts contract\` prints the full JSON Schema.

A reply is \`{ ok: true, value }\` or \`{ ok: false, error: { code, message, … } }\`; \`message\` is a German sentence with the
next step. Besides the refusals named below, every call may answer \`invalid-request\` (the input does not fit; \`issues\` says
where), \`internal\`, or trouble with the store: \`no-office\`, \`store-newer\`, \`store-network-path\`, \`store-unwritable\`,
\`store-full\`, \`store-damaged\`, \`store-in-use\`, \`storage\`. A member with \`?\` may be left out. \`touches\` are the topics
screens ask again about after a success.

A \`Row\` is a record as it is shown: its fields by name (docs/glossary.md), \`id\`, \`version\` (handed back as \`seen\`, so that
an edit of something that changed meanwhile is refused), \`createdAt\`, \`createdBy\`, \`updatedAt\`, \`updatedBy\`, and where it
applies \`conflicts\` (names of its fields in conflict) and \`deleted\`.

`;
  return intro + [...callNames].sort().map(section).join('\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('../docs/calls.md', import.meta.url), callsText());
}
