import { expect, test } from 'vitest';
import { failureSentence } from '../../renderer/i18n/failures.ts';

test("in German the store's own sentence comes first, because it can name the value", () => {
  expect(failureSentence({ code: 'not-found', message: 'Das Projekt P13 gibt es nicht mehr.' }, 'de')).toBe(
    'Das Projekt P13 gibt es nicht mehr.',
  );
  expect(failureSentence({ code: 'not-found' }, 'de')).toContain('gibt es nicht mehr');
});

test('in English the sentence comes from the code', () => {
  expect(failureSentence({ code: 'store-full', message: 'Der Datenträger ist voll.' }, 'en')).toBe(
    'The disk is full. Please make room and try again.',
  );
});

test('a refusal that names in both languages what is wrong says it in English, too', () => {
  const words = { de: 'Der Bewilligungszeitraum endet zu früh.', en: 'The approval period ends too early.' };
  expect(failureSentence({ code: 'rule-broken', message: words.de, words }, 'en')).toBe(words.en);
  expect(failureSentence({ code: 'rule-broken', message: words.de, words }, 'de')).toBe(words.de);
});

test('a code from a newer version still gives a sentence with a next step', () => {
  expect(failureSentence({ code: 'moon-phase' }, 'de')).toContain('moon-phase');
  expect(failureSentence({ code: 'moon-phase' }, 'en')).toContain('try again');
});

test('what a site may not change is explained by its reason in English, and by the store in German', () => {
  const failure = { code: 'not-allowed', reason: 'catalogue', message: 'Diesen Katalog pflegt nur die Koordination.' };
  expect(failureSentence(failure, 'de')).toBe(failure.message);
  expect(failureSentence(failure, 'en')).toContain('Only the coordination keeps this catalogue');
  expect(failureSentence({ ...failure, reason: 'new-reason' }, 'en')).toContain('Please turn to the coordination');
});

test('a broken rule is explained by its name in English, and by the store in German', () => {
  const failure = { code: 'rule-broken', rule: 'lock', message: 'Eine gesperrte Stelle wird nicht besetzt.' };
  expect(failureSentence(failure, 'de')).toBe(failure.message);
  expect(failureSentence(failure, 'en')).toContain('Please release the reservation first');
  expect(failureSentence({ ...failure, rule: 'D99' }, 'en')).toContain('Please check the values');
});
