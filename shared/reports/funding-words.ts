/**
 * Förderübersicht: what is granted, applied for and in preparation, and what it means for the budgets of the coming years.
 *
 * FO1  A case is told in exactly one group, by its stage; a stage of a newer version stands in a group of its own.
 * FO2  What has no amount, or has several, is counted in no sum, and the paper says how many those are (D1).
 */
import type { CaseLine, OwnShareCell, YearLine } from '../funding/cases/contract.ts';
import { sumOfCases } from '../funding/cases/pipeline-sums.ts';
import { ends, path, stageWord } from '../funding/cases/stages.ts';
import { disputedTitles, ownTable, yearSums } from '../funding/cases/year-sums.ts';
import type { DraftBlock, DraftSentence } from './draft.ts';
import { closed, dayOr, euros, eurosOr, quoted } from './phrases.ts';
import { heading, listed, said, sectioned, tabled } from './pieces.ts';
import { listing, several } from './words.ts';
import { yearColumns } from './year-columns.ts';

export const fundingGroups = ['granted', 'applied', 'preparing', 'closed', 'ended', 'other'] as const;
export type FundingGroup = (typeof fundingGroups)[number];

const granted: readonly string[] = ['granted', 'running', 'proof_due', 'proof_submitted'];
const applied: readonly string[] = ['sketch_submitted', 'application_submitted'];

/** FO1 */
export function fundingGroup(stage: string): FundingGroup {
  if (granted.includes(stage)) return 'granted';
  if (applied.includes(stage)) return 'applied';
  if (stage === 'closed') return 'closed';
  if ((ends as readonly string[]).includes(stage)) return 'ended';
  return (path as readonly string[]).includes(stage) ? 'preparing' : 'other';
}

export type FundingFacts = {
  readonly cases: readonly CaseLine[];
  readonly years: readonly YearLine[];
  readonly ownShares: readonly OwnShareCell[];
  /** The first budget year with a column of its own. */
  readonly firstYear: number;
  /** Whose own shares are told case by case; `null`: of all bodies. */
  readonly bodyId: string | null;
  /** Of the body; `null`: not one body's paper. */
  readonly bodyName: string | null;
  /** Something about money may not stand on this paper: its sums are without it. */
  readonly isPartial: boolean;
};

const cases = (n: number): string => several(n, 'Vorgang', 'Vorgänge');

/** FO2 */
export function leftOutOfSum({ withoutAmount, disputed }: ReturnType<typeof sumOfCases>): string {
  const parts = [
    ...(withoutAmount > 0 ? [`${several(withoutAmount, 'Vorgang', 'Vorgänge')} ohne Betrag`] : []),
    ...(disputed > 0 ? [`${several(disputed, 'Vorgang', 'Vorgänge')} mit widersprüchlichen Angaben`] : []),
  ];
  if (parts.length === 0) return '';
  return ` Nicht mitgezählt ${withoutAmount + disputed === 1 ? 'ist' : 'sind'} ${listing(parts)}.`;
}

/** What is granted, in one sentence. */
export function grantedSentence(all: readonly CaseLine[]): string {
  const of = all.filter(({ stage }) => fundingGroup(stage) === 'granted');
  if (of.length === 0) return 'Bewilligt ist zurzeit nichts.';
  const sum = sumOfCases(of);
  return `Bewilligt ${of.length === 1 ? 'ist' : 'sind'} ${cases(of.length)} mit ${euros(sum.cents)} Zuwendung.${leftOutOfSum(sum)}`;
}

/** What is applied for, in one sentence. */
export function appliedSentence(all: readonly CaseLine[]): string {
  const of = all.filter(({ stage }) => fundingGroup(stage) === 'applied');
  if (of.length === 0) return 'Beantragt ist zurzeit nichts.';
  const sum = sumOfCases(of);
  return `Beantragt ${of.length === 1 ? 'ist' : 'sind'} ${cases(of.length)} mit ${euros(sum.cents)} Zuwendung.${leftOutOfSum(sum)}`;
}

