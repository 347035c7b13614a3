import { useCallback } from 'react';
import type { Input } from '../../../shared/contract.ts';
import { plainSite } from '../../../shared/exchange/bundle-name.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { useLocale } from '../../i18n/locale.ts';
import { logTexts } from './texts.ts';

/** Asks where to save, writes what the filter shows there and hands it over. */
export function useJournalExport(filter: Omit<Input<'journal.export'>, 'ticket' | 'format'>) {
  const today = useToday();
  const locale = useLocale();
  const site = useOffice().site?.label ?? '';
  return useCallback(
    async (format: 'csv' | 'json') => {
      const { files } = bridge();
      const suggestedName = `protokoll_${plainSite(site)}_${today}.${format}`;
      const place = await files.reserve({ kind: format === 'csv' ? 'table' : 'any', suggestedName });
      if (place === null) return;
      const outcome = await ask('journal.export', { ...filter, ticket: place.ticket, format, language: locale });
      if (!outcome.ok) {
        say('error', failureSentence(outcome.error, locale));
        return;
      }
      await files.deliver(place.ticket);
      say('success', logTexts[locale].saved(place.name, outcome.value.entries));
    },
    [filter, today, locale, site],
  );
}
