import { describe, test } from 'vitest';
import { keys, mouse } from '../../helpers/hands.ts';
import { preparedOnce, startOn } from '../../helpers/running.ts';
import {
  begin,
  decide,
  finish,
  lookAfterSites,
  lookIntoLog,
  lookThrough,
  readDigest,
  takeIn,
  writeBack,
} from './day.ts';
import { deskOf, expectClean } from './desk.ts';
import { mondayMorning, prepareMonday } from './twelve-sites.ts';

const once = preparedOnce(prepareMonday);

describe("the coordination's Monday", () => {
  test.each([
    ['by mouse', mouse],
    ['with the keys alone', keys],
  ])(
    '%s',
    async (_name, makeHand) => {
      const { prepared, browser } = once;
      const window = { permissions: ['clipboard-read', 'clipboard-write'] };
      const morning = await startOn(prepared, browser, { now: mondayMorning, window });
      const desk = await deskOf(morning.page, makeHand, 'montag');
      await begin(desk);
      await lookThrough(desk, prepared.files);
      await takeIn(desk);
      await readDigest(desk);
      await decide(desk);
      await lookIntoLog(desk);
      await lookAfterSites(desk);
      await writeBack(desk);
      await expectClean(desk);
      await morning.stop();

      const evening = await startOn(prepared, browser, { now: '2026-11-23T16:00:00Z', on: morning.dataDir });
      const later = await deskOf(evening.page, makeHand, 'montag');
      await finish(later);
      await expectClean(later);
      await evening.close();
    },
    300_000,
  );
});
