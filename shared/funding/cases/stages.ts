/**
 * The sixteen stages of a case: which path leads through them, what each needs, and which step may come next.
 *
 * A stage is entered when its needs are there; what is missing is said in words. One step back is always open: somebody was
 * too fast. From the three ends a case can be taken up again.
 */
import type { Label } from '../../core/field.ts';
import { entities } from '../../entities.ts';
import type { DeadlineModel } from '../due.ts';
import type { CaseFile } from './rows.ts';

const { fundingCase } = entities;

export const path = [
  'scouted',
  'screening',
  'go',
  'sketch_draft',
  'sketch_submitted',
  'invited',
  'application_draft',
  'application_submitted',
  'granted',
  'running',
  'proof_due',
  'proof_submitted',
  'closed',
] as const;
export const ends = ['rejected', 'withdrawn', 'not_pursued'] as const;
export type Stage = (typeof path)[number] | (typeof ends)[number];
export const stages: readonly Stage[] = [...path, ...ends];

export const stageWord = (stage: string, locale: 'de' | 'en'): string =>
  fundingCase.fields.stage.choices?.[stage]?.[locale] ?? stage;

const onlyTwoStage: readonly Stage[] = ['sketch_draft', 'sketch_submitted', 'invited'];

export type Procedure = 'single_stage' | 'two_stage';

/** What the case says of its procedure, else what its call says; anything but two stages is one. */
export function procedureOf(own: string | null, model: DeadlineModel | null): Procedure {
  if (own === 'single_stage' || own === 'two_stage') return own;
  return model === 'two_stage' ? 'two_stage' : 'single_stage';
}

/** The stages of a procedure in their order, without the ends. */
export const pathOf = (procedure: Procedure): readonly Stage[] =>
  procedure === 'two_stage' ? path : path.filter((stage) => !onlyTwoStage.includes(stage));

export type Need = { readonly id: string; readonly label: Label; readonly isMet: boolean };

type Facts = Pick<CaseFile, 'record' | 'notices' | 'proofs'>;

const labelOf = (field: keyof typeof fundingCase.fields): Label => fundingCase.fields[field].label;

/** A need that is a field of the case. */
const field =
  (name: keyof typeof fundingCase.fields & keyof CaseFile['record']) =>
  ({ record }: Facts): Need => {
    const value = record[name];
    return { id: name, label: labelOf(name), isMet: value !== null && value !== '' };
  };

const go = ({ record }: Facts): Need => ({
  id: 'go',
  label: { de: 'Entscheidung „bewerben“ mit Begründung', en: 'Decision “go” with a reason' },
  isMet: record.goDecision === 'go' && Boolean(record.goReason?.trim()),
});

const noGo = ({ record }: Facts): Need => ({
  id: 'no-go',
  label: { de: 'Entscheidung „nicht bewerben“ mit Begründung', en: 'Decision “no go” with a reason' },
  isMet: record.goDecision === 'no_go' && Boolean(record.goReason?.trim()),
});

const rate = ({ record }: Facts): Need => ({
  id: 'rateBp',
  label: labelOf('rateBp'),
  isMet: record.financingType !== 'share' || record.rateBp !== null,
});

const notice = ({ notices }: Facts): Need => ({
  id: 'notice',
  label: { de: 'Zuwendungsbescheid', en: 'Grant notice' },
  isMet: notices.some(({ kind }) => kind === 'initial'),
});

const period = ({ record, notices }: Facts): Need => ({
  id: 'approvalEndOn',
  label: { de: 'Ende des Bewilligungszeitraums', en: 'End of the approval period' },
  isMet: record.approvalEndOn !== null || notices.some(({ approvalEndOn }) => approvalEndOn !== null),
});

const finalProof =
  (state: 'submitted' | 'accepted') =>
  (facts: Facts): Need => ({
    id: `proof-${state}`,
    label:
      state === 'submitted'
        ? { de: 'Verwendungsnachweis mit Tag der Einreichung', en: 'Final proof with its day of submission' }
        : { de: 'Verwendungsnachweis anerkannt oder Schlussbescheid', en: 'Final proof accepted, or a final notice' },
    isMet:
      state === 'submitted'
        ? facts.proofs.some(({ kind, submittedOn }) => kind !== 'interim' && submittedOn !== null)
        : facts.proofs.some(({ kind, status }) => kind !== 'interim' && status === 'accepted') ||
          facts.notices.some(({ kind }) => kind === 'final'),
  });

