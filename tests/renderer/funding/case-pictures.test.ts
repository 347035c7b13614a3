import { describe, expect, test } from 'vitest';
import { burnLayout } from '../../../renderer/funding/cases/parts/burn-layout.ts';
import { phaseOf } from '../../../renderer/funding/cases/phases.ts';
import { pipelineColumns, placeOf, walk } from '../../../renderer/funding/pipeline/columns.ts';
import { day } from '../../../shared/core/day.ts';
import type { CaseLine, OwnShareCell, YearLine } from '../../../shared/funding/cases/contract.ts';
import { isEnded, sumOfCases } from '../../../shared/funding/cases/pipeline-sums.ts';
import { stages } from '../../../shared/funding/cases/stages.ts';
import { disputedTitles, ownTable, yearSums } from '../../../shared/funding/cases/year-sums.ts';

let count = 0;
const line = (more: Partial<CaseLine>): CaseLine => {
  count += 1;
  return {
    id: `c${count}`,
    version: '1',
    title: `Vorgang ${count}`,
    stage: 'screening',
    procedure: 'single_stage',
    callTitle: null,
    leadBodyId: null,
    leadBody: null,
    probabilityBp: null,
    totalCents: null,
    grantCents: null,
    ownCents: null,
    fileReference: null,
    members: 0,
    memberIds: [],
    sums: 'open',
    sumNotes: [],
    earlyStart: null,
    years: [],
    nextDueOn: null,
    nextDue: null,
    updatedAt: '2026-11-23T08:00:00Z',
    hasConflict: false,
    conflicts: [],
    ...more,
  };
};

describe('the pipeline', () => {
  const [a, b, c] = [
    line({
      stage: 'screening',
      grantCents: 100,
      probabilityBp: 5_000,
      leadBodyId: 'x',
      leadBody: 'Olfen',
      years: [2027],
    }),
    line({
      stage: 'running',
      grantCents: 300,
      probabilityBp: 10_000,
      leadBodyId: 'y',
      leadBody: 'Ahaus',
      years: [2026, 2027],
    }),
    line({ stage: 'withdrawn' }),
  ];

  test('by stage, the way has all its columns, the ends only those with cards', () => {
    const ids = pipelineColumns([a, b, c], 'stage', 'de').map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['scouted', 'screening']);
    expect(ids).toContain('withdrawn');
    expect(ids).not.toContain('rejected');
    expect(ids).not.toContain('closed');
  });

  test('by body and year, what is not said comes last; a case stands in the year its money begins', () => {
    expect(pipelineColumns([a, b, c], 'body', 'de').map(({ name }) => name)).toEqual([
      'Ahaus',
      'Olfen',
      'ohne Federführung',
    ]);
    expect(pipelineColumns([a, b, c], 'year', 'de').map(({ name }) => name)).toEqual(['2026', '2027', 'ohne Jahr']);
  });

  test('a grant with several values is in no sum, and the sum says so', () => {
    const disputed = line({ grantCents: 999, probabilityBp: 10_000, conflicts: ['grantCents'] });
    expect(sumOfCases([a, b, disputed])).toEqual({
      cents: 400,
      weightedCents: 350,
      withoutAmount: 0,
      withoutProbability: 0,
      disputed: 1,
    });
    expect([a, b, c].filter(isEnded)).toEqual([c]);
  });

  test('keys walk along a column and to the next one that has cards', () => {
    const columns = pipelineColumns([a, b, line({ stage: 'screening' })], 'stage', 'de');
    const at = placeOf(columns, a.id);
    if (at === null) throw new Error('a is on the board');
    expect(walk(columns, at, 'ArrowDown')?.id).toBe(columns[1]?.cards[1]?.id);
    expect(walk(columns, at, 'ArrowUp')?.id).toBe(a.id);
    expect(walk(columns, at, 'ArrowRight')?.id).toBe(b.id);
    expect(walk(columns, at, 'ArrowLeft')?.id).toBe(a.id);
    expect(walk(columns, at, 'x')).toBeNull();
    expect(placeOf(columns, 'nobody')).toBeNull();
  });

  test('every stage has its part of the list', () => {
    expect(new Set(stages.map(phaseOf))).toEqual(new Set(['before', 'submitted', 'money', 'over']));
  });
});

describe('budget years', () => {
  const money = (more: Partial<YearLine>): YearLine => ({
    caseId: 'a',
    title: 'A',
    stage: 'running',
    year: 2027,
    expenditureCents: 10,
    grantCents: 6,
    ownCents: 4,
    thirdPartyCents: null,
    lockedCents: 0,
    lock: null,
    isDisputed: false,
    ...more,
  });

  test('stack grant, third-party money, the own share that is free and the one that is locked', () => {
    const sums = yearSums([
      money({}),
      money({ caseId: 'b', lockedCents: 3 }),
      money({ year: 2026, thirdPartyCents: 1 }),
    ]);
    expect(sums).toEqual([
      { year: 2026, expenditure: 10, grant: 6, thirdParty: 1, own: 4, locked: 0 },
      { year: 2027, expenditure: 20, grant: 12, thirdParty: 0, own: 5, locked: 3 },
    ]);
  });

  test('leave out what has several values, and name it', () => {
    const lines = [money({}), money({ title: 'B', isDisputed: true })];
    expect(yearSums(lines)).toMatchObject([{ grant: 6 }]);
    expect(disputedTitles(lines)).toEqual(['B']);
  });

  test('tell all bodies their sums, and one treasurer the cases with their papers', () => {
    const cell = (more: Partial<OwnShareCell>): OwnShareCell => ({
      bodyId: 'o',
      body: 'Olfen',
      caseId: 'a',
      caseTitle: 'Marktplatz',
      year: 2027,
      cents: 5,
      isUnsure: false,
      paperId: null,
      paper: 'SV-1',
      ...more,
    });
    const cells = [
      cell({}),
      cell({ year: 2028, cents: 7 }),
      cell({ bodyId: 'n', body: 'Nottuln', cents: 1, isUnsure: true }),
    ];
    const all = ownTable(cells, null);
    expect(all.rows.map(({ name, byYear, total, isUnsure }) => [name, byYear, total, isUnsure])).toEqual([
      ['Nottuln', [1, 0], 1, true],
      ['Olfen', [5, 7], 12, false],
    ]);
    expect(all.sums).toEqual([6, 7]);
    expect(ownTable(cells, 'o').rows).toMatchObject([{ name: 'Marktplatz', paper: 'SV-1', byYear: [5, 7] }]);
  });
});

describe('the course of a grant', () => {
  const given = { grantCents: 100, start: day('2026-01-01'), end: day('2026-12-31'), width: 364, height: 100 };

  test('falls with every payment, as far as today', () => {
    const layout = burnLayout({
      ...given,
      payments: [{ day: day('2026-01-11'), cents: 40 }],
      today: day('2026-02-10'),
    });
    expect(layout?.steps).toEqual([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 40 },
      { x: 40, y: 40 },
    ]);
    expect(layout?.even).toEqual([
      { x: 0, y: 0 },
      { x: 364, y: 100 },
    ]);
    expect(layout?.todayX).toBe(40);
  });

  test('more paid than granted stays in the picture; without a day there is none', () => {
    const over = burnLayout({ ...given, payments: [{ day: day('2026-01-11'), cents: 140 }], today: day('2027-02-10') });
    expect(Math.max(...(over?.steps.map(({ y }) => y) ?? []))).toBe(100);
    expect(over?.todayX).toBeNull();
    expect(burnLayout({ ...given, start: null, end: null, payments: [], today: day('2026-01-01') })).toBeNull();
  });
});
