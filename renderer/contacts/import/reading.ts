import { create } from 'zustand';
import type { PickedFile } from '../../../shared/bridge.ts';
import type { Input, Output } from '../../../shared/contract.ts';

export type PlannedCards = Output<'contact.previewCards'>;
export type Applied = Output<'contact.takeCards'>;

type Reading = {
  /** Files, or what was pasted. */
  readonly files: readonly PickedFile[];
  readonly text: string;
  readonly legalBasis: string;
  readonly retentionUntil: string | null;
  readonly planned: PlannedCards | null;
  readonly applied: Applied | null;
};

const nothing: Reading = {
  files: [],
  text: '',
  legalBasis: '',
  retentionUntil: null,
  planned: null,
  applied: null,
};

/** The address book that is being read in. It does not outlive the window, because no ticket of a file does. */
export const useReading = create<Reading>(() => nothing);

export const forgetReading = (): void => useReading.setState(nothing, true);

/** Files take the place of what was pasted; basis and retention stay. */
export const begin = (files: readonly PickedFile[]): void => {
  if (files.length > 0) useReading.setState({ files, text: '', planned: null, applied: null });
};

/** What is asked, as the calls want it; the word for what is missing, if something is. */
export function requestOf({
  files,
  text,
  legalBasis,
  retentionUntil,
}: Reading): Omit<Input<'contact.takeCards'>, 'seen'> | 'source' | 'basis' {
  if (files.length === 0 && text.trim() === '') return 'source';
  if (legalBasis.trim() === '') return 'basis';
  const source = files.length > 0 ? { tickets: files.map(({ ticket }) => ticket) } : { text };
  return { source, legalBasis: legalBasis.trim(), retentionUntil };
}
