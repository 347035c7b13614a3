import { create } from 'zustand';

export type MessageKind = 'info' | 'success' | 'warning' | 'error';

export type MessageAction = { readonly label: string; readonly run: () => void };

export type Message = {
  readonly id: number;
  readonly kind: MessageKind;
  readonly text: string;
  readonly at: number;
  /** Offers *Rückgängig*: `last` takes back the last action and says which; a function does it with words of its own. */
  readonly undo: 'last' | (() => void) | null;
  readonly action: MessageAction | null;
  readonly isOpen: boolean;
};

type Messages = { readonly list: readonly Message[] };

/** How many messages the history keeps. */
const historyLength = 100;

/** What the program said, newest last. Closed messages stay in the history. */
export const useMessages = create<Messages>(() => ({ list: [] }));

let lastId = 0;

/**
 * Tells the person something, in the message region: read out politely, visible for at least eight seconds, errors until
 * they are closed.
 *
 * @example
 * say('success', texts.deleted(title), { undo: true });
 */
export function say(
  kind: MessageKind,
  text: string,
  options: { readonly undo?: boolean | (() => void); readonly action?: MessageAction } = {},
): number {
  lastId += 1;
  const message: Message = {
    id: lastId,
    kind,
    text,
    at: Date.now(),
    undo: options.undo === true ? 'last' : options.undo || null,
    action: options.action ?? null,
    isOpen: true,
  };
  useMessages.setState(({ list }) => {
    // Only the last action can be undone, so only the newest message may offer it; the same error is not stacked.
    const before = list
      .map((old) => (options.undo && old.undo ? { ...old, undo: null } : old))
      .map((old) => (old.isOpen && old.text === text ? { ...old, isOpen: false } : old));
    return { list: [...before, message].slice(-historyLength) };
  });
  return lastId;
}

/** Takes a message from the screen; the history keeps it. */
export const closeMessage = (id: number): void =>
  useMessages.setState(({ list }) => ({ list: list.map((old) => (old.id === id ? { ...old, isOpen: false } : old)) }));

/** After an undo no older message may offer it: the button would take back something else. */
export const withdrawUndo = (): void =>
  useMessages.setState(({ list }) => ({
    list: list.map((old) => (old.undo && old.isOpen ? { ...old, undo: null, isOpen: false } : old)),
  }));
