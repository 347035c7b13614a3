/**
 * What the coordination has entered besides the laws: holidays of a single year, and editions of rules with their length and source.
 *
 * Rules stay pure: the data is handed in. What was answered before is never changed by it; whoever holds an answer can ask again.
 */
import { calendars, type OneOffs, oneOffKey } from '../calendar/holidays.ts';
import { dayOrNull } from '../core/day.ts';
import { fold } from '../core/fold.ts';
import { type Period, periodUnits } from './fields.ts';

/** An edition of a rule ("Fassung 2022"), as the notice names it, and the length it gives. */
export type RuleEdition = {
  readonly ruleId: string;
  readonly edition: string;
  readonly source: string | null;
  readonly period: Period;
  /** Counts where the input names none. */
  readonly isUsual: boolean;
};

export type RuleData = { readonly oneOffs: OneOffs; readonly editions: readonly RuleEdition[] };

export const builtInData: RuleData = { oneOffs: new Map(), editions: [] };

/** Entries as they are kept and sent; what is incomplete or not understood is left out. */
export type RuleDataEntries = {
  readonly holidays: readonly {
    readonly on: string | null;
    readonly calendar: string | null;
    readonly name: string | null;
  }[];
  readonly editions: readonly {
    readonly ruleId: string | null;
    readonly edition: string | null;
    readonly source: string | null;
    readonly amount: number | null;
    readonly unit: string | null;
    readonly isUsual: boolean;
  }[];
};

export function ruleDataOf({ holidays, editions }: RuleDataEntries): RuleData {
  const oneOffs = new Map<string, string>();
  for (const { on, calendar, name } of holidays) {
    const day = dayOrNull(on);
    const seat = calendars.find((known) => known === calendar);
    if (day !== null && seat !== undefined) oneOffs.set(oneOffKey(seat, day), name ?? 'einmaliger Feiertag');
  }
  return {
    oneOffs,
    editions: editions.flatMap(({ ruleId, edition, source, amount, unit, isUsual }) => {
      const known = periodUnits.find((one) => one === unit);
      if (ruleId === null || edition === null || amount === null || amount <= 0 || known === undefined) return [];
      return [{ ruleId, edition, source, period: { amount, unit: known }, isUsual }];
    }),
  };
}

/** The edition a notice names; without one the usual edition, if the coordination has chosen one. */
export function editionFor({ editions }: RuleData, ruleId: string, named: string | undefined): RuleEdition | null {
  const own = editions.filter((one) => one.ruleId === ruleId);
  if (named === undefined) return own.find(({ isUsual }) => isUsual) ?? null;
  return own.find(({ edition }) => fold(edition) === fold(named)) ?? null;
}
