import { useCallback } from 'react';
import type { TextDocument } from '../../../shared/documents/contract.ts';
import { plainFileName } from '../../../shared/host/file-kind.ts';
import { bridge } from '../bridge.ts';
import { say } from '../messages.ts';
import { useTask } from '../tasks.ts';

/**
 * Writes a document down as DOCX where the person says, and says what it is called there.
 *
 * @example
 * const { save, isSaving } = useSaveDocument();
 * await save(document, 'Niederschrift', (name) => texts.saved(name));
 */
export function useSaveDocument() {
  const { start, isRunning } = useTask('document.export');
  const save = useCallback(
    async (document: TextDocument, name: string, done: (name: string) => string): Promise<void> => {
      const { files } = bridge();
      const place = await files.reserve({ kind: 'report', suggestedName: `${plainFileName(name)}.docx` });
      if (place === null) return;
      const outcome = await start({ ticket: place.ticket, document });
      if (!outcome.ok) return;
      await files.deliver(place.ticket);
      say('success', done(place.name));
    },
    [start],
  );
  return { save, isSaving: isRunning } as const;
}
