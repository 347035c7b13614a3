import { useCallback } from 'react';
import { say } from '../../app/messages.ts';
import { useGoTo } from '../../app/navigation.ts';
import { openFile } from '../../app/opened-file.ts';
import { type Task, useTask } from '../../app/tasks.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { placeTexts } from './texts.ts';

type Failure = 'place-trouble' | 'needs-password';
/** The card itself says what is wrong with its place. */
const handles: Failure[] = ['place-trouble', 'needs-password'];

export type Syncing = {
  readonly look: Task<'transport.look'>;
  readonly send: Task<'transport.send'>;
  readonly take: Task<'transport.take'>;
  readonly isRunning: boolean;
  /** Leaves what is ours, fetches what is new, and shows it in Einlesen; nothing is applied. */
  readonly sync: () => Promise<void>;
};

export function useSyncing(place: string): Syncing {
  const look = useTask('transport.look', handles);
  const send = useTask('transport.send', handles);
  const take = useTask('transport.take', handles);
  const goTo = useGoTo();
  const { start: startSend } = send;
  const { start: startTake } = take;
  const sync = useCallback(async () => {
    const texts = placeTexts[currentLocale()];
    const sent = await startSend({ place });
    if (!sent.ok) return;
    const taken = await startTake({ place });
    if (!taken.ok) return;
    const { file, ops, more } = taken.value;
    if (file === null) {
      const { segments, ops: left } = sent.value;
      say('success', segments === 0 ? texts.nothingNew : texts.put(texts.changes(left)));
      return;
    }
    openFile(file);
    goTo('/exchange/read');
    say('info', [texts.fetched(texts.changes(ops)), ...(more ? [texts.moreWaits] : [])].join(' '));
  }, [place, startSend, startTake, goTo]);
  return { look, send, take, isRunning: look.isRunning || send.isRunning || take.isRunning, sync };
}