/** What is in preparation, in one sentence, and what that comes to by the chances people have given. */
export function preparingSentence(all: readonly CaseLine[]): string {
  const of = all.filter(({ stage }) => fundingGroup(stage) === 'preparing');
  if (of.length === 0) return 'In Vorbereitung ist zurzeit nichts.';
  const sum = sumOfCases(of);
  const chance =
    sum.withoutProbability === 0 && sum.cents > 0
      ? ` Gewichtet nach den eingeschätzten Aussichten sind das ${euros(sum.weightedCents)}.`
      : '';
  return `In Vorbereitung ${of.length === 1 ? 'ist' : 'sind'} ${cases(of.length)} mit ${euros(sum.cents)} erhoffter Zuwendung.${chance}${leftOutOfSum(sum)}`;
}

const titles: Readonly<Record<FundingGroup, string>> = {
  granted: 'Bewilligt',
  applied: 'Beantragt',
  preparing: 'In Vorbereitung',
  closed: 'Abgeschlossen',
  ended: 'Nicht weitergeführt',
  other: 'In einem Stand, den diese Version nicht kennt',
};

const caseRow = (line: CaseLine): string[] => [
  [line.title ?? 'Ohne Titel', [line.leadBody, stageWord(line.stage, 'de')].filter(Boolean).join(', ')].join('\n'),
  eurosOr(line.totalCents),
  line.conflicts.includes('grantCents') ? 'strittig' : eurosOr(line.grantCents),
  eurosOr(line.ownCents),
  dayOr(line.nextDueOn, 'keine'),
];

const caseHead = ['Vorgang', 'Gesamt', 'Zuwendung', 'Eigenanteil', 'Nächste Frist'];

/** The cases of one group under their heading. */
export function groupBlocks(group: FundingGroup, of: readonly CaseLine[], level: 2 | 3 = 2): readonly DraftBlock[] {
  if (of.length === 0) return [];
  return [heading(titles[group], level), ...tabled(caseHead, of.map(caseRow), [4.9, 2.6, 2.9, 3, 2.6])];
}

function yearBlocks({ years, firstYear }: FundingFacts): readonly DraftBlock[] {
  const sums = yearSums(years);
  const disputed = disputedTitles(years);
  const rows = sums
    .filter(({ year }) => year === null || year >= firstYear)
    .map((sum) => [
      sum.year === null ? 'ohne Jahr' : String(sum.year),
      euros(sum.expenditure),
      euros(sum.grant),
      euros(sum.thirdParty),
      euros(sum.own + sum.locked),
      euros(sum.locked),
    ]);
  const earlier = sums.filter(({ year }) => year !== null && year < firstYear);
  return [
    ...tabled(
      ['Jahr', 'Ausgaben', 'Zuwendung', 'Drittmittel', 'Eigenanteil', 'davon gesperrt'],
      rows,
      [1.2, 2, 2, 2, 2, 2],
    ),
    ...(rows.length > 0
      ? [
          said(
            'years/meaning',
            'Gezählt sind alle Vorgänge, die nicht abgelehnt, zurückgezogen oder aufgegeben sind, auch die noch nicht bewilligten.',
          ),
        ]
      : []),
    ...(earlier.length > 0
      ? [
          said(
            'years/earlier',
            `Frühere Jahre (${listing(earlier.map(({ year }) => String(year)))}) stehen hier nicht.`,
          ),
        ]
      : []),
    ...(disputed.length > 0
      ? [
          said(
            'years/disputed',
            `Nicht mitgezählt ${disputed.length === 1 ? 'ist' : 'sind'}, weil mehrere Standorte Verschiedenes eingetragen haben: ${listing(disputed.map(quoted))}.`,
          ),
        ]
      : []),
  ];
}