const needsByStage: Readonly<Record<Stage, readonly ((facts: Facts) => Need)[]>> = {
  scouted: [],
  screening: [field('leadBodyId')],
  go: [go],
  sketch_draft: [go],
  sketch_submitted: [field('sketchSubmittedOn'), field('totalCents')],
  invited: [field('sketchSubmittedOn'), field('invitedOn')],
  application_draft: [go],
  application_submitted: [
    field('applicationSubmittedOn'),
    field('totalCents'),
    field('eligibleCents'),
    field('financingType'),
    rate,
  ],
  granted: [notice],
  running: [notice, period],
  proof_due: [period],
  proof_submitted: [finalProof('submitted')],
  closed: [finalProof('accepted')],
  rejected: [field('outcomeReason')],
  withdrawn: [field('outcomeReason')],
  not_pursued: [noGo],
};

/** What a stage needs, and which of it is there. */
export const needsOf = (stage: Stage, facts: Facts): readonly Need[] => needsByStage[stage].map((need) => need(facts));

const submitted: readonly Stage[] = ['sketch_submitted', 'application_submitted'];
const beforeSubmission: readonly Stage[] = [
  'scouted',
  'screening',
  'go',
  'sketch_draft',
  'invited',
  'application_draft',
];
const isEnd = (stage: Stage): boolean => (ends as readonly Stage[]).includes(stage);

/** Whether a step exists at all, whatever it needs. */
export function isStep(from: Stage, to: Stage, procedure: Procedure): boolean {
  if (from === to) return false;
  if (isEnd(from)) return to === 'screening';
  if (to === 'rejected') return submitted.includes(from);
  if (to === 'withdrawn') return from !== 'closed';
  if (to === 'not_pursued') return beforeSubmission.includes(from);
  const way = pathOf(procedure);
  const at = way.indexOf(from);
  // A case on a stage its procedure does not have may go to any stage that it has: somebody chose another procedure.
  if (at === -1) return way.includes(to);
  return way[at + 1] === to || way[at - 1] === to;
}

/** Where a case may go from here, in the order of the stages. */
export const nextStages = (from: Stage, procedure: Procedure): readonly Stage[] =>
  stages.filter((to) => isStep(from, to, procedure));

export type Move =
  | { readonly kind: 'ok' }
  | { readonly kind: 'no-step'; readonly sentence: Label }
  | { readonly kind: 'needs'; readonly needs: readonly Need[]; readonly sentence: Label };

/** Whether a case may be moved to a stage; if not, what to do about it. */
export function mayMove(facts: Facts, to: Stage, procedure: Procedure): Move {
  const from = facts.record.stage;
  if (!isStep(from, to, procedure)) {
    const words = (locale: 'de' | 'en') =>
      nextStages(from, procedure)
        .map((stage) => `„${stageWord(stage, locale)}“`)
        .join(', ');
    return {
      kind: 'no-step',
      sentence: {
        de: `Von „${stageWord(from, 'de')}“ führt kein Schritt zu „${stageWord(to, 'de')}“. Möglich: ${words('de')}.`,
        en: `No step leads from “${stageWord(from, 'en')}” to “${stageWord(to, 'en')}”. Possible: ${words('en')}.`,
      },
    };
  }
  const isBack = !isEnd(to) && !isEnd(from) && path.indexOf(to as never) < path.indexOf(from as never);
  const missing = isBack ? [] : needsOf(to, facts).filter(({ isMet }) => !isMet);
  if (missing.length === 0) return { kind: 'ok' };
  const list = (locale: 'de' | 'en') => missing.map(({ label }) => label[locale]).join(', ');
  return {
    kind: 'needs',
    needs: missing,
    sentence: {
      de: `„${stageWord(to, 'de')}“ braucht noch: ${list('de')}. Bitte tragen Sie das im Vorgang ein.`,
      en: `“${stageWord(to, 'en')}” still needs: ${list('en')}. Please enter it in the case.`,
    },
  };
}
