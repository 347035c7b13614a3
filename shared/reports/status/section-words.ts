/** Sections of the Sachstandsbericht that say what other papers say in full: money, deadlines, councils, trends, posts. */
import { type CapacityFacts, capacitySentence } from '../capacity-words.ts';
import { type DeadlinesFacts, deadlineSummary, deadlineTable, sortDeadlines } from '../deadlines-words.ts';
import type { DraftBlock } from '../draft.ts';
import {
  appliedSentence,
  type FundingFacts,
  type FundingGroup,
  fundingGroup,
  grantedSentence,
  groupBlocks,
  preparingSentence,
  shareBlocks,
} from '../funding-words.ts';
import { euros } from '../phrases.ts';
import { heading, listed, said } from '../pieces.ts';
import { type RadarFacts, radarChanges, radarSentence } from '../radar-words.ts';
import {
  decidedTable,
  type ResolutionsFacts,
  reservationDetails,
  reservationName,
  reservationState,
  resolutionsSummary,
  stationTable,
} from '../resolutions-words.ts';
import { several } from '../words.ts';

/** Groups that are told; what was closed or given up long ago is not. */
const toldGroups: readonly FundingGroup[] = ['granted', 'applied', 'preparing', 'other'];

export function fundingSection(facts: FundingFacts): readonly DraftBlock[] {
  const { cases, isPartial } = facts;
  if (cases.length === 0) return [said('funding/none', 'Fördervorgänge sind nicht eingetragen.')];
  const byGroup = Map.groupBy(cases, ({ stage }) => fundingGroup(stage));
  const shares = shareBlocks(facts);
  return [
    said('funding/granted', grantedSentence(cases)),
    said('funding/applied', appliedSentence(cases)),
    said('funding/preparing', preparingSentence(cases)),
    ...toldGroups.flatMap((group) => groupBlocks(group, byGroup.get(group) ?? [], 3)),
    heading('Eigenanteile nach Jahren', 3),
    ...(shares.length > 0 ? shares : [said('funding/no-shares', 'Eigenanteile nach Jahren sind nicht eingetragen.')]),
    ...(isPartial
      ? [said('funding/partial', 'Nicht jede Angabe zum Geld darf auf diesem Papier stehen; die Summen sind ohne sie.')]
      : []),
  ];
}

/** What a reader of the summary wants to know about money. */
export const moneySentence = ({ cases }: Pick<FundingFacts, 'cases'>): string =>
  cases.length === 0 ? 'Fördervorgänge sind nicht eingetragen.' : `${grantedSentence(cases)} ${appliedSentence(cases)}`;

export function deadlinesSection(facts: DeadlinesFacts): readonly DraftBlock[] {
  const { overdue, coming, undated } = sortDeadlines(facts);
  const lines = [...overdue, ...coming];
  return [
    said('deadlines/summary', deadlinesSentence(facts)),
    ...deadlineTable(lines, facts.today, false),
    ...(undated.length === 0 ? [] : [heading('Ohne Tag', 3), ...deadlineTable(undated, facts.today, false)]),
    ...(lines.length === 0
      ? []
      : [
          said(
            'deadlines/meaning',
            'Berechnete Tage folgen den hinterlegten Regeln. Bitte mit dem Bescheid abgleichen.',
          ),
        ]),
  ];
}

export const deadlinesSentence = (facts: DeadlinesFacts): string => deadlineSummary(sortDeadlines(facts), facts.ahead);

const waits = ({ reservation: { status } }: ResolutionsFacts['matrices'][number]): boolean =>
  status === 'active' || status === 'releasable';

