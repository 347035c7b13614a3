import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentFormat } from '../../shared/documents/contract.ts';
import { idOfKey } from '../../shared/records/natural-id.ts';
import { reportDocument } from '../../shared/reports/document.ts';
import { reportKinds } from '../../shared/reports/kinds.ts';
import type { ReportScope } from '../../shared/reports/scope.ts';
import { isOpenVariant, type Mark, markOffice, marksIn, type Variant } from '../helpers/marked-office.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { wordsInside } from '../helpers/zip-text.ts';
import { readPaper } from './read-paper.ts';

let office: TestOffice;
let marks: readonly Mark[];
beforeAll(async () => {
  office = await openTestOffice({ mode: 'empty', label: 'Kreis Coesfeld' });
  marks = markOffice(office, {
    all: {
      project: { status: 'running' },
      reservation: { status: 'active' },
      meeting: { state: 'held' },
      fundingCase: { stage: 'running' },
      // All in one cell of the radar of the office, so that they stand in its picture.
      trend: { radarId: null, sector: idOfKey('marked', ['strategyField public/public']), ring: 'adopt' },
      communicationItem: { status: 'published', publishedOn: '2027-03-01' },
    },
  });
});
afterAll(() => office.close());

/** PU2 for the councils: it goes to all sites, and may be seen in the room. */
const isForCouncils = ({ visibility, classification }: Variant): boolean =>
  (visibility === null || visibility === 'shared' || visibility === 'public') &&
  (classification === null || classification === 'internal' || classification === 'public');

const idOf = (entity: string): string =>
  marks.find((mark) => mark.entity === entity && mark.variant.name === 'public/public')?.id ?? '';

test.each(reportKinds)(
  'PU2: in a report for the councils (%s) nothing stands that is private, of one site or confidential',
  async (kind) => {
    const scopes: ReportScope[] = [
      { of: 'district' },
      { of: 'body', id: idOf('body') },
      { of: 'field', id: idOf('strategyField') },
      { of: 'record', id: `project:${idOf('project')}` },
      { of: 'record', id: `trendEdition:${idOf('trendEdition')}` },
      { of: 'record', id: `meeting:${idOf('meeting')}` },
    ];
    let text = '';
    for (const scope of scopes)
      text += JSON.stringify(await office.ask('report.read', { kind, scope, from: '2020-01-01', to: '2027-12-31' }));
    const found = marksIn(text);
    const closed = marks.filter((mark) => found.has(mark.text) && !isForCouncils(mark.variant));
    expect(closed.map(({ entity, field, variant }) => `${entity}.${field} (${variant.name})`)).toEqual([]);
    expect(found.size, kind).toBeGreaterThan(0);
  },
);

test.each(DocumentFormat.options.filter((format) => format !== 'pdf'))(
  'PU2: in no part of a public Radar-Ausgabe as a file (%s), its picture among them, stands anything closed',
  async (format) => {
    const document = reportDocument(await readPaper(office, { kind: 'radar', isPublic: true, to: '2027-12-31' }));
    const [image] = document.blocks.filter((block) => block.kind === 'image');
    const inPicture = marksIn(JSON.stringify(image?.picture));
    const path = office.file(`radar.${format}`);
    await office.get('document.export', { ticket: path, format, document });
    const found = marksIn(wordsInside(readFileSync(path)));
    const closed = marks.filter(({ text, variant }) => found.has(text) && !isOpenVariant(variant));
    expect(closed).toEqual([]);
    const drawn = marks.filter(({ entity, text }) => entity === 'trend' && inPicture.has(text));
    expect(drawn.length).toBeGreaterThan(0);
    for (const { text } of drawn) expect(found).toContain(text);
  },
);

test('PU2: an issued public report holds nothing closed either, and is as public as what stands in it', async () => {
  const { id } = await office.get('report.issue', {
    ...{ kind: 'status', isPublic: true },
    ...{ from: '2020-01-01', to: '2027-12-31' },
  });
  const issued = await office.get('report.issued', { id });
  const found = marksIn(JSON.stringify(issued));
  const closed = marks.filter(
    ({ text, variant }) =>
      found.has(text) && variant.name !== 'public/public' && !variant.name.startsWith('public below'),
  );
  expect(closed).toEqual([]);
  expect(found.size).toBeGreaterThan(10);
  const row = await office.get('record.get', { entity: 'report', id });
  expect(row).toMatchObject({ visibility: 'public', classification: 'public' });
});
