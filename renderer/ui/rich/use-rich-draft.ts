import { useEffect, useRef } from 'react';
import type { RichDoc } from '../../../shared/rich/doc.ts';
import { fromEditable } from '../../../shared/rich/editable.ts';
import { putDraft, readDraft } from '../../app/drafts.ts';

const gatherMs = 400;

function parsed(text: string | null): { readonly value: unknown } | null {
  if (text === null) return null;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/**
 * Keeps what is being written, under the name of its field: a long text survives a crash before anybody has left it. Without a name nothing
 * is kept (the form it stands in keeps its own draft).
 */
export function useRichDraft(name: string | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the field goes.
  useEffect(() => stop, []);
  return {
    /** What was left here, unsaved. */
    found: () => (name === undefined ? null : parsed(readDraft<string>(name))),
    keep: (doc: RichDoc) => {
      stop();
      if (name === undefined) return;
      timer.current = setTimeout(() => putDraft(name, JSON.stringify(fromEditable(doc))), gatherMs);
    },
    /** At once, as a value. */
    save: (value: unknown) => {
      stop();
      if (name !== undefined) putDraft(name, JSON.stringify(value));
    },
    drop: () => {
      stop();
      if (name !== undefined && readDraft(name) !== null) putDraft(name, null);
    },
  } as const;
}
