import type { Day } from '../../../shared/core/day.ts';
import { readPaper } from '../../../shared/councils/paper/read-paper.ts';
import { referenceKey } from '../../../shared/councils/paper/reference.ts';
import type { RecordDraft } from '../../app/NewRecord.tsx';
import { viewStore } from '../../app/view-store.ts';

/** What a person decided about a proposal; `null`: nothing yet, so the proposal decides. */
type Choice = boolean | null;

export type ReadingView = {
  readonly step: 'paste' | 'review';
  readonly text: string;
  /** The text that was looked at last; what was decided is about that one. */
  readonly reviewed: string;
  /** What was known before there was a text: which group it belongs to, whose paper it is. */
  readonly given: RecordDraft;
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
  reviewed: '',
  given: {},
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

/** For a text that is to come: it becomes a paper of this group, and of this body where it names none itself. */
export const expectPaper = (given: RecordDraft): void => useReadingView.setState({ given });

/** The number a text gives itself, however it is parted; '' where it has none. */
const numberOf = (text: string, today: Day): string =>
  text === '' ? '' : referenceKey(readPaper(text, today).fields.reference ?? '');

/**
 * Looks at a text. What was decided stays with the paper it was decided about: a mended text of the same number keeps it, another paper
 * begins anew.
 */
export function review(text: string, today: Day): void {
  const view = useReadingView.getState();
  const number = numberOf(text, today);
  const isSame = text === view.reviewed || (number !== '' && number === numberOf(view.reviewed, today));
  useReadingView.setState({
    ...(isSame ? view : { ...untouched, given: view.given }),
    text,
    reviewed: text,
    step: 'review',
  });
}
