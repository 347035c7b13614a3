import { viewStore } from '../../app/view-store.ts';
import type { FileTab } from './tabs.ts';

type FileView = {
  readonly tab: FileTab;
  /** The status report that is looked at; `null`: the newest. */
  readonly report: string | null;
  /** The risk that is looked at. */
  readonly risk: string | null;
  /** The kinds of records whose history is shown; none: all. */
  readonly historyOf: readonly string[];
};

/** The page of the file one is on, and what is looked at there. It stays the same from project to project. */
export const useFileView = viewStore<FileView>('projects.file', {
  tab: 'overview',
  report: null,
  risk: null,
  historyOf: [],
});
