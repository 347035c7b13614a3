import { useState } from 'react';
import type { Input, Output } from '../../../shared/contract.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useTask } from '../../app/tasks.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';

type Request = Omit<Input<'attachment.pack'>, 'ticket'>;

/** The file beside a bundle: written, still to be saved, or not needed. */
export type Companion =
  | { readonly state: 'nothing' }
  | { readonly state: 'unsaved'; readonly name: string; readonly request: Request; readonly trouble: string | null }
  | { readonly state: 'saved'; readonly file: string; readonly outcome: Output<'attachment.pack'> };

/** Writes the companion of a bundle that was just saved; whoever cancels the dialog can come back to it. */
export function usePacking() {
  const task = useTask('attachment.pack', ['place-unusable']);
  const [companion, setCompanion] = useState<Companion | null>(null);

  const save = async (name: string, request: Request): Promise<void> => {
    const { files } = bridge();
    setCompanion({ state: 'unsaved', name, request, trouble: null });
    const place = await files.reserve({ kind: 'bundle', suggestedName: name });
    if (place === null) return;
    const outcome = await task.start({ ...request, ticket: place.ticket });
    if (!outcome.ok) {
      const isPlace = outcome.error.code === 'place-unusable';
      const trouble = isPlace ? failureSentence(outcome.error, currentLocale()) : null;
      setCompanion({ state: 'unsaved', name, request, trouble });
      return;
    }
    if (outcome.value.contents === 0) {
      setCompanion({ state: 'nothing' });
      return;
    }
    await files.deliver(place.ticket);
    setCompanion({ state: 'saved', file: place.name, outcome: outcome.value });
  };

  /** Nobody is asked for a place for a file there is nothing to put in. */
  const pack = async (name: string, request: Request): Promise<void> => {
    const { which, to, include } = request;
    const look = await ask('attachment.outlook', { which, to, include });
    if (!look.ok) {
      say('error', failureSentence(look.error, currentLocale()));
      setCompanion({ state: 'unsaved', name, request, trouble: null });
    } else if (look.value.contents === 0) setCompanion({ state: 'nothing' });
    else await save(name, request);
  };

  return { task, companion, pack, save, forget: () => setCompanion(null) } as const;
}

export type Packing = ReturnType<typeof usePacking>;
