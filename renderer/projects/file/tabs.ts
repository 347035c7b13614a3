export const fileTabs = [
  'overview',
  'status',
  'work',
  'bodies',
  'funding',
  'councils',
  'risks',
  'documents',
  'comments',
  'history',
] as const;

/** The pages of a project's file. */
export type FileTab = (typeof fileTabs)[number];