/** The own shares by year: of every body, or of one body case by case. */
export function shareBlocks({
  ownShares,
  bodyId,
  firstYear,
}: Pick<FundingFacts, 'ownShares' | 'bodyId' | 'firstYear'>): readonly DraftBlock[] {
  const table = ownTable(ownShares, bodyId);
  if (table.rows.length === 0) return [];
  const columns = yearColumns(table.years, firstYear, 5);
  const cellsOf = (byYear: readonly number[]) =>
    columns.map(({ at }) => euros(at.reduce((sum, i) => sum + (byYear[i] ?? 0), 0)));
  const isUnsure = table.rows.some((row) => row.isUnsure);
  const rows = table.rows.map((row) => [
    `${row.name ?? 'Ohne Namen'}${row.isUnsure ? ' *' : ''}`,
    ...cellsOf(row.byYear),
    euros(row.total),
  ]);
  const total = table.sums.reduce((sum, cents) => sum + cents, 0);
  const first = bodyId === null ? 'Kommune' : 'Vorgang';
  return [
    ...tabled(
      [first, ...columns.map(({ name }) => name), 'Summe'],
      [...rows, ['Summe', ...cellsOf(table.sums), euros(total)]],
      [2.3, ...columns.map(() => 2.2), 2.3],
    ),
    ...(isUnsure
      ? [
          said(
            'shares/unsure',
            '* Die Summen dieses Eintrags gehen nicht auf, oder es gibt mehrere Angaben: Auf den Betrag ist kein Verlass.',
          ),
        ]
      : []),
  ];
}

/** Sums that do not agree (D1), and starts that may harm a grant (D6): the paper names them instead of mending them. */
function notes(all: readonly CaseLine[]): readonly DraftSentence[] {
  return all.flatMap(({ id, title, sumNotes, earlyStart }) => [
    ...sumNotes.map(({ de }, at) => ({ key: `note/${id}/sum-${at}`, text: `${quoted(title ?? '')}: ${closed(de)}` })),
    ...(earlyStart === null
      ? []
      : [{ key: `note/${id}/early-start`, text: `${quoted(title ?? '')}: ${closed(earlyStart.de)}` }]),
  ]);
}

export function fundingBlocks(facts: FundingFacts): readonly DraftBlock[] {
  const { cases: all } = facts;
  const byGroup = Map.groupBy(all, ({ stage }) => fundingGroup(stage));
  const attention = notes(all);
  return [
    ...sectioned(
      'Überblick',
      all.length === 0
        ? []
        : [
            said('summary/granted', grantedSentence(all)),
            said('summary/applied', appliedSentence(all)),
            said('summary/preparing', preparingSentence(all)),
            ...(facts.bodyName === null
              ? []
              : [
                  said(
                    'summary/meaning',
                    `Gezählt sind Vorgänge, die ${facts.bodyName} führt oder an denen ${facts.bodyName} beteiligt ist, jeweils im Ganzen; der eigene Anteil steht unten.`,
                  ),
                ]),
          ],
      { key: 'summary/none', text: 'Es gibt noch keinen Fördervorgang.' },
    ),
    ...(all.length === 0 ? [] : [heading('Vorgänge')]),
    ...fundingGroups.flatMap((group) => groupBlocks(group, byGroup.get(group) ?? [])),
    ...sectioned('Haushaltsjahre', yearBlocks(facts), {
      key: 'years/none',
      text: 'Zu keinem Vorgang sind Beträge nach Haushaltsjahren eingetragen.',
    }),
    ...sectioned(
      facts.bodyId === null ? 'Eigenanteile der Kommunen' : 'Eigenanteile nach Vorgängen',
      shareBlocks(facts),
      { key: 'shares/none', text: 'Eigenanteile nach Jahren sind noch nicht eingetragen.' },
    ),
    ...(facts.isPartial
      ? [said('shares/partial', 'Nicht jede Angabe zum Geld darf auf diesem Papier stehen; die Summen sind ohne sie.')]
      : []),
    ...(attention.length === 0 ? [] : [heading('Hinweise'), listed(attention)]),
  ];
}
