import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useTask } from '../../app/tasks.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import type { Created } from './CreatedPanel.tsx';
import { createTexts } from './texts.ts';

export type Order = {
  readonly name: string;
  readonly to: readonly string[];
  /** Who alone can open it; nobody means that it is not closed for sites. */
  readonly seal: readonly string[];
  readonly isPacked: boolean;
  /** For a site that has nothing yet, or nothing newer than long ago. */
  readonly isSnapshot: boolean;
  readonly passphrase: string | null;
  readonly withNonpublic: boolean;
  /** Moment of the first change in it, for the text of the mail. */
  readonly since: string | null;
};

/** Asks where to save, writes the bundle there, hands the file over. */
export function useCreating() {
  const task = useTask('bundle.create', ['place-unusable']);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [created, setCreated] = useState<Created | null>(null);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  /** Answers what was written, `null` if nothing was. */
  const create = async (order: Order): Promise<Output<'bundle.create'> | null> => {
    const { files } = bridge();
    setTrouble(null);
    const place = await files.reserve({ kind: 'bundle', suggestedName: order.name });
    if (place === null) return null;
    const outcome = await task.start({
      ticket: place.ticket,
      to: [...order.to],
      seal: [...order.seal],
      snapshot: order.isSnapshot,
      gzip: order.isPacked,
      include: order.withNonpublic ? ['nonpublic_session'] : [],
      ...(order.passphrase === null ? {} : { passphrase: order.passphrase }),
    });
    const texts = createTexts[currentLocale()];
    if (!outcome.ok) {
      if (outcome.error.code === 'cancelled') say('info', texts.cancelled);
      // Said beside the button, where another folder can be chosen at once.
      if (outcome.error.code === 'place-unusable') setTrouble(failureSentence(outcome.error, currentLocale()));
      return null;
    }
    await files.deliver(place.ticket);
    const closed = order.passphrase !== null ? 'passphrase' : order.seal.length > 0 ? 'sites' : 'open';
    setCreated({ file: place.name, closed, since: order.since, outcome: outcome.value });
    // The screen shows it; whoever has gone elsewhere meanwhile hears of it.
    if (!isHere.current) say('success', texts.savedMessage(place.name));
    return outcome.value;
  };
  return { create, task, created, trouble, forget: () => setCreated(null) } as const;
}
