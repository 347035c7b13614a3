/**
 * What a rule is: data with an edition and a source, and one pure function.
 *
 * The data is shown to the coordinator with "Bitte mit Bescheid abgleichen": the edition named in the notice counts, and where
 * it names another period, the input carries it.
 */
import type { z } from 'zod';
import { fail, ok, type Result } from '../core/result.ts';
import type { RulePack } from '../region/package.ts';
import type { Certainty, RuleAnswer } from './answer.ts';
import type { Period, PeriodUnit } from './fields.ts';
import { builtInData, editionFor, type RuleData } from './rule-data.ts';
import { type RawDate, type Seat, type Shift, seatOfRule, toDateAnswer, type UsualSeat, weaker } from './shift.ts';

export type RuleIssue = { readonly path: string; readonly message: string };
export type InvalidInput = {
  readonly code: 'invalid-input';
  readonly message: string;
  readonly issues: readonly RuleIssue[];
};

/** The part of a rule that is shown. Names of laws stay German, as their owners spell them. */
export type RuleFacts = {
  readonly id: string;
  readonly title: string;
  /** The law, ancillary rule or decision it rests on. */
  readonly basis: string;
  /** The edition the parameters were taken from. */
  readonly edition: string;
  readonly shift: Shift | 'previous-workday' | 'none';
  readonly certainty: Certainty;
  /** The usual seat of the receiving authority; an input may name another. */
  readonly seat: UsualSeat;
  /** A rule of one state only: offered where the region names its pack, and answered everywhere, because a deadline stays what it is. */
  readonly pack?: RulePack;
  /** The usual length, where the rule has one. */
  readonly period: Period | null;
};

export type Rule = RuleFacts & {
  readonly input: z.ZodType;
  /** `data` is what the coordination has entered besides the laws. */
  readonly run: (input: unknown, data?: RuleData) => Result<RuleAnswer, InvalidInput>;
};

/** What a rule says to input of the right shape that makes no sense. */
export type Refused = { readonly refused: RuleIssue };
export const refuse = (path: string, message: string): Refused => ({ refused: { path, message } });

const invalid = (title: string, issues: readonly RuleIssue[]): InvalidInput => ({
  code: 'invalid-input',
  message: `„${title}“ kann so nicht berechnet werden. ${issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join(' ')}`,
  issues,
});

function toIssue(issue: z.core.$ZodIssue): RuleIssue {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return { path, message: `Diese Angaben kennt die Regel nicht: ${issue.keys.join(', ')}.` };
  }
  if (path === '' && issue.code === 'invalid_type') {
    return { path, message: 'Die Eingabe ist ein Objekt mit den Angaben der Regel.' };
  }
  // A wrong key of a record hides its sentence one level deeper.
  const inner = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined;
  return { path, message: inner ?? issue.message };
}

/** A rule from its facts and the function that answers; the input is checked before. */
export function defineRule<Input>(
  facts: RuleFacts,
  input: z.ZodType<Input>,
  answer: (input: Input, data: RuleData) => RuleAnswer | Refused,
): Rule {
  const run = (given: unknown, data: RuleData = builtInData): Result<RuleAnswer, InvalidInput> => {
    const parsed = input.safeParse(given);
    if (!parsed.success) return fail(invalid(facts.title, parsed.error.issues.map(toIssue)));
    const answered = answer(parsed.data, data);
    return 'refused' in answered ? fail(invalid(facts.title, [answered.refused])) : ok(answered);
  };
  return { ...facts, input, run };
}

type DateFacts = Omit<RuleFacts, 'shift' | 'period'> & { readonly shift: Shift; readonly period?: Period };

/**
 * A rule that answers with a day. It counts; the shift is applied here, once for all. A calendar in the input replaces the
 * usual seat; rules that never shift accept one too, because a saved deadline keeps its calendar whatever its rule is.
 */
export function dateRule<Input extends DateInput>(
  facts: DateFacts,
  input: z.ZodType<Input>,
  count: (input: Input, seat: Seat, data: RuleData) => RawDate | Refused,
): Rule {
  return defineRule({ period: null, ...facts }, input, (given, data) => {
    const seat = given.calendar === undefined ? seatOfRule(facts.seat) : given.calendar;
    const length: Input & EditionNote = facts.period === undefined ? given : withEdition(facts.id, given, data);
    const raw = count(length, seat, data);
    return 'refused' in raw
      ? raw
      : toDateAnswer(saidOf(raw, length, facts), facts.shift, seat, facts.certainty, data.oneOffs);
  });
}

type DateInput = {
  readonly calendar?: Seat | undefined;
  readonly amount?: number | undefined;
  readonly unit?: PeriodUnit | undefined;
  readonly edition?: string | undefined;
};
type EditionNote = { readonly editionNote?: string; readonly isUnknownEdition?: boolean };

/** A length that is named beats the one of an edition; an edition that is named beats the usual one. */
function withEdition<Input extends DateInput>(ruleId: string, given: Input, data: RuleData): Input & EditionNote {
  const found = editionFor(data, ruleId, given.edition);
  const hasLength = given.amount !== undefined || given.unit !== undefined;
  if (found !== null && !hasLength) {
    const source = found.source === null ? '' : ` (${found.source})`;
    return { ...given, ...found.period, editionNote: `Fassung „${found.edition}“${source}.` };
  }
  if (given.edition === undefined) return given;
  if (hasLength) return { ...given, editionNote: `Fassung „${given.edition}“.` };
  const editionNote = `Die Fassung „${given.edition}“ ist hier nicht hinterlegt: gerechnet ist mit der üblichen Länge.`;
  return { ...given, editionNote, isUnknownEdition: true };
}

function saidOf(raw: RawDate, { editionNote, isUnknownEdition }: EditionNote, { certainty }: DateFacts): RawDate {
  if (editionNote === undefined) return raw;
  const note = `${raw.note} ${editionNote}`;
  return isUnknownEdition
    ? { ...raw, note, certainty: weaker(raw.certainty ?? certainty, 'likely') }
    : { ...raw, note };
}
