import { create } from 'zustand';
import type { PickedFile } from '../../../shared/bridge.ts';
import type { Input, Output } from '../../../shared/contract.ts';
import { officeRadarId } from '../../../shared/radar/office-radar.ts';

export type Planned = Output<'radar.preview'>;
export type Applied = Output<'radar.import'>;

type Reading = {
  readonly files: readonly PickedFile[];
  readonly into: 'own' | 'office';
  readonly name: string;
  readonly edition: string;
  readonly planned: Planned | null;
  readonly applied: Applied | null;
};

const nothing: Reading = { files: [], into: 'own', name: '', edition: '', planned: null, applied: null };

/** The radar that is being read in. It does not outlive the window, because no ticket of a file does. */
export const useReading = create<Reading>(() => nothing);

export const forgetReading = (): void => useReading.setState(nothing, true);

/** A new file begins anew; it suggests its own name. */
export const begin = (files: readonly PickedFile[]): void => {
  const [first] = files;
  if (first === undefined) return;
  useReading.setState({ ...nothing, files, name: first.name.replace(/\.[^.]{1,5}$/, '') }, true);
};

/** What was decided, as the calls want it; `null` while a name is missing. */
export function targetOf({ files, into, name, edition }: Reading): Omit<Input<'radar.import'>, 'seen'> | null {
  if (into === 'own' && name.trim() === '') return null;
  return {
    tickets: files.map(({ ticket }) => ticket),
    radar: into === 'office' ? { id: officeRadarId } : { title: name.trim() },
    ...(edition.trim() === '' ? {} : { edition: edition.trim() }),
  };
}
