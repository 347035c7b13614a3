import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, test } from 'vitest';
import { contactMorning, prepareContact } from '../../helpers/contact.ts';
import { keys, mouse } from '../../helpers/hands.ts';
import { preparedOnce, startOn } from '../../helpers/running.ts';
import { deskOf, expectClean } from './desk.ts';
import { answer, arrive, receive, reply, takeBack, takeIn } from './mail.ts';

const once = preparedOnce(prepareContact);
const replies = mkdtempSync(join(tmpdir(), 'replies-'));
afterAll(() => rmSync(replies, { recursive: true, force: true }));

describe('the mail to a municipal contact', () => {
  test.each([
    ['by mouse', mouse],
    ['with the keys alone', keys],
  ])(
    '%s: looked at, taken in, taken back, taken in again, answered, and read at the coordination',
    async (_name, makeHand) => {
      const { prepared, browser } = once;
      const window = { permissions: ['clipboard-read', 'clipboard-write'] };
      const town = await startOn(prepared, browser, { now: contactMorning, window });
      const desk = await deskOf(town.page, makeHand, 'mail');
      await arrive(desk);
      await takeIn(desk, prepared.mail);
      await takeBack(desk);
      await takeIn(desk, prepared.mail);
      await answer(desk);
      const file = await reply(desk, replies);
      await expectClean(desk);
      await town.close();

      const district = await startOn(prepared.coordination, browser, { now: '2026-11-23T14:00:00Z' });
      const later = await deskOf(district.page, makeHand, 'mail');
      await receive(later, file);
      await expectClean(later);
      await district.close();
    },
    300_000,
  );
});
