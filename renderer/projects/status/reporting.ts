import { create } from 'zustand';

/**
 * The project whose report form somebody has asked to open, from the palette or the list. Not kept: a form that was begun is a draft,
 * and opens again by itself.
 */
const useAsked = create<{ readonly projectId: string | null }>(() => ({ projectId: null }));

export const askForReport = (projectId: string | null): void => useAsked.setState({ projectId });

export const useIsAskedFor = (projectId: string): boolean => useAsked((asked) => asked.projectId === projectId);
