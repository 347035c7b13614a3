export const fileTabs = ['overview', 'status', 'work', 'bodies', 'funding', 'risks', 'comments', 'history'] as const;

/** The pages of a project's file. */
export type FileTab = (typeof fileTabs)[number];
