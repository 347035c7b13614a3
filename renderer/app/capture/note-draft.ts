import { create } from 'zustand';
import type { PickedFile } from '../../../shared/bridge.ts';
import type { Judged } from '../../../shared/scouting/dropped.ts';
import { putDraft, readDraft } from '../drafts.ts';

export type NoteDraft = {
  readonly text: string;
  readonly source: string;
  readonly url: string;
  /** Words, one after the other. */
  readonly tags: string;
  readonly visibility: string;
};

export const noteDraft = 'capture.note';
export const emptyNote: NoteDraft = { text: '', source: '', url: '', tags: '', visibility: 'shared' };

/** Files that are attached once the note is saved. Unlike words they do not outlast the program. */
export const useNoteFiles = create<{ readonly files: readonly PickedFile[] }>(() => ({ files: [] }));

export const addNoteFiles = (added: readonly PickedFile[]): void =>
  useNoteFiles.setState(({ files }) => ({ files: [...files, ...added] }));

export const dropNoteFile = (ticket: string): void =>
  useNoteFiles.setState(({ files }) => ({ files: files.filter((file) => file.ticket !== ticket) }));

/** Fills the draft with what fell on the window; what somebody wrote before stays, and what has no field left goes into the text. */
export function fillDraft({ text, isNamed, url, source }: Omit<Judged, 'taken' | 'refused'>): void {
  const draft = { ...emptyNote, ...readDraft<NoteDraft>(noteDraft) };
  const isUrlFree = draft.url.trim() === '' || draft.url.trim() === url;
  const before = draft.text.trim();
  // The names of files are better than no words at all.
  const added = isNamed && before !== '' ? '' : text;
  const lines = [before, added, isUrlFree || url === text ? '' : url].filter(Boolean);
  putDraft(noteDraft, {
    ...draft,
    text: lines.join('\n'),
    url: isUrlFree && url !== '' ? url : draft.url,
    source: draft.source.trim() === '' ? source : draft.source,
  });
}
