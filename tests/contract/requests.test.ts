import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../db/answer.ts';
import { callNames } from '../../shared/contract.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let empty: TestOffice;
beforeAll(async () => {
  empty = await openTestOffice({ body: null });
});
afterAll(() => empty.close());

describe('a request that does not fit', () => {
  test.each(callNames)('%s is refused with what is wrong, before anything is looked at', async (name) => {
    for (const input of [{ surplus: 1 }, 'text', 7, []]) {
      const reply = await empty.ask(name, input as never);
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
      if (!reply.ok) expect(reply.error.message).toMatch(/^Die Angaben zu „.+“ passen nicht: .+\.$/s);
    }
  });

  test('an unknown call is refused by name, also one that every object has', async () => {
    for (const name of ['record.explode', 'toString', '__proto__', 'constructor', '']) {
      const { reply } = await answer(empty.office, name, {});
      expect(reply).toEqual({
        ok: false,
        error: { code: 'invalid-request', message: `Den Aufruf „${name}“ gibt es nicht.` },
      });
    }
  });
});
