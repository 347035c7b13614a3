/**
 * What each deadline rule asks for, in the order of the form. The rules themselves stay in `shared/rules/`; a test compares
 * this table with what they accept, so that neither can change alone.
 */
export type InputKind = 'edition' | 'day' | 'amount' | 'unit' | 'month' | 'point' | 'year' | 'years' | 'calendar';

/** The kind of input a name stands for. The same name means the same in every rule. */
export const inputKinds = {
  event: 'day',
  start: 'day',
  previousEnd: 'day',
  month: 'month',
  point: 'point',
  posted: 'day',
  received: 'day',
  noticeDate: 'day',
  stated: 'day',
  payout: 'day',
  fiscalYear: 'year',
  purposeFulfilled: 'day',
  approvalPeriodEnd: 'day',
  published: 'day',
  years: 'years',
  amount: 'amount',
  unit: 'unit',
  calendar: 'calendar',
  edition: 'edition',
} as const satisfies Readonly<Record<string, InputKind>>;
export type InputName = keyof typeof inputKinds;

export type RuleForm = {
  readonly inputs: readonly InputName[];
  /** The length is only asked for where the notice names another one. */
  readonly hasUsualLength?: true;
  /** The kind of deadline the rule is usually for. */
  readonly kind?: string;
};

const notified = ['received', 'posted', 'noticeDate'] as const;
const length = ['amount', 'unit'] as const;

const fundUse: RuleForm = {
  inputs: ['payout', 'edition', ...length, 'calendar'],
  hasUsualLength: true,
  kind: 'fund_use',
};
const finalProof: RuleForm = {
  inputs: ['purposeFulfilled', 'approvalPeriodEnd', 'edition', ...length, 'calendar'],
  hasUsualLength: true,
  kind: 'final_proof',
};

/** The rules that answer with a day, by id, most used first. */
export const ruleForms: Readonly<Record<string, RuleForm>> = {
  SUBMISSION_FIXED_DATE: { inputs: ['stated', 'calendar'], kind: 'application' },
  VN_NRW_6_MONTHS: finalProof,
  VN_GK_1_YEAR: finalProof,
  VN_BUND_P_6_MONTHS: finalProof,
  ZN_4_MONTHS_AFTER_FY: {
    inputs: ['fiscalYear', 'edition', ...length, 'calendar'],
    hasUsualLength: true,
    kind: 'interim_proof',
  },
  ANBEST_NRW_1_4_FUND_USE: fundUse,
  ANBEST_P_BUND_1_4_FUND_USE: fundUse,
  ANBEST_GK_1_2_FUND_USE: fundUse,
  PURPOSE_BINDING_YEARS: { inputs: ['start', 'years', 'calendar'], kind: 'purpose_binding' },
  KLAGEFRIST_1_MONTH: { inputs: [...notified, 'edition', ...length, 'calendar'], hasUsualLength: true, kind: 'appeal' },
  VWVFG_41_2_NOTICE: { inputs: [...notified, 'calendar'] },
  VWVFG_31_2_AUTHORITY_PERIOD: { inputs: [...notified, ...length, 'calendar'] },
  VWVFG_31_3_STATED_END: { inputs: ['stated', 'calendar'] },
  VWVFG_31_5_APPOINTMENT: { inputs: ['stated', 'calendar'] },
  BGB_187_1_188: { inputs: ['event', ...length, 'calendar'] },
  BGB_187_2_188: { inputs: ['start', ...length, 'calendar'] },
  BGB_187_2_188_NO_SHIFT: { inputs: ['start', ...length, 'calendar'] },
  BGB_190_EXTENSION: { inputs: ['previousEnd', ...length, 'calendar'] },
  BGB_192_MONTH_POINT: { inputs: ['month', 'point', 'calendar'] },
  GKG_24_2_APPROVAL_FICTION: {
    inputs: ['received', 'edition', ...length, 'calendar'],
    hasUsualLength: true,
    kind: 'contract',
  },
  GKG_24_4_EFFECTIVE: { inputs: ['published', 'calendar'], kind: 'contract' },
};

/** What somebody has filled in, by name. Left out is what is empty. */
export type RuleInput = Readonly<Record<string, string | number | null>>;

/** Stands for "seat unknown" in a list, where every line needs a word. */
export const unknownSeat = 'unknown';

/** The form's values as the rule takes them: what is empty is left out, an unknown seat is `null`. */
export function toRuleInput(rule: string, values: RuleInput): Readonly<Record<string, unknown>> {
  const names = ruleForms[rule]?.inputs ?? [];
  const given = names.flatMap((name) => {
    const value = values[name] ?? null;
    if (value === null || value === '') return [];
    return [[name, name === 'calendar' && value === unknownSeat ? null : value] as const];
  });
  return Object.fromEntries(given);
}

/** Kept input as values of the form again. */
export function toFormValues(input: Readonly<Record<string, unknown>> | null): RuleInput {
  const known = Object.entries(input ?? {}).flatMap(([name, value]) => {
    if (!Object.hasOwn(inputKinds, name)) return [];
    if (name === 'calendar' && value === null) return [[name, unknownSeat] as const];
    return typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(known);
}
