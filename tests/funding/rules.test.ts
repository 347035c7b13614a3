import { afterEach, beforeEach, expect, test } from 'vitest';
import vectors from '../fixtures/deadline-vectors.json' with { type: 'json' };
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ body: null });
});
afterEach(() => at.close());

test('every rule comes with its basis, edition and certainty, before there is a store', async () => {
  const { rules } = await at.get('rules.list', {});
  expect(rules.length).toBeGreaterThan(15);
  expect(rules.filter(({ title, basis, edition, certainty }) => !(title && basis && edition && certainty))).toEqual([]);
  expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(vectors.map(({ rule }) => rule)));
});

test('rules.evaluate answers the vectors exactly, before there is a store', async () => {
  for (const vector of vectors) {
    const { id, rule, input, note: _, ...expected } = vector;
    const { note, ...answer } = await at.get('rules.evaluate', { rule, input });
    expect(answer, id).toEqual(expected);
    expect(note).not.toBe('');
  }
});

test('an unknown rule and a wrong input are refused in German', async () => {
  expect(await at.ask('rules.evaluate', { rule: 'HOROSCOPE', input: {} })).toMatchObject({
    error: { code: 'unknown-rule', message: expect.stringContaining('Bitte') },
  });
  expect(await at.ask('rules.evaluate', { rule: 'KLAGEFRIST_1_MONTH', input: { posted: 'gestern' } })).toMatchObject({
    error: { code: 'invalid-input', message: expect.stringContaining('Datum') },
  });
});
