import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leavesCardOut } from '../../shared/contacts/vcard/faults.ts';
import { readCards } from '../../shared/contacts/vcard/read.ts';
import { writeCards } from '../../shared/contacts/vcard/write.ts';

/** Lines of cards and what may stand between them, mixed. */
const anyLine = fc.oneof(
  fc.constantFrom(
    'BEGIN:VCARD',
    'END:VCARD',
    'VERSION:3.0',
    'VERSION:2.1',
    'FN:Anna',
    'N:;;;;',
    'EMAIL;PREF=1:a@b',
    ':',
    ';:',
  ),
  fc.constantFrom(
    'FN;ENCODING=QUOTED-PRINTABLE:=C3=',
    ' =BC',
    'TEL;TYPE="a:',
    'PHOTO;BASE64:AA',
    'x.y.Z:1',
    'ORG:\\',
    '\t',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

test('VR1, VR2: any text is read without a throw, and each card is taken or has a fault that leaves it out', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
      const { total, cards, faults } = readCards(lines.join(end));
      const out = new Set(faults.filter(({ code }) => leavesCardOut(code)).map(({ card }) => card));
      const taken = new Set(cards.map(({ number }) => number));
      for (let number = 1; number <= total; number += 1) expect(out.has(number)).toBe(!taken.has(number));
      for (const { name } of cards) expect(name).not.toBe('');
    }),
    { numRuns: 3000 },
  );
});

/** A text of one line, as the fields of a person hold it. */
const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .map((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  .filter((text) => text !== '' && text.length <= 300);

test('what is written is read back as it was, in both versions', () => {
  fc.assert(
    fc.property(
      fc.record({ displayName: anyText, function: anyText, role: anyText, body: anyText, phone: anyText }),
      fc.constantFrom('3.0' as const, '4.0' as const),
      (said, version) => {
        fc.pre(!/^tel:/i.test(said.phone));
        const person = { ...said, id: 'x', uid: 'u', email: 'a@b.example', updatedAt: '2026-11-23T08:00:00.000Z' };
        const { cards, faults } = readCards(writeCards([person, person], version));
        expect(faults).toEqual([]);
        expect(cards).toHaveLength(2);
        for (const card of cards)
          expect(card).toMatchObject({
            name: said.displayName,
            function: said.function,
            role: said.role,
            organisation: said.body,
            phone: said.phone,
            email: 'a@b.example',
          });
      },
    ),
    { numRuns: 1000 },
  );
});
