import { expect, test } from 'vitest';
import { startApache } from '../helpers/dav-server.ts';
import { playBadLine } from './bad-line.ts';

/** The same history every time; others by `SEED=…`, and many by `npm run meet`. */
const seed = Number(process.env['SEED'] ?? '20261128');

test(`twelve sites meet at one Apache collection over a bad line and come to the same (SEED=${seed})`, async () => {
  const server = await startApache();
  try {
    const { line, objects } = await playBadLine(server, { seed, sites: 12, steps: 40, oneIn: 10 });
    expect([...line.keys()].map(String).sort()).toEqual(
      [
        '412',
        '423',
        '500',
        '503',
        '507',
        'cut-answer',
        'cut-request',
        'delay',
        'lost-answer',
        'refused',
        'twice',
      ].sort(),
    );
    expect(objects).toBeGreaterThan(20);
  } finally {
    await server.close();
  }
});
