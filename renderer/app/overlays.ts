import { create } from 'zustand';

export type Overlay = 'palette' | 'keys' | 'messages' | 'capture-task' | 'capture-note' | 'diagnosis';

/** Which dialog of the shell is open. One at a time: opening the palette closes a forgotten one. */
export const useOverlay = create<{ readonly open: Overlay | null }>(() => ({ open: null }));

export const openOverlay = (overlay: Overlay): void => useOverlay.setState({ open: overlay });
export const closeOverlay = (): void => useOverlay.setState({ open: null });
