import { expect, test } from 'vitest';
import type { CallName } from '../../shared/contract.ts';
import { callNames } from '../../shared/contract.ts';
import { codesOf } from '../contract/declared.ts';
import { hostileValues } from '../fuzz/calls/hostile.ts';
import { startDesktop } from '../helpers/desktop.ts';

/** No input, and whatever has no members, is what many calls ask for. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0);

/** Every call with every hostile value as its input, and as each of its members, by the way a page asks: gateway, host, worker. */
test('whatever a page sends through the gateway, a typed refusal comes back, and the office is as it was', async () => {
  const { ask } = await startDesktop({ worker: 'built' });
  const call = (name: CallName, input: unknown) => ask({ type: 'invoke', name, input: structuredClone(input) });
  const begun = await call('office.begin', { mode: 'empty', bodyAgs: '05558', label: 'Kreis', role: 'coordination' });
  expect(begun).toMatchObject({ ok: true });
  const before = await call('store.digest', {});

  for (const name of callNames) {
    for (const [how, make] of hostileValues) {
      const value = make();
      for (const input of isEmpty(value) ? [{ surplus: value }] : [value, { surplus: value }]) {
        const reply = await call(name, input);
        expect(reply, `${name}, ${how}`).toMatchObject({ ok: false });
        if (reply.ok) continue;
        expect(['invalid-request', ...codesOf(name)], `${name}, ${how}`).toContain(reply.error.code);
        expect(reply.error.message, `${name}, ${how}`).toMatch(/[.!?“]$/);
      }
    }
  }

  expect(await call('store.digest', {})).toEqual(before);
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
}, 300_000);

test('what cannot be sent at all reaches nobody', async () => {
  const { ask } = await startDesktop({ worker: 'built' });
  for (const request of [
    { type: 'invoke', name: 'store.digest', input: {}, task: 'x'.repeat(101) },
    { type: 'cancel' },
    [],
    7,
  ])
    expect(await ask(request)).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
});
