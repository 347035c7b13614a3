import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicFieldsOf } from '../../shared/core/public.ts';
import { entityNamed, entityNames } from '../../shared/entities.ts';
import { reportKinds } from '../../shared/reports/kinds.ts';
import type { ReportScope } from '../../shared/reports/scope.ts';
import { isOpenVariant, type Mark, markOffice, marksIn, variants } from '../helpers/marked-office.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { filesBelow } from './files.ts';

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
    },
    open: {
      communicationItem: { direction: 'outward', status: 'published', channel: 'event', approvedWords: null },
    },
  });
});
afterAll(() => office.close());

/** Names by which parts of a radar are found; what people read is their title. */
const keys = new Set(['trend.sector', 'trend.ring', 'radarConfig.sectors.key', 'radarConfig.rings.key']);

const mayLeave = ({ entity, field, variant }: Mark): boolean => {
  const declared = entityNamed(entity);
  return (
    declared !== null &&
    isOpenVariant(variant) &&
    publicFieldsOf(declared).includes(field) &&
    !keys.has(`${entity}.${field}`)
  );
};

const where = (found: ReadonlySet<string>, of: (mark: Mark) => boolean): string[] =>
  marks
    .filter((mark) => found.has(mark.text) && of(mark))
    .map(({ entity, field, variant }) => `${entity}.${field} (${variant.name})`);

test('every text of every entity is marked, open and closed', () => {
  const texts = entityNames.flatMap((name) =>
    Object.entries(entityNamed(name)?.fields ?? {}).flatMap(([field, { kind }]) =>
      ['text', 'longText', 'richText', 'record'].includes(kind) ? [`${name}.${field}`] : [],
    ),
  );
  const marked = new Set(marks.map(({ entity, field }) => `${entity}.${field}`));
  expect(texts.filter((one) => !marked.has(one))).toEqual([]);
  expect(new Set(marks.map(({ text }) => text)).size).toBe(marks.length);
  const closed = new Map(
    entityNames.map((name) => [
      name,
      new Set(marks.filter(({ entity }) => entity === name).map(({ variant }) => variant.name)),
    ]),
  );
  // There is one of each of these in an office.
  const single = ['agencyTask', 'region'];
  const once = [...closed].filter(
    ([name, names]) => names.size > 0 && names.size < variants.length && !single.includes(name),
  );
  expect(once.map(([name]) => name)).toEqual([]);
});

describe('PB1 to PB3: on the Schaufenster', () => {
  let found: ReadonlySet<string>;
  beforeAll(async () => {
    const folder = office.file('schaufenster');
    await office.get('showcase.export', { ticket: folder });
    const files = filesBelow(folder);
    expect(files.length).toBeGreaterThan(20);
    found = marksIn(files.map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`).join('\n'));
  });

  test('nothing stands that is private, of one site, internal, confidential, non-public, or not named as public', () => {
    expect(where(found, (mark) => !mayLeave(mark))).toEqual([]);
  });

  test('everything stands that is public, so that the search would find what must not be there', () => {
    const isOpen = (mark: Mark) => mayLeave(mark) && mark.variant.parents === 'public/public';
    const lacking = marks.filter((mark) => isOpen(mark) && !found.has(mark.text));
    expect(lacking.map(({ entity, field }) => `${entity}.${field}`)).toEqual([]);
    expect(found.size).toBeGreaterThan(15);
  });
});

describe('PU2: in a report for the public', () => {
  const idOf = (entity: string): string =>
    marks.find((mark) => mark.entity === entity && mark.variant.name === 'public/public')?.id ?? '';
  const records = ['project', 'fundingCase', 'trendEdition', 'meeting'];
  const scopes = (): ReportScope[] => [
    { of: 'district' },
    { of: 'body', id: idOf('body') },
    { of: 'field', id: idOf('strategyField') },
    ...records.map((entity): ReportScope => ({ of: 'record', id: `${entity}:${idOf(entity)}` })),
  ];

  /** Reports say more kinds of records than the Schaufenster; of those it shows, the same fields go out. */
  const mayBeSaid = (mark: Mark): boolean => {
    const declared = entityNamed(mark.entity);
    const isNamed = declared !== null && publicFieldsOf(declared).length > 0;
    return isOpenVariant(mark.variant) && (isNamed ? mayLeave(mark) : true);
  };

  test.each(reportKinds)('%s: nothing stands that is not public', async (kind) => {
    let text = '';
    let made = 0;
    for (const scope of scopes()) {
      const reply = await office.ask('report.read', {
        kind,
        scope,
        isPublic: true,
        from: '2020-01-01',
        to: '2027-12-31',
      });
      text += JSON.stringify(reply);
      made += reply.ok ? 1 : 0;
    }
    const found = marksIn(text);
    expect(made, kind).toBeGreaterThan(0);
    expect(where(found, (mark) => !mayBeSaid(mark))).toEqual([]);
    expect(found.size, kind).toBeGreaterThan(0);
  });

  test.each(reportKinds)(
    '%s: the same for the councils says more, so that the search would find it here',
    async (kind) => {
      let text = '';
      for (const scope of scopes())
        text += JSON.stringify(await office.ask('report.read', { kind, scope, from: '2020-01-01', to: '2027-12-31' }));
      const isClosed = ({ variant }: Mark) => !isOpenVariant(variant);
      expect(where(marksIn(text), isClosed).length, kind).toBeGreaterThan(0);
      const isKept = ({ variant: { visibility, classification } }: Mark) =>
        visibility === 'private' || visibility === 'site' || classification === 'nonpublic_session';
      expect(where(marksIn(text), isKept)).toEqual([]);
    },
  );
});

describe('B10: in a bundle for everybody', () => {
  test('nothing stands that is private, of one site or of a non-public session; what is for all sites does', async () => {
    const found = marksIn(readFileSync(await exportAll(office), 'utf8'));
    const stays = ({ variant: { visibility, classification } }: Mark) =>
      visibility === 'private' || visibility === 'site' || classification === 'nonpublic_session';
    expect(where(found, stays)).toEqual([]);
    const goes = marks.filter(
      (mark) => mark.variant.visibility === 'shared' && mark.variant.classification === 'internal',
    );
    expect(goes.filter(({ text }) => !found.has(text)).map(({ entity, field }) => `${entity}.${field}`)).toEqual([]);
    expect(goes.length).toBeGreaterThan(200);
  });
});
