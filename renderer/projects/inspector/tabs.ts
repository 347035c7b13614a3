export const inspectorTabs = ['overview', 'status', 'work', 'bodies', 'more'] as const;

/** The pages of a project's file. */
export type InspectorTab = (typeof inspectorTabs)[number];
