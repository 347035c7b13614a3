import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../shared/core/day.ts';
import { readAgenda } from '../../../shared/councils/session/agenda-text.ts';
import { readLine } from '../../../shared/councils/session/line.ts';
import { mayBeProjected, secrecyOfItem } from '../../../shared/councils/session/projected.ts';

const today = day('2026-11-29');
const names = [
  { id: 'body:1', name: 'Nottuln' },
  { id: 'body:2', name: 'Stadt Lüdinghausen' },
  { id: 'person:1', name: 'Anna Müller' },
];

test.each([
  ['! Der Rat beschließt den Beitritt', 'resolution', 'Der Rat beschließt den Beitritt', null, null],
  ['>Angebot einholen @Nottuln bis 31.3.', 'task', 'Angebot einholen', 'body:1', '2027-03-31'],
  ['> @lüdinghausen Vertrag prüfen 5.12.', 'task', 'Vertrag prüfen', 'body:2', '2026-12-05'],
  ['> @Anna Müller ruft an', 'task', 'ruft an', 'person:1', null],
  ['> @Unbekannt klärt das', 'task', '@Unbekannt klärt das', null, null],
  ['> #Glasfaser 12 Anschlüsse', 'task', '#Glasfaser 12 Anschlüsse', null, null],
  ['> @Nottuln bis 31.3.', 'task', '@Nottuln bis 31.3.', 'body:1', '2027-03-31'],
  ['i Nächste Sitzung am 5.12.', 'info', 'Nächste Sitzung am 5.12.', null, null],
  ['I: Frist läuft', 'info', 'Frist läuft', null, null],
  ['im Rat wurde gefragt', 'remark', 'im Rat wurde gefragt', null, null],
  ['Ist das > 5 %? Ja!', 'remark', 'Ist das > 5 %? Ja!', null, null],
])('%s', (raw, kind, words, responsible, dueOn) => {
  expect(readLine(raw, names, today)).toMatchObject({ kind, words, responsible, dueOn });
});

test.each(['', '   ', '!', '>', '> ', 'i '])('nothing is on „%s“', (raw) => {
  const read = readLine(raw, names, today);
  // A lone letter is a word.
  expect(read?.words ?? null).toBe(raw.trim() === 'i' ? 'i' : null);
});

test('the words of a remark are the whole line, and of any line its end; only a sign, a who and a when are taken out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom('', '! ', '> ', 'i '), (text, sign) => {
      const read = readLine(sign + text, [], today);
      if (read === null || read.dueOn !== null) return;
      const tight = (of: string) => of.replace(/\s+/g, '');
      expect(tight(sign + text).endsWith(tight(read.words))).toBe(true);
      if (read.kind === 'remark') expect(read.words).toBe((sign + text).trim());
    }),
  );
});

test('an agenda is read as invitations write it', () => {
  expect(
    readAgenda(
      'Öffentlicher Teil\n1. Einwohnerfragestunde\nTOP 2: Breitband\n\nÖ 3.1 Haushalt 2027\n- Verschiedenes\n2027 wird gefeiert\nNichtöffentlicher Teil:\n4 Grundstück\n\nN 5 Personal',
    ),
  ).toEqual([
    { number: '1', title: 'Einwohnerfragestunde', isNonPublic: false },
    { number: '2', title: 'Breitband', isNonPublic: false },
    { number: 'Ö 3.1', title: 'Haushalt 2027', isNonPublic: false },
    { number: null, title: 'Verschiedenes', isNonPublic: false },
    { number: null, title: '2027 wird gefeiert', isNonPublic: false },
    { number: '4', title: 'Grundstück', isNonPublic: true },
    { number: 'N 5', title: 'Personal', isNonPublic: true },
  ]);
});

test('PS1: private and confidential matters are never projected, those of the non-public part only in a closed room', () => {
  for (const isClosed of [true, false]) {
    expect(mayBeProjected({ visibility: 'private' }, isClosed)).toBe(false);
    expect(mayBeProjected({ visibility: 'site' }, isClosed)).toBe(false);
    expect(mayBeProjected({ classification: 'confidential' }, isClosed)).toBe(false);
    expect(mayBeProjected({}, isClosed)).toBe(true);
    expect(mayBeProjected(secrecyOfItem({ public: 'nonpublic' }), isClosed)).toBe(isClosed);
    expect(mayBeProjected(secrecyOfItem({ public: 'nonpublic', classification: 'confidential' }), isClosed)).toBe(
      false,
    );
    expect(mayBeProjected({ classification: 'nonpublic_session' }, isClosed)).toBe(isClosed);
  }
});
