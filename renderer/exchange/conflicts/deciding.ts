import { create } from 'zustand';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { conflictKey, seenDots } from './sides.ts';

type Deciding = {
  /** Decided here; a list that was asked before may still hold them. */
  readonly decided: ReadonlySet<string>;
};

/** What is being decided right now. Not kept: the store knows the outcome. */
export const useDeciding = create<Deciding>(() => ({ decided: new Set() }));

/** A conflict with exactly these values: should the same place be in dispute again, it is another one. */
const identity = (conflict: Conflict): string => `${conflictKey(conflict)} ${seenDots(conflict).join()}`;

export const markDecided = (conflict: Conflict): void =>
  useDeciding.setState(({ decided }) => ({ decided: new Set([...decided, identity(conflict)]) }));

export const unmarkDecided = (conflict: Conflict): void =>
  useDeciding.setState(({ decided }) => ({
    decided: new Set([...decided].filter((one) => one !== identity(conflict))),
  }));

/**
 * A list that was asked afterwards says itself what is decided. From then on nothing is left out of it: Strg+Z opens a conflict again
 * with exactly the values it had.
 */
export const trustList = (listed: readonly Conflict[]): void =>
  useDeciding.setState((state) => {
    const still = new Set(listed.map(identity));
    const decided = new Set([...state.decided].filter((one) => still.has(one)));
    return decided.size === state.decided.size ? state : { decided };
  });

export const isOpen = (conflict: Conflict, decided: ReadonlySet<string>): boolean => !decided.has(identity(conflict));
