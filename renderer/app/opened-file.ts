import { create } from 'zustand';
import type { PickedFile } from '../../shared/bridge.ts';

/** Bundles that wait to be looked at: double-clicked outside, dropped on the icon, or chosen at the first start. Several may come at once. */
export const useOpenedFiles = create<{ readonly files: readonly PickedFile[] }>(() => ({ files: [] }));

export const openFile = (file: PickedFile): void =>
  useOpenedFiles.setState(({ files }) => ({ files: [...files, file] }));

/** The page that reads bundles takes all of them over. */
export const takeOpenedFiles = (): readonly PickedFile[] => {
  const { files } = useOpenedFiles.getState();
  if (files.length > 0) useOpenedFiles.setState({ files: [] });
  return files;
};
