import { useCallback } from 'react';
import type { ContactLine } from '../../shared/contacts/contract.ts';
import type { CardVersion } from '../../shared/contacts/vcard/write.ts';
import { bridge } from '../app/bridge.ts';
import { say } from '../app/messages.ts';
import { useTask } from '../app/tasks.ts';
import { currentLocale } from '../i18n/locale.ts';
import { contactTexts } from './texts.ts';

/** Writes the contacts a list shows into an address book where the person says, in the order of the list. */
export function useSaveCards(shown: readonly ContactLine[]): (version: CardVersion) => Promise<void> {
  const { start } = useTask('contact.saveCards');
  return useCallback(
    async (version) => {
      const texts = contactTexts[currentLocale()];
      if (shown.length === 0) {
        say('warning', texts.nothingToSave);
        return;
      }
      const { files } = bridge();
      const place = await files.reserve({ kind: 'cards', suggestedName: `${texts.fileName}.vcf` });
      if (place === null) return;
      const outcome = await start({ ticket: place.ticket, ids: shown.map(({ id }) => id), version });
      if (!outcome.ok) return;
      await files.deliver(place.ticket);
      say('success', texts.savedCards(place.name, outcome.value.cards));
    },
    [shown, start],
  );
}
