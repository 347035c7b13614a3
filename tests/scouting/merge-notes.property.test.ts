import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWords } from '../../shared/core/fold.ts';
import { mergedNote, type NoteWords, noteLimits } from '../../shared/scouting/merge-notes.ts';
import { likenessOf } from '../../shared/scouting/similar.ts';

const word = fc.constantFrom('Wärme', 'warme', 'Terminal', '#KI', 'https://example.org/a', 'x'.repeat(120), '·');
const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const text = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));
const orNone = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const url = fc.constantFrom('https://example.org/a', 'https://example.org/b', 'https://example.org/a/b');
const note: fc.Arbitrary<NoteWords> = fc.record({
  text: orNone(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 60 }))),
  source: orNone(
    fc.oneof(
      line.map((words) => words.slice(0, 300)),
      fc.string({ maxLength: 300 }),
    ),
  ),
  url: orNone(url),
  fieldId: orNone(fc.constantFrom('klima', 'bildung')),
});

const everything = ({ text, source, url }: NoteWords): string => [text, source, url].filter(Boolean).join('\n');

test('NM1: every text, link and source of both notes is in the one that stays, in its own spelling', () => {
  fc.assert(
    fc.property(note, note, (kept, added) => {
      const merged = mergedNote(kept, added);
      if (merged === null) return;
      const all = everything(merged);
      for (const { text, url } of [kept, added]) {
        expect(all).toContain((text ?? '').trim());
        expect(all).toContain(url ?? '');
      }
      // Of a source that was said twice in two spellings one is enough.
      const words = new Set(foldWords(all));
      for (const said of [kept, added].flatMap((one) => foldWords(everything(one)))) expect(words).toContain(said);
      expect(merged.fieldId).toBe(kept.fieldId ?? added.fieldId);
      expect((merged.source ?? '').length).toBeLessThanOrEqual(noteLimits.source);
      expect((merged.text ?? '').length).toBeLessThanOrEqual(noteLimits.text);
    }),
    { numRuns: 500 },
  );
});

test('NM2: a note merged with itself says the same, and merging again adds nothing', () => {
  fc.assert(
    fc.property(note, note, (kept, added) => {
      expect(mergedNote(kept, kept)).toEqual({ ...kept, text: kept.text ?? '' });
      const once = mergedNote(kept, added);
      if (once === null || (added.text ?? '').trim() === '') return;
      expect(mergedNote(once, added)?.text).toBe(once.text);
    }),
  );
});

test('together longer than a note may be is refused, never cut', () => {
  const long = { text: 'x'.repeat(9_000), source: null, url: null, fieldId: null };
  expect(mergedNote(long, { ...long, text: 'y'.repeat(9_000) })).toBeNull();
  expect(mergedNote(long, { ...long, text: 'y' })?.text).toBe(`${long.text}\n\ny`);
});

test('two notes are as alike as they are the other way round, and a note is like itself', () => {
  fc.assert(
    fc.property(note, note, (one, other) => {
      expect(likenessOf(one, other)).toEqual(likenessOf(other, one));
      if (foldWords((one.text ?? '').replace(/https\S+/g, '')).length > 0) expect(likenessOf(one, one)).not.toBeNull();
    }),
  );
});
