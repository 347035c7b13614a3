import { create } from 'zustand';
import type { PickedFile } from '../../shared/bridge.ts';

/** A bundle that waits to be looked at: double-clicked outside, or chosen at the first start. */
export const useOpenedFile = create<{ readonly file: PickedFile | null }>(() => ({ file: null }));

export const openFile = (file: PickedFile): void => useOpenedFile.setState({ file });

/** The page that reads bundles takes it over. */
export const takeOpenedFile = (): PickedFile | null => {
  const { file } = useOpenedFile.getState();
  useOpenedFile.setState({ file: null });
  return file;
};
