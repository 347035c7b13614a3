import { useCallback, useState } from 'react';
import { attachmentLimits } from '../../../shared/attachments/limits.ts';
import type { PickedFile } from '../../../shared/bridge.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { bridge } from '../bridge.ts';
import { say } from '../messages.ts';
import { useTask } from '../tasks.ts';
import { documentTexts } from './texts.ts';

const isTooLarge = ({ size }: { readonly size: number }): boolean => size > attachmentLimits.fileBytes;

function sayTooLarge(name: string): void {
  const locale = currentLocale();
  say('error', documentTexts[locale].tooLarge(name, formatBytes(attachmentLimits.fileBytes, locale)));
}

/** Attaches files to a record, one after the other; what is too large is said and never leaves its place. */
export function useAttaching(on: string) {
  const task = useTask('attachment.add', ['too-large']);
  const [name, setName] = useState('');
  const { start } = task;

  const attach = useCallback(
    async (files: readonly PickedFile[]): Promise<void> => {
      const texts = documentTexts[currentLocale()];
      let count = 0;
      for (const file of files) {
        setName(file.name);
        const outcome = await start({ ticket: file.ticket, on });
        if (outcome.ok) {
          const { name, isNew } = outcome.value;
          count += isNew ? 1 : 0;
          if (!isNew) say('info', texts.attachedBefore(name));
          else if (files.length === 1) say('success', texts.attached(name), { undo: true });
          continue;
        }
        if (outcome.error.code === 'too-large') sayTooLarge(file.name);
        if (outcome.error.code !== 'cancelled') continue;
        say('info', texts.notAttached);
        break;
      }
      // Each is an action of its own: one undo takes back the last one, so it is not offered for all of them.
      if (files.length > 1 && count > 0) say('success', texts.attachedMany(count));
    },
    [on, start],
  );

  const choose = useCallback(async () => attach(await bridge().files.pick({ kind: 'any', multiple: true })), [attach]);

  return {
    task,
    name,
    choose,
    /** Files that fell on the page: their size is known before a byte of them is taken. */
    adopt: async (transfer: DataTransfer | null) => {
      const files = [...(transfer?.files ?? [])];
      for (const file of files.filter(isTooLarge)) sayTooLarge(file.name);
      const fitting = files.filter((file) => !isTooLarge(file));
      if (fitting.length > 0) await attach(await bridge().files.adopt(fitting));
    },
  } as const;
}

/** Saves the content of a document where a person says; nothing is ever opened. */
export function useSaving() {
  const task = useTask('attachment.save');
  const { start } = task;
  const save = useCallback(
    async ({ id, name }: { readonly id: string; readonly name: string }): Promise<void> => {
      const { files } = bridge();
      const place = await files.reserve({ kind: 'any', suggestedName: name });
      if (place === null) return;
      const outcome = await start({ id, ticket: place.ticket });
      const texts = documentTexts[currentLocale()];
      if (!outcome.ok) {
        if (outcome.error.code === 'cancelled') say('info', texts.notSaved);
        return;
      }
      await files.deliver(place.ticket);
      say('success', texts.saved(place.name));
    },
    [start],
  );
  return { task, save } as const;
}
