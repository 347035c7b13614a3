import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DocumentFormat, type TextDocument } from '../../shared/documents/contract.ts';
import type { Shape } from '../../shared/documents/drawing.ts';
import { comparePapers } from '../../shared/reports/compare-papers.ts';
import { reportDocument } from '../../shared/reports/document.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { wordsInside } from '../helpers/zip-text.ts';
import { idOf, readPaper } from './read-paper.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice({ mode: 'example' });
});
afterAll(() => office.close());

/** The one picture of a paper, and its shapes. */
function pictureOn({ blocks }: Pick<TextDocument, 'blocks'>) {
  const [image, ...others] = blocks.filter((block) => block.kind === 'image');
  if (image?.picture?.format !== 'drawing' || others.length > 0) throw new Error('there is not one drawing');
  return { image, shapes: image.picture.shapes };
}

const fieldColours = ['#00708a', '#a84300', '#5b3fa8', '#2e7031', '#a81d63', '#6a5600'];
const discs = (shapes: readonly Shape[]) =>
  shapes.filter((shape) => shape.kind === 'circle' && fieldColours.includes(shape.fill ?? ''));
const words = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

const radarPaper = async (at: TestOffice, more: object = {}) =>
  reportDocument(await readPaper(at, { kind: 'radar', ...more }));

describe('Radar-Ausgabe', () => {
  test('has the radar as a picture: a disc with its number for each trend, names, and the words of it for who cannot see it', async () => {
    const { image, shapes } = pictureOn(await radarPaper(office));
    expect(discs(shapes)).toHaveLength(7);
    expect(words(shapes)).toEqual(
      expect.arrayContaining(['1', '7', 'Einführen', 'Abwarten', 'Funknetze für Sensoren']),
    );
    expect(image.alt).toMatch(/^Radar als Scheibe mit nummerierten Punkten, Ausgabe 2026-I: 7 Trends\./);
    expect(image.alt).toMatch(/Ringe von innen nach außen – Einführen: \d; .*Felder im Uhrzeigersinn von oben – /);
    const inRings = [...(image.alt.split('Felder')[0] ?? '').matchAll(/: (\d+)(?=[;.])/g)].map(([, n]) => Number(n));
    expect(inRings.reduce((sum, n) => sum + n, 0)).toBe(7);
    expect(image.caption).toContain('Die Nummern sind die der Tabellen.');
  });

  test('who has no ring is not in the picture, and the words below it say so', async () => {
    const own = await openTestOffice({ mode: 'example' });
    const id = idOf(own, 'trend', "title = 'Telemedizin auf dem Land'");
    await own.get('record.update', { entity: 'trend', id, set: { ring: '' } });
    // Before the first edition there is only the state of today.
    const { image, shapes } = pictureOn(await radarPaper(own, { from: '2025-01-01', to: '2025-12-31' }));
    expect(image.caption).toContain('Ohne Feld oder Ring und daher nicht im Bild: 1 Trend.');
    expect(words(shapes)).not.toContain('Telemedizin auf dem Land');
    own.close();
  });

  test('an issued one keeps its picture, whatever moves later; the next one says what its picture shows differently', async () => {
    const own = await openTestOffice({ mode: 'example' });
    const { id } = await own.get('report.issue', { kind: 'radar' });
    const before = (await own.get('report.issued', { id })).document;
    await own.get('edition.freeze', { name: '2026-II' });
    const after = await radarPaper(own);
    const again = (await own.get('report.issued', { id })).document;
    expect(pictureOn(again)).toEqual(pictureOn(before));
    expect(discs(pictureOn(again).shapes)).toHaveLength(7);
    expect(discs(pictureOn(after).shapes)).toHaveLength(9);
    const told = comparePapers(again, after).filter((change) => change.after?.startsWith('Radar als Scheibe'));
    expect(told).toEqual([{ section: '', before: pictureOn(before).image.alt, after: pictureOn(after).image.alt }]);
    const bytes = own.file('alt.docx');
    await own.get('document.export', { ticket: bytes, format: 'docx', document: again });
    expect(wordsInside(readFileSync(bytes))).toContain('Ausgabe 2026-I');
    own.close();
  });
});

describe('of the public', () => {
  const open = { visibility: 'public', classification: 'public' } as const;
  let own: TestOffice;
  let others: readonly string[];
  let openTitles: string[];
  let closedTitles: string[];
  beforeAll(async () => {
    own = await openTestOffice({ mode: 'example' });
    const { blips } = await own.get('radar.get', {});
    const [shown, hidden] = [blips.slice(0, 5), blips.slice(5)];
    [openTitles, closedTitles] = [shown, hidden].map((some) => some.map(({ title }) => title)) as [string[], string[]];
    others = hidden.map(({ id }) => id);
    const fields = (await own.get('record.list', { entity: 'strategyField', limit: 1000 })).rows.map(({ id }) => id);
    await own.get('record.updateMany', { entity: 'strategyField', ids: fields, set: open });
    await own.get('record.updateMany', { entity: 'trend', ids: shown.map(({ id }) => id), set: open });
    await own.get('record.updateMany', { entity: 'trend', ids: [...others], set: { classification: 'internal' } });
  });
  afterAll(() => own.close());

  const isShown = { isPublic: true } as const;

  test.each(DocumentFormat.options.filter((format) => format !== 'pdf'))(
    'PU2: a file (%s) has the names of public trends in it and of no other one',
    async (format) => {
      const path = own.file(`radar.${format}`);
      await own.get('document.export', { ticket: path, format, document: await radarPaper(own, isShown) });
      const inside = wordsInside(readFileSync(path));
      expect(openTitles.filter((title) => !inside.includes(title))).toEqual([]);
      expect(closedTitles.filter((title) => inside.includes(title))).toEqual([]);
    },
  );

  test('PU2: only what is public is in the picture, and nothing keeps a place free for what is not', async () => {
    const before = pictureOn(await radarPaper(own, isShown));
    expect(discs(before.shapes)).toHaveLength(5);
    // Far more of the others than fit crowd where public ones stand; whoever came first would have the place.
    const { blips } = await own.get('radar.get', {});
    for (const { sector, ring } of blips.filter(({ title }) => openTitles.includes(title)))
      for (let no = 0; no < 12; no += 1)
        await create(own, 'trend', { title: `Vertraulich ${no}`, sector, ring, classification: 'internal' });
    expect(pictureOn(await radarPaper(own, isShown))).toEqual(before);
    await own.get('record.deleteMany', { entity: 'trend', ids: [...others] });
    expect(pictureOn(await radarPaper(own, isShown))).toEqual(before);
  });
});
