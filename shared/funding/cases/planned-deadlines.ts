/**
 * The deadlines that follow from a case: appeal, use of money, proofs, purpose binding, retention.
 *
 * Each is a rule with its input, and the day the papers state where they state one (D8: it beats the computed one). They become
 * `deadline` records only when a person says so. A key names what a deadline is for, so that two sites make the same one and a
 * second time changes instead of doubling.
 */
import { type Day, dayOrNull, earlierDay, yearOf } from '../../core/day.ts';
import type { Label } from '../../core/field.ts';
import type { Values } from '../../entities.ts';
import { type ComputedDeadline, computeDeadline } from '../computed.ts';
import { internalTarget } from '../due.ts';
import { rulesOf, seatOf } from './ancillary.ts';
import { foldNotices } from './notices.ts';
import type { CaseFile } from './rows.ts';

export type DeadlineKind = Values<'deadline'>['kind'];

export type Wanted = {
  /** "appeal:<notice>", "fund_use:<drawdown>", "interim_proof:2026", "final_proof" … */
  readonly key: string;
  readonly kind: DeadlineKind;
  readonly title: Label;
  readonly statedOn: Day | null;
  /** `null`: only the stated day is known. */
  readonly rule: { readonly id: string; readonly input: Readonly<Record<string, unknown>> } | null;
  /** Done already: nobody has to be reminded. */
  readonly doneOn: Day | null;
};

const titles = {
  appeal: { de: 'Rechtsbehelfsfrist', en: 'Appeal' },
  fund_use: { de: 'Mittelverwendung', en: 'Use of money' },
  interim_proof: { de: 'Zwischennachweis', en: 'Interim proof' },
  final_proof: { de: 'Verwendungsnachweis', en: 'Final proof' },
  purpose_binding: { de: 'Ende der Zweckbindung', en: 'End of the purpose binding' },
  retention: { de: 'Ende der Aufbewahrung', en: 'End of the retention' },
} as const;

const named = (kind: keyof typeof titles, of: string | null): Label =>
  of === null ? titles[kind] : { de: `${titles[kind].de}: ${of}`, en: `${titles[kind].en}: ${of}` };

/** All that can be computed or is stated now; what lacks its days is left out. */
export function wantedDeadlines(file: CaseFile): readonly Wanted[] {
  const { record, notices, drawdowns, proofs, seatState } = file;
  const { valid } = foldNotices(notices);
  const rules = rulesOf(record);
  const calendar = seatOf(seatState);
  const approvalEnd = dayOrNull(valid.approvalEndOn ?? record.approvalEndOn);
  const approvalStart = dayOrNull(valid.approvalStartOn ?? record.approvalStartOn);
  const wanted: Wanted[] = [];

  for (const notice of notices) {
    const [posted, received] = [dayOrNull(notice.postedOn), dayOrNull(notice.receivedOn)];
    if (posted === null && received === null) continue;
    const input = { ...(posted && { posted }), ...(received && { received }), calendar };
    wanted.push({
      key: `appeal:${notice.id}`,
      kind: 'appeal',
      title: named('appeal', notice.title),
      statedOn: null,
      rule: { id: 'KLAGEFRIST_1_MONTH', input },
      doneOn: dayOrNull(notice.finalOn),
    });
  }
  for (const drawn of drawdowns) {
    const [paid, stated] = [dayOrNull(drawn.paidOn), dayOrNull(drawn.useByOn)];
    const rule =
      paid !== null && rules.fundUse !== null ? { id: rules.fundUse, input: { payout: paid, calendar } } : null;
    if (rule === null && stated === null) continue;
    wanted.push({
      key: `fund_use:${drawn.id}`,
      kind: 'fund_use',
      title: named('fund_use', drawn.title),
      statedOn: stated,
      rule,
      doneOn: drawn.status === 'settled' ? (stated ?? paid) : null,
    });
  }
  for (const year of interimYears(approvalStart, approvalEnd)) {
    const proof = proofs.find(({ kind, fiscalYear }) => kind === 'interim' && fiscalYear === year);
    if (rules.interimProof === null && proof === undefined) continue;
    wanted.push({
      key: `interim_proof:${year}`,
      kind: 'interim_proof',
      title: named('interim_proof', String(year)),
      statedOn: dayOrNull(proof?.dueOn),
      rule: rules.interimProof === null ? null : { id: rules.interimProof, input: { fiscalYear: year, calendar } },
      doneOn: dayOrNull(proof?.submittedOn),
    });
  }
  const fulfilled = dayOrNull(record.purposeFulfilledOn);
  const final = proofs.find(({ kind }) => kind !== 'interim');
  if (rules.finalProof !== null && (approvalEnd !== null || fulfilled !== null)) {
    const input = {
      ...(fulfilled && { purposeFulfilled: fulfilled }),
      ...(approvalEnd && { approvalPeriodEnd: approvalEnd }),
      calendar,
    };
    const rule = { id: rules.finalProof, input };
    wanted.push({
      key: 'final_proof',
      kind: 'final_proof',
      title: titles.final_proof,
      statedOn: dayOrNull(final?.dueOn),
      rule,
      doneOn: dayOrNull(final?.submittedOn),
    });
  } else if (final?.dueOn != null) {
    wanted.push({
      key: 'final_proof',
      kind: 'final_proof',
      title: titles.final_proof,
      statedOn: dayOrNull(final.dueOn),
      rule: null,
      doneOn: dayOrNull(final.submittedOn),
    });
  }
  const spans = [
    [
      'purpose_binding',
      valid.purposeBindingStartOn ?? record.purposeBindingStartOn,
      valid.purposeBindingYears ?? record.purposeBindingYears,
    ],
    ['retention', record.retentionStartOn, record.retentionYears],
  ] as const;
  for (const [kind, from, years] of spans) {
    const start = dayOrNull(from);
    if (start === null || years === null || years < 1) continue;
    const rule = { id: 'PURPOSE_BINDING_YEARS', input: { start, years } };
    wanted.push({ key: kind, kind, title: titles[kind], statedOn: null, rule, doneOn: null });
  }
  return wanted;
}

