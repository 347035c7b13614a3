import { create } from 'zustand';
import type { PickedFile } from '../../../shared/bridge.ts';
import type { Input, Output } from '../../../shared/contract.ts';

export type Planned = Output<'oparl.preview'>;
export type Applied = Output<'oparl.import'>;
type Target = Omit<Input<'oparl.import'>, 'seen'>;

type Reading = {
  readonly files: readonly PickedFile[];
  /** Whose the objects of a body of OParl are, as a person has said. */
  readonly bodies: NonNullable<Target['bodies']>;
  readonly prefers: 'here' | 'list';
  readonly planned: Planned | null;
  readonly applied: Applied | null;
};

const nothing: Reading = { files: [], bodies: [], prefers: 'here', planned: null, applied: null };

/** The files that are being read in. They do not outlive the window, because no ticket of a file does. */
export const useReading = create<Reading>(() => nothing);

export const forgetReading = (): void => useReading.setState(nothing, true);

/** New files begin anew. */
export const begin = (files: readonly PickedFile[]): void => useReading.setState({ ...nothing, files }, true);

export const chooseBody = (source: string, bodyId: string | null): void =>
  useReading.setState(({ bodies }) => ({
    bodies: [...bodies.filter((body) => body.source !== source), { source, bodyId }],
  }));

/** What was decided, as the calls want it. */
export const targetOf = ({ files, bodies, prefers }: Reading): Target => ({
  tickets: files.map(({ ticket }) => ticket),
  bodies,
  prefers,
});
