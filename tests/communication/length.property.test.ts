import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemes, isOver, lengthOf } from '../../shared/communication/length.ts';

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });
const letters = fc.constantFrom(
  'a',
  'ä',
  'ß',
  '–',
  '„',
  '“',
  '…',
  '€',
  '\n',
  '\r\n',
  '\r',
  '\u00ad',
  'e\u0301',
  '👩‍🚒',
  '🇩🇪',
  'ﷺ',
  '한',
);

test('TL1: the quick count of Latin text is the count of what people see', () => {
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      expect(graphemes(text)).toBe([...segmenter.segment(text)].length);
    }),
  );
});

test('TL2: a text is over by exactly what it has more than its limit, and asking quickly answers the same', () => {
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), fc.option(fc.nat({ max: 50 })), (parts, max) => {
      const text = parts.join('');
      const { used, over } = lengthOf(text, max);
      expect(over).toBe(max === null ? 0 : Math.max(0, used - max));
      expect(isOver(text, max)).toBe(over > 0);
    }),
  );
});