/** Every fiscal year of the approval period but the last: that one is told by the final proof. */
function interimYears(start: Day | null, end: Day | null): readonly number[] {
  if (start === null || end === null || end < start) return [];
  const [first, last] = [yearOf(start), yearOf(end)];
  // Longer than a generation no grant runs; a slip of the finger makes no hundred deadlines.
  return Array.from({ length: Math.min(last - first, 30) }, (_, at) => first + at);
}

export type PlannedDay = {
  readonly computed: ComputedDeadline | null;
  readonly day: Day;
  readonly source: 'stated' | 'rule';
  readonly internalTargetOn: Day;
};

/** The day of a wanted deadline; `null` when its rule refuses the input and nothing is stated. */
export function dayOfWanted(wanted: Wanted): PlannedDay | null {
  const answer = wanted.rule === null ? null : computeDeadline(wanted.rule.id, wanted.rule.input, wanted.statedOn);
  const computed = answer?.ok ? answer.value : null;
  if (wanted.statedOn !== null) {
    const target = computed?.internalTargetOn ?? internalTarget(wanted.statedOn);
    return { computed, day: wanted.statedOn, source: 'stated', internalTargetOn: earlierDay(target, wanted.statedOn) };
  }
  return computed === null
    ? null
    : { computed, day: computed.computedOn, source: 'rule', internalTargetOn: computed.internalTargetOn };
}

/** A deadline that is there already, as far as it must be compared. */
export type KnownDeadline = {
  readonly id: string;
  readonly title: string | null;
  readonly kind: string;
  readonly status: string;
  readonly statedOn: string | null;
  readonly computedOn: string | null;
  readonly ruleId: string | null;
  readonly ruleInput: Readonly<Record<string, unknown>> | null;
};

/** What tells deadlines of one kind apart, inside the input of their rule. */
const marks = { fund_use: ['payout'], interim_proof: ['fiscalYear'], appeal: ['received', 'posted'] } as const;

/** The deadline that stands for a wanted one: the one made for it (`id`), else one of its kind that a person made. */
export function matching(wanted: Wanted, id: string, known: readonly KnownDeadline[]): KnownDeadline | null {
  const made = known.find((one) => one.id === id);
  if (made !== undefined) return made;
  const ofKind = known.filter(({ kind }) => kind === wanted.kind);
  const mark: readonly string[] | undefined = marks[wanted.kind as keyof typeof marks];
  if (mark === undefined) return ofKind[0] ?? null;
  return (
    ofKind.find(({ ruleInput }) =>
      mark.some((name) => {
        const value = wanted.rule?.input[name];
        return value !== undefined && ruleInput?.[name] === value;
      }),
    ) ?? null
  );
}

/** `past`: its day was over before anybody wrote it down, and missing it has no more to be prevented. */
export type PlanState = 'new' | 'past' | 'changed' | 'same' | 'done';

/** Kinds that say nothing any more once their day is over. What is owed stays owed: a proof, money to be used. */
const overWithItsDay: readonly string[] = ['appeal', 'interim_proof'];

/** What writing a wanted deadline would do to the one that is there. A stated day a person typed there stays (D8). */
export function stateOf(wanted: Wanted, planned: PlannedDay, known: KnownDeadline | null, today: Day): PlanState {
  if (known === null) {
    if (wanted.doneOn !== null) return 'done';
    return planned.day < today && overWithItsDay.includes(wanted.kind) ? 'past' : 'new';
  }
  if (known.status !== 'open') return 'done';
  const stated = wanted.statedOn ?? known.statedOn;
  const isSame = known.statedOn === stated && known.computedOn === (planned.computed?.computedOn ?? known.computedOn);
  return isSame ? 'same' : 'changed';
}
