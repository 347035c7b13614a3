import type { RecordDraft } from '../../app/NewRecord.tsx';
import { viewStore } from '../../app/view-store.ts';

/** What a person decided about a proposal; `null`: nothing yet, so the proposal decides. */
type Choice = boolean | null;

export type ReadingView = {
  readonly step: 'paste' | 'review';
  readonly text: string;
  /** What was changed by hand, over what was read. */
  readonly paper: RecordDraft;
  readonly reservation: RecordDraft;
  readonly position: RecordDraft;
  readonly budgetItem: RecordDraft;
  /** Whose councils have to agree, if that was changed. */
  readonly bodies: readonly string[] | null;
  readonly takes: { readonly reservation: Choice; readonly position: Choice; readonly budgetItem: Choice };
  readonly isNonpublic: Choice;
  /** By reference. */
  readonly ties: Readonly<Record<string, boolean>>;
  /** What happens to a paper that is here already. */
  readonly target: 'update' | 'new';
};

export const untouched: ReadingView = {
  step: 'paste',
  text: '',
  paper: {},
  reservation: {},
  position: {},
  budgetItem: {},
  bodies: null,
  takes: { reservation: null, position: null, budgetItem: null },
  isNonpublic: null,
  ties: {},
  target: 'update',
};

/** The paper that is being read in. It survives leaving the page and a crash, until it is taken over or thrown away. */
export const useReadingView = viewStore<ReadingView>('councils.reading', untouched);

export const forget = (): void => useReadingView.setState(untouched);

/** Another text: what was decided about the one before does not hold for it. */
export const review = (text: string): void => useReadingView.setState({ ...untouched, text, step: 'review' });
