import { useCallback } from 'react';
import type { DocumentFormat, TextDocument } from '../../../shared/documents/contract.ts';
import { plainFileName } from '../../../shared/host/file-kind.ts';
import { bridge } from '../bridge.ts';
import { say } from '../messages.ts';
import { useTask } from '../tasks.ts';

/**
 * Writes a document down where the person says, as DOCX if no form is named, and says what it is called there.
 *
 * @example
 * const { save, isSaving } = useSaveDocument();
 * await save(document, 'Niederschrift', (name) => texts.saved(name));
 */
export function useSaveDocument() {
  const { start, isRunning } = useTask('document.export');
  const save = useCallback(
    async (
      document: TextDocument,
      name: string,
      done: (name: string) => string,
      format: DocumentFormat = 'docx',
    ): Promise<void> => {
      const { files } = bridge();
      const place = await files.reserve({ kind: 'report', suggestedName: `${plainFileName(name)}.${format}` });
      if (place === null) return;
      const outcome = await start({ ticket: place.ticket, format, document });
      if (!outcome.ok) return;
      await files.deliver(place.ticket);
      say('success', done(place.name));
    },
    [start],
  );
  return { save, isSaving: isRunning } as const;
}
