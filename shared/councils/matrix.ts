/**
 * The Beschlussmatrix: what each body has done about one question, step by step. Pure.
 *
 * BM1  Late is whose planned deciding meeting is over without a result, or who is still open when the expected time is over. Nobody is late
 *      once the answers that are there are enough, or can no longer be.
 * BM2  The earliest release is the latest of the planned deciding meetings that are still needed; unknown where one of them has no day, or a
 *      day that is over. An answer that waits for a person's word can have it today.
 */
import type { VagueDay } from '../core/field.ts';
import { neededOf, type Outlook, type RequirementKind } from './requirement.ts';

/** Steps in which a consultation stands; the others are the paper itself and what came of it all. */
export const consultationSteps = ['committee', 'main', 'council'] as const;
export type ConsultationStep = (typeof consultationSteps)[number];

export const matrixSteps = ['paper', ...consultationSteps, 'result'] as const;
export type MatrixStep = (typeof matrixSteps)[number];

const councils: readonly string[] = ['council', 'district_council'];
const mainCommittees: readonly string[] = ['main_committee', 'district_committee'];

/** In which column a consultation stands: by its committee, and where that is not known, by what it does. */
export function stepOf(consultation: {
  readonly committeeKind: string | null;
  readonly role: string | null;
  readonly authoritative: boolean;
}): ConsultationStep {
  const { committeeKind, role, authoritative } = consultation;
  if (committeeKind !== null) {
    if (councils.includes(committeeKind)) return 'council';
    return mainCommittees.includes(committeeKind) ? 'main' : 'committee';
  }
  return authoritative || role === 'decision' ? 'council' : 'committee';
}

type Dated = { readonly result: string | null; readonly decidedOn: string | null; readonly plannedOn: string | null };

export const isOpenResult = (result: string | null): boolean => (result ?? 'unknown') === 'unknown';

/** The consultation a cell shows: the last that has said something, else the next one planned. */
export function shownIn<One extends Dated>(cell: readonly One[]): One | null {
  const dayOf = (one: One) => one.decidedOn ?? one.plannedOn ?? '';
  const said = cell.filter(({ result }) => !isOpenResult(result));
  const newest = said.reduce<One | null>((best, one) => (best === null || dayOf(one) > dayOf(best) ? one : best), null);
  // What put the matter off is followed by what is planned after it.
  const next = cell.find((one) => isOpenResult(one.result) && (newest === null || dayOf(one) > dayOf(newest)));
  const isOver = newest !== null && newest.result !== 'postponed' && newest.result !== 'referred';
  return isOver ? newest : (next ?? newest ?? cell[0] ?? null);
}

export type CellState = 'none' | 'unplanned' | 'planned' | 'late' | 'said';

/** `unplanned`: there is a consultation, but nobody has said when. */
export function cellState(shown: Dated | null, today: string): CellState {
  if (shown === null) return 'none';
  if (!isOpenResult(shown.result)) return 'said';
  if (shown.plannedOn === null) return 'unplanned';
  return shown.plannedOn < today ? 'late' : 'planned';
}

const monthsOf: Readonly<Record<VagueDay['precision'], number>> = { day: 0, month: 1, quarter: 3, season: 3, year: 12 };

/** The first day after the time somebody expects something in. */
export function dayAfter({ day, precision }: VagueDay): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (precision === 'day') date.setUTCDate(date.getUTCDate() + 1);
  else date.setUTCMonth(date.getUTCMonth() + monthsOf[precision], 1);
  return date.toISOString().slice(0, 10);
}

export type RowFacts = {
  readonly bodyId: string | null;
  readonly kind: RequirementKind;
  /** Of the deciding consultation that is still open; `null`: nobody has said. */
  readonly plannedOn: string | null;
};

/** BM1. `today` and the others are days as text. */
export function isLate(row: RowFacts, outlook: Outlook, expectedBy: VagueDay | null, today: string): boolean {
  if (row.kind !== 'open' || outlook === 'releasable' || outlook === 'refused') return false;
  if (row.plannedOn !== null && row.plannedOn < today) return true;
  return expectedBy !== null && today >= dayAfter(expectedBy);
}

/**
 * `now`: enough is there. `on`: not before that day. `unknown`: of these bodies a day is missing. `never`: it cannot be enough any more.
 * `manual`: a person decides, whatever the councils say.
 */
export type EarliestRelease =
  | { readonly kind: 'now' | 'never' | 'manual' | 'unclear' }
  | { readonly kind: 'on'; readonly day: string; readonly toCheck: number }
  | { readonly kind: 'unknown'; readonly bodies: readonly (string | null)[] };

/** BM2. */
export function earliestRelease(
  rule: string | null,
  neededCount: number | null,
  rows: readonly RowFacts[],
  outlook: Outlook,
  today: string,
): EarliestRelease {
  if (outlook === 'manual' || outlook === 'unclear') return { kind: outlook };
  if (outlook === 'releasable') return { kind: 'now' };
  if (outlook === 'refused') return { kind: 'never' };
  const missing =
    (neededOf(rule, neededCount, rows.length) ?? rows.length) - rows.filter(({ kind }) => kind === 'met').length;
  const dayOf = ({ kind, plannedOn }: RowFacts) =>
    kind === 'check' ? today : plannedOn !== null && plannedOn >= today ? plannedOn : null;
  const candidates = rows.filter(({ kind }) => kind === 'check' || kind === 'open');
  const days = candidates.flatMap((row) => dayOf(row) ?? []).sort();
  const last = days[missing - 1];
  if (last === undefined) {
    return { kind: 'unknown', bodies: candidates.filter((row) => dayOf(row) === null).map(({ bodyId }) => bodyId) };
  }
  const checks = candidates.filter(({ kind }) => kind === 'check').length;
  return { kind: 'on', day: last, toCheck: Math.min(checks, missing) };
}
