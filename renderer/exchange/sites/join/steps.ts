/** The steps of taking a site in, in their order. */
export const admitSteps = ['request', 'words', 'role', 'bundle'] as const;
export type AdmitStep = (typeof admitSteps)[number];
