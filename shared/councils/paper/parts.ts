/** The parts of a paper that are prose, in the order in which councils read them; the one order for pages, forms and documents. */
export const proseFields = [
  'resolutionText',
  'lockNote',
  'facts',
  'alternatives',
  'effectsFinance',
  'effectsPersonnel',
  'effectsIt',
  'effectsClimate',
  'competence',
  'legalBasis',
  'consultationOrder',
  'attachments',
] as const;
export type ProseField = (typeof proseFields)[number];
