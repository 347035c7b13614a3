import { create } from 'zustand';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { conflictKey, seenDots } from './sides.ts';

type Deciding = {
  /** Many are being decided: how far, and whether somebody asked to stop. */
  readonly running: { readonly done: number; readonly total: number; readonly isStopped: boolean } | null;
  /** Decided here; a list that was asked before may still hold them. */
  readonly decided: ReadonlySet<string>;
};

/** What is being decided right now. Not kept: the store knows the outcome. */
export const useDeciding = create<Deciding>(() => ({ running: null, decided: new Set() }));

/** A conflict with exactly these values: should the same place be in dispute again, it is another one. */
const identity = (conflict: Conflict): string => `${conflictKey(conflict)} ${seenDots(conflict).join()}`;

export const markDecided = (conflict: Conflict): void =>
  useDeciding.setState(({ decided }) => ({ decided: new Set([...decided, identity(conflict)]) }));

export const unmarkDecided = (conflicts: readonly Conflict[]): void =>
  useDeciding.setState(({ decided }) => {
    const gone = new Set(conflicts.map(identity));
    return { decided: new Set([...decided].filter((one) => !gone.has(one))) };
  });

export const isOpen = (conflict: Conflict, decided: ReadonlySet<string>): boolean => !decided.has(identity(conflict));

export const stopDeciding = (): void =>
  useDeciding.setState(({ running }) => ({ running: running && { ...running, isStopped: true } }));
