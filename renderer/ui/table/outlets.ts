import { createContext, use, useEffect, useId, useRef } from 'react';
import type { Sheet } from './sheet.ts';

/** A list of the page that can leave the program. Asked when somebody wants it: it costs as much as the list is long. */
export type Outlet = {
  /** Name of the list. */
  readonly label: string;
  readonly sheet: () => Sheet;
  /** Writes the days of the lines that are shown into a calendar file; only where lines have a day somebody has to keep. */
  readonly calendar?: (() => Promise<void>) | undefined;
};

/** What stands on offer: the outlet itself is read when it is used, so that a list may change without anybody being told. */
export type Offered = {
  readonly id: string;
  readonly label: string;
  readonly hasCalendar: boolean;
  readonly read: () => Outlet;
};

/** The lists of one page. Its frame makes one and offers what is in it; every table puts itself in. */
export class Outlets {
  #offered: readonly Offered[] = [];
  readonly #listeners = new Set<() => void>();

  /** Offers a list until the answer is called. */
  add(offered: Offered): () => void {
    this.#change([...this.#offered, offered]);
    return () => this.#change(this.#offered.filter((other) => other !== offered));
  }

  readonly offered = (): readonly Offered[] => this.#offered;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #change(offered: readonly Offered[]): void {
    this.#offered = offered;
    for (const listener of this.#listeners) listener();
  }
}

/** `null` where nothing goes out: in a dialog, in an inspector, in a part whose page gives it out as a whole. */
export const OutletContext = createContext<Outlets | null>(null);

/** Puts a list on offer as long as it is on the screen; `null` while there is nothing in it. */
export function useOutlet(outlet: Outlet | null): void {
  const outlets = use(OutletContext);
  const id = useId();
  const latest = useRef(outlet);
  latest.current = outlet;
  const label = outlet?.label ?? null;
  const hasCalendar = outlet?.calendar !== undefined;
  useEffect(() => {
    if (outlets === null || label === null) return;
    const first = latest.current;
    return outlets.add({ id, label, hasCalendar, read: () => latest.current ?? (first as Outlet) });
  }, [outlets, id, label, hasCalendar]);
}
