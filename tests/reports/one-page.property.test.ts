import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsOnePage, onePage, type PageSection } from '../../shared/reports/one-page.ts';
import { said } from '../../shared/reports/pieces.ts';

const words = fc.array(fc.constantFrom('Frist', 'Digitalisierungsbeauftragte/r', 'am', '31.03.2027', 'WLAN'), {
  minLength: 1,
  maxLength: 80,
});
const text = words.map((all) => all.join(' '));

const anySections = fc
  .array(
    fc.record({
      rows: fc.array(text, { maxLength: 60 }),
      most: fc.integer({ min: 1, max: 8 }),
      pace: fc.integer({ min: 1, max: 3 }),
      hasNone: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(
      ({ rows, most, pace, hasNone }, at): PageSection => ({
        title: `Abschnitt ${at}`,
        rows: rows.map((row, no) => ({ key: `row/${at}-${no}`, text: row })),
        most,
        pace,
        none: hasNone ? { key: `none/${at}`, text: 'Hier ist nichts.' } : null,
        left: (n) => `${n} von Abschnitt ${at}`,
      }),
    ),
  );

const keysIn = (blocks: ReturnType<typeof onePage>): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ key }) => key) : block.kind === 'paragraph' ? [block.key] : [],
  );

test('OP1 to OP3: whatever there is to say, it is one page, in order, and what is missing is counted', () => {
  fc.assert(
    fc.property(anySections, text, (sections, intro) => {
      const top = [said('summary/top', intro)];
      const blocks = onePage({ title: 'Auf einer Seite', top, sections, where: 'Alles steht im Bericht.' });
      expect(fitsOnePage('Auf einer Seite', blocks)).toBe(true);
      const keys = keysIn(blocks);
      expect(new Set(keys).size).toBe(keys.length);
      const left = blocks.find((block) => block.kind === 'paragraph' && block.key === 'page/left');
      const said_ = left?.kind === 'paragraph' ? left.text : '';
      sections.forEach(({ rows, most }, at) => {
        const shown = keys.filter((key) => key.startsWith(`row/${at}-`));
        // The most important ones, without a gap.
        expect(shown).toEqual(rows.slice(0, shown.length).map(({ key }) => key));
        expect(shown.length).toBeLessThanOrEqual(most);
        const missing = rows.length - shown.length;
        expect(said_.includes(`${missing} von Abschnitt ${at}`)).toBe(missing > 0);
      });
    }),
    { numRuns: 500 },
  );
});

test('own words that are longer than what the data say still fit', () => {
  fc.assert(
    fc.property(anySections, text, (sections, own) => {
      const shownAs = ({ key, text: made }: { key: string; text: string }) => (key.endsWith('-0') ? own : made);
      const blocks = onePage({ title: 'Auf einer Seite', top: [], sections, where: 'Alles.', shownAs });
      const shown = blocks.map((block) =>
        block.kind === 'list'
          ? { ...block, items: block.items.map((item) => ({ ...item, text: shownAs(item) })) }
          : block,
      );
      expect(fitsOnePage('Auf einer Seite', shown)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
