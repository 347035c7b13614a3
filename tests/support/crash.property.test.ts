import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareError, type CrashEntry, crashFileCharacters, entriesOf, withEntry } from '../../shared/support/crash.ts';

const folder = new URL('../../', import.meta.url).pathname;
const root = `file://${folder}`;
const at = '2027-03-01T08:00:00.000Z';
const entry = (error: unknown): CrashEntry => ({
  at,
  app: '0.1.0',
  kind: 'main-exception',
  error: bareError(error, [root, 'app://main/']),
});

/** What must never be found again: names, paths, mail addresses, record texts, in every dress a message can have. */
const secrets = ['Karin Müller', 'C:\\Users\\kmueller\\Desktop', '/home/kmueller/x', 'karin@example.org', 'Radweg Süd'];
const frameLike = secrets.flatMap((secret) => [
  secret,
  `\n    at ${secret} (${root}db/${secret}.ts:1:2)`,
  `x\n    at kmueller (app://main/assets/kmueller.js:1:2)`,
  `app://main/assets/kmueller.js:1:2`,
  `\n${root}kmueller.js:3:4`,
]);
const hostile = fc.array(fc.oneof(fc.constantFrom(...frameLike, '\n', ': ', 'Error', '    at '), fc.string()), {
  maxLength: 6,
});

const says = (text: string): readonly string[] =>
  ['Karin', 'Müller', 'kmueller', 'Users', 'home', 'example.org', 'Radweg'].filter((secret) => text.includes(secret));

test('CL1: no message, however it is made up, reaches the file', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (message, name, code) => {
      const error = new Error(message.join(''));
      const renamed = Object.assign(new TypeError(message.join('')), { name: name.join(''), code: code.join('') });
      const later = Object.assign(new Error('x'), { message: message.join('') });
      for (const any of [error, renamed, later, message.join(''), { message: message.join(''), name: name.join('') }])
        expect(says(withEntry('', entry(any)))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('CL1, CL2: a name that pretends to be a stack, and a stack whose message is not in it, give no frames', () => {
  const pretending = new Error('x');
  pretending.stack = `Karin\n    at y (${root}kmueller.ts:1:2): x\n    at z (${root}kmueller.ts:1:2)`;
  const moved = Object.assign(new Error('a'), { message: 'b', stack: `Error: a\n    at (${root}main.js:1:2)` });
  // A name that holds the message, and lines behind it: the first such place is not where the message is.
  const holding = Object.assign(new TypeError('main.js'), { name: `main.js\n    at y (${root}kmueller.ts:1:2)` });
  const twice = Object.assign(new TypeError('m'), { name: `E: m\n    at y (${root}kmueller.ts:1:2)` });
  for (const error of [pretending, moved, holding, twice]) expect(bareError(error, [root]).frames).toEqual([]);
});

test('an error of ours keeps the names of our files and their lines, and nothing of where they lie', () => {
  const { frames, name } = bareError(new RangeError('Karin Müller'), [root, folder]);
  expect(name).toBe('RangeError');
  expect(frames[0]).toEqual({ file: 'crash.property.test.ts', line: expect.any(Number), column: expect.any(Number) });
  expect(JSON.stringify(frames)).not.toMatch(/[\\/]/);
  expect(bareError(new Error('x'), ['app://main/']).frames).toEqual([]);
  class NotAllowed extends Error {
    override name = 'NotAllowed';
  }
  const given = Object.assign(new TypeError('no number'), {
    code: 'ERR_INVALID_ARG_TYPE',
    stack: `TypeError [ERR_INVALID_ARG_TYPE]: no number\n    at a (${root}db/a.ts:1:2)`,
  });
  for (const error of [new NotAllowed('x'), given])
    expect(bareError(error, [root, folder]).frames.length).toBeGreaterThan(0);
});

test('the file keeps the newest entries and never grows beyond its size; what is no entry is left out when read', () => {
  let text = '';
  for (let n = 0; n < 400; n += 1) text = withEntry(text, { ...entry(new Error('x')), exitCode: n });
  expect(text.length).toBeLessThanOrEqual(crashFileCharacters);
  expect(entriesOf(text, 3).map(({ exitCode }) => exitCode)).toEqual([399, 398, 397]);
  expect(entriesOf(`Karin\n{"at":"x"}\n${text}`, 1000)).toHaveLength(text.trimEnd().split('\n').length);
  const strange = { ...entry(new Error('x')), reason: 'Karin Müller' } as never;
  expect(withEntry('', strange)).toBe('');
});
