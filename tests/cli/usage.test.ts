import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runHere } from '../helpers/cli-here.ts';

/** The commands of the design, except those whose capability comes with a later issue. */
const commands = [
  'init',
  'request',
  'admit',
  'trust',
  'members',
  'revoke',
  'thaw',
  'erase',
  'contract',
  'call',
  'calls',
  'export',
  'export-all',
  'import',
  'import-list',
  'radar-import',
  'radar-export',
  'showcase',
  'places',
  'place-add',
  'place-remove',
  'look',
  'send',
  'take',
  'place-renew',
  'undo-import',
  'verify',
  'conflicts',
  'digest',
  'prune',
  'salvage',
  'rebuild',
  'backup',
  'restore',
  'region',
  'status',
  'report',
  'seed',
  'serve',
];

describe('a command that does not fit is refused with exit code 2 and the right form of it:', () => {
  test.each<readonly [string, readonly string[], RegExp]>([
    ['an option is missing', ['digest'], /^Die Angabe --data fehlt\. Aufruf: digitalagentur digest --data DIR$/],
    ['several are needed', ['init', '--data', 'x', '--body', '05558'], /^Die Angabe --label fehlt\. Aufruf: .* init /],
    ['an option is unknown', ['digest', '--data', 'x', '--fast'], /^Diese Angaben passen nicht \(.*--fast/],
    ['an option has no value', ['digest', '--data'], /^Diese Angaben passen nicht/],
    ['a flag has a value', ['import', '--data', 'x', 'y', '--preview=ja'], /^Diese Angaben passen nicht/],
    ['an operand is missing', ['import', '--data', 'x'], /^Die Zahl der Angaben passt nicht\. Aufruf: .* import /],
    ['an operand is too many', ['verify', 'a', 'b'], /^Die Zahl der Angaben passt nicht\. Aufruf: .* verify /],
    ['an operand where none belongs', ['status', '--data', 'x', 'y'], /^Die Zahl der Angaben passt nicht/],
    ['a time that is none', ['digest', '--data', 'x', '--now', 'morgen'], /^--now erwartet eine Zeit wie .*„morgen“\./],
    ['a port that is none', ['serve', '--data', 'x', '--port', '99999'], /--port erwartet eine Zahl|noch nicht gebaut/],
    [
      'a passphrase that is not set',
      ['verify', fileURLToPath(import.meta.url), '--passphrase-env', 'NOT_SET_HERE'],
      /NOT_SET_HERE ist leer/,
    ],
  ])('%s', async (_name, words, message) => {
    const { exit, out, err } = await runHere(words);
    expect(exit).toBe(2);
    const document = JSON.parse(out) as { ok: boolean; error: { code: string; message: string } };
    expect(document).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
    expect(['usage', 'not-built']).toContain(document.error.code);
    expect(err).toBe('');
  });

  test.each([[[]], [['help']], [['constructor']], [['print', '--data', 'x']], [['join']]])(
    'no or an unknown command (%j): the list of all commands stands on stderr',
    async (words) => {
      const { exit, out, err } = await runHere(words as readonly string[]);
      expect(exit).toBe(2);
      expect(JSON.parse(out)).toMatchObject({
        ok: false,
        error: { code: 'usage', message: /Die Liste steht oben\.$/ },
      });
      const listed = err.split('\n').flatMap((line) => /^ {2}([a-z-]+)/.exec(line)?.[1] ?? []);
      expect(listed).toEqual(commands);
    },
  );
});
