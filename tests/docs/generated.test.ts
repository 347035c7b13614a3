import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { callsText } from '../../tools/calls-doc.mjs';
import { glossaryText } from '../../tools/glossary-doc.mjs';

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

test('docs/calls.md is what the contract says (node tools/calls-doc.mjs writes it anew)', () => {
  expect(read('calls.md')).toBe(callsText());
});

test('docs/glossary.md names every entity, field and choice of the model (node tools/glossary-doc.mjs writes it anew)', () => {
  expect(read('glossary.md')).toBe(glossaryText());
});
