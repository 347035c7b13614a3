/** Four parts of the life of a case, for grouping a long list. */
export const phases = ['before', 'submitted', 'money', 'over'] as const;
export type Phase = (typeof phases)[number];

const byStage: Readonly<Record<string, Phase>> = {
  sketch_submitted: 'submitted',
  invited: 'submitted',
  application_submitted: 'submitted',
  granted: 'money',
  running: 'money',
  proof_due: 'money',
  proof_submitted: 'money',
  closed: 'over',
  rejected: 'over',
  withdrawn: 'over',
  not_pursued: 'over',
};

export const phaseOf = (stage: string): Phase => byStage[stage] ?? 'before';