export function resolutionsSection(facts: ResolutionsFacts): readonly DraftBlock[] {
  const { matrices, decided, silent, coming, followUps } = facts;
  // What is still held back, and what was released in the period: what was settled long ago has been told.
  const told = matrices.filter((matrix) => waits(matrix) || (matrix.reservation.releasedOn ?? '') >= facts.from);
  const late = followUps.filter(({ dueOn }) => dueOn !== null && dueOn < facts.today).length;
  return [
    said('resolutions/summary', resolutionsSummary(facts)),
    ...(told.length === 0
      ? []
      : [
          heading('Sperrvermerke und Vorbehalte', 3),
          listed(
            told.map((matrix) => ({
              key: `reservation/${matrix.reservation.id}`,
              lead: `${reservationName(matrix.reservation)}:`,
              text: `${reservationState(matrix.reservation)}. ${reservationDetails(matrix)}`.trim(),
            })),
          ),
        ]),
    ...(decided.length === 0 ? [] : [heading('Beschlüsse im Zeitraum', 3), ...decidedTable(decided)]),
    ...(silent.length === 0 ? [] : [heading('Termin vorbei, Ergebnis fehlt', 3), ...stationTable(silent)]),
    ...(coming.length === 0 ? [] : [heading('Geplante Beratungen', 3), ...stationTable(coming)]),
    said(
      'resolutions/follow-ups',
      followUps.length === 0
        ? 'Kein Auftrag aus einem Beschluss ist offen.'
        : `${several(followUps.length, 'Auftrag aus Beschlüssen ist', 'Aufträge aus Beschlüssen sind')} offen${late === 0 ? '' : `, davon ${late} überfällig`}.`,
    ),
  ];
}

export function scoutingSection(facts: RadarFacts | null): readonly DraftBlock[] {
  if (facts === null || facts.lines.length === 0) return [said('scouting/none', 'Trends sind nicht eingetragen.')];
  const byRing = facts.rings.flatMap(({ title }, at) => {
    const of = facts.lines.filter(({ ring }) => ring === at);
    return of.length === 0
      ? []
      : [
          {
            key: `scouting/ring-${at + 1}`,
            lead: `${title}:`,
            text: `${of.map(({ blip }) => blip.title).join('; ')}.`,
          },
        ];
  });
  const moved = radarChanges(facts).map(({ key, text }) => ({ key: key.replace(/^moved/, 'scouting'), text }));
  return [
    said('scouting/state', radarSentence(facts)),
    ...(byRing.length === 0 ? [] : [listed(byRing)]),
    ...(moved.length === 0
      ? []
      : [heading(facts.before === null ? 'Was sich bewegt hat' : `Seit ${facts.before}`, 3), listed(moved)]),
  ];
}

/** Own shares from the first year that is still open on. */
export function financeSection({
  ownShares,
  firstYear,
}: Pick<FundingFacts, 'ownShares' | 'firstYear'>): readonly DraftBlock[] {
  const coming = ownShares.filter(({ year }) => year >= firstYear);
  const cents = coming.reduce((sum, one) => sum + one.cents, 0);
  const years = [...new Set(coming.map(({ year }) => year))].sort((one, other) => one - other);
  const span = years.length < 2 ? `${years[0] ?? ''}` : `${years[0]} bis ${years.at(-1)}`;
  return [
    said(
      'paper/finance',
      cents === 0
        ? 'Aus den eingetragenen Vorgängen ergeben sich keine Eigenanteile für die kommenden Jahre.'
        : `Für ${span} ${years.length < 2 ? 'ist' : 'sind'} Eigenanteile von zusammen ${euros(cents)} vorgesehen; die Aufteilung steht unter „Fördermittel“.`,
    ),
  ];
}

const firstQuarter = ({ bodies }: CapacityFacts) => bodies.flatMap(({ cells: [first] }) => first ?? []);

/** Whether there is a post in the first quarter at all. */
export const hasPosts = (facts: CapacityFacts): boolean =>
  firstQuarter(facts).some(({ filled, open, assigned }) => filled + open + assigned > 0);

export function personnelSection(facts: CapacityFacts): readonly DraftBlock[] {
  const { quarters, isPartial } = facts;
  const partial = isPartial ? ' Nicht jede Stelle darf auf diesem Papier stehen.' : '';
  return [
    said(
      'paper/personnel',
      hasPosts(facts)
        ? `${capacitySentence(quarters[0] ?? '', firstQuarter(facts))}${partial}`
        : `Stellen sind für dieses Quartal nicht eingetragen.${partial}`,
    ),
  ];
}
