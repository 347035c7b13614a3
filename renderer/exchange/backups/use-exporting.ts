import { useState } from 'react';
import type { Input, Output } from '../../../shared/contract.ts';
import { plainSite } from '../../../shared/exchange/bundle-name.ts';
import { bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { useTask } from '../../app/tasks.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { backupTexts } from './texts.ts';

export type ExportFormat = Input<'export.all'>['format'];

type Wish = {
  readonly format: ExportFormat;
  readonly include: readonly NonNullable<Input<'export.all'>['include']>[number][];
  readonly history: boolean;
};

type Done = Output<'export.all'> & { readonly file: string };

/** Asks where to save, writes everything there, hands the file over. Answers whether a file was written. */
export function useExporting() {
  const today = useToday();
  const site = useOffice().site?.label ?? '';
  const task = useTask('export.all', ['place-unusable']);
  const [done, setDone] = useState<Done | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = async ({ format, include, history }: Wish): Promise<boolean> => {
    const { files } = bridge();
    setDone(null);
    setTrouble(null);
    const suggestedName = `digitalagentur_${plainSite(site)}_alles_${today}.${format}`;
    const place = await files.reserve({ kind: format === 'xlsx' ? 'table' : 'any', suggestedName });
    if (place === null) return false;
    const outcome = await task.start({ ticket: place.ticket, format, include: [...include], history });
    if (!outcome.ok) {
      const { error } = outcome;
      if (error.code === 'cancelled') say('info', backupTexts[currentLocale()].exportCancelled);
      if (error.code === 'place-unusable') setTrouble(failureSentence(error, currentLocale()));
      return false;
    }
    await files.deliver(place.ticket);
    setDone({ ...outcome.value, file: place.name });
    return true;
  };
  return { task, done, trouble, run } as const;
}
