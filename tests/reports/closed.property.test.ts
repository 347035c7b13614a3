import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportKinds } from '../../shared/reports/kinds.ts';
import type { ReportScope } from '../../shared/reports/scope.ts';
import { type Mark, markOffice, marksIn, type Variant } from '../helpers/marked-office.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

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
