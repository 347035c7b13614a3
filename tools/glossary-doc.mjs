/**
 * Writes the part of docs/glossary.md that follows from the model: every entity, field and choice, German beside English.
 *
 * What people must keep apart is written by hand above it. A test compares the file with the model.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fieldsOf } from '../shared/core/entity.ts';
import { entityNamed, entityNames } from '../shared/entities.ts';

/** @typedef {import('../shared/core/entity.ts').Entity} Entity */
/** @typedef {import('../shared/core/field.ts').Field} Field */

const begin = '<!-- from the model: begin -->';
const end = '<!-- from the model: end -->';
const file = new URL('../docs/glossary.md', import.meta.url);

/** Fields every shared record has; told once. */
const common = ['ownerBodyId', 'visibility', 'classification'];

/** @param {Field} field */
function meaning({ kind, choices, target, merge }) {
  const words = Object.entries(choices ?? {}).map(([code, label]) => `${label.de} \`${code}\``);
  const about = words.length > 0 ? words.join(' · ') : target === null ? kind : `→ \`${target}\``;
  return merge === 'ask' ? about : `${about} (${merge})`;
}

/** @param {readonly (readonly [string, Field])[]} fields */
const table = (fields) =>
  [
    '| Deutsch | Code | Werte, Ziel oder Art |',
    '| --- | --- | --- |',
    ...fields.map(([name, field]) => `| ${field.label.de} | \`${name}\` | ${meaning(field)} |`),
    '',
  ].join('\n');

/** @param {Entity} entity */
function section(entity) {
  const own = fieldsOf(entity).filter(([name]) => !common.includes(name));
  const key = entity.key ? ` Natürlicher Schlüssel: ${entity.key.map((field) => `\`${field}\``).join(', ')}.` : '';
  const derived = Object.entries(entity.derived ?? {}).map(
    ([name, { label, firstOf }]) =>
      ` Abgeleitet: ${label.de} \`${name}\` (der erste Wert aus ${firstOf.map((field) => `\`${field}\``).join(', ')}).`,
  );
  const log = entity.log ? ' Wird ergänzt, nie geändert.' : '';
  return [
    `### ${entity.label.de} · \`${entity.name}\``,
    '',
    `Mehrzahl: ${entity.plural.de}.${key}${derived.join('')}${log}`,
    '',
    table(own),
  ].join('\n');
}

function modelText() {
  const entities = entityNames.flatMap((name) => entityNamed(name) ?? []);
  const [first] = entities;
  const shared = first ? fieldsOf(first).filter(([name]) => common.includes(name)) : [];
  return [begin, '', '### Felder aller Datensätze', '', table(shared), ...entities.map(section), end].join('\n');
}

/** The text of docs/glossary.md with its generated part made anew. */
export function glossaryText() {
  const text = readFileSync(file, 'utf8');
  return text.slice(0, text.indexOf(begin)) + modelText() + text.slice(text.indexOf(end) + end.length);
}

if (process.argv[1] === import.meta.filename) writeFileSync(file, glossaryText());
