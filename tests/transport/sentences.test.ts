import { expect, test } from 'vitest';
import { failureSentence } from '../../renderer/i18n/failures.ts';
import { strangeSentence } from '../../shared/transport/strange.ts';
import { isTroubleReason, troubleReasons, troubleSentence } from '../../shared/transport/trouble.ts';

test.each(troubleReasons)('trouble "%s" is a sentence with a next step, in both languages', (reason) => {
  expect(isTroubleReason(reason)).toBe(true);
  for (const locale of ['de', 'en'] as const) {
    const sentence = troubleSentence(reason, locale);
    expect(sentence).toMatch(/^[A-ZÄÖÜ].*\.$/);
    expect(sentence).toMatch(locale === 'de' ? /[Bb]itte|wählen Sie/ : /[Pp]lease|choose/);
  }
  const failure = { code: 'place-trouble', reason, message: troubleSentence(reason) };
  expect(failureSentence(failure, 'de')).toBe(troubleSentence(reason));
  expect(failureSentence(failure, 'en')).toBe(troubleSentence(reason, 'en'));
});

test('a reason of a newer version still gives a sentence', () => {
  expect(isTroubleReason('mondphase')).toBe(false);
  expect(failureSentence({ code: 'place-trouble', reason: 'mondphase' }, 'en')).toMatch(/^There is trouble/);
});

test.each(['truncated', 'newer-format', 'other-name', 'too-large', 'chain', 'signature', 'mondphase'])(
  'a file with the fault "%s" is explained in both languages',
  (reason) => {
    expect(strangeSentence(reason)).toMatch(/^(Die Datei|Der Inhalt) .*\.$/);
    expect(strangeSentence(reason, 'en')).toMatch(/^The (file|content) .*\.$/);
  },
);
