import { useEffect, useState } from 'react';
import { judgeDropped } from '../../../shared/scouting/dropped.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { bridge } from '../bridge.ts';
import { say } from '../messages.ts';
import { openOverlay, useOverlay } from '../overlays.ts';
import { isDialogOpen, isTyping } from '../shortcuts.ts';
import { areFilesTaken } from '../use-dropped.ts';
import { dropTexts } from './drop-texts.ts';
import { addNoteFiles, fillDraft } from './note-draft.ts';

/**
 * A link, a text or a file that falls anywhere on the window becomes the draft of a note. Left alone: what began in the window itself
 * (a chosen text, a card), text that falls into a field, and files where the open page takes them. Answers whether something hovers.
 */
export function useNoteDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let isOwn = false;
    let depth = 0;
    const concerns = (event: DragEvent): boolean => {
      if (isOwn || event.dataTransfer === null) return false;
      const { types } = event.dataTransfer;
      if (types.includes('Files')) return !areFilesTaken();
      return (types.includes('text/plain') || types.includes('text/uri-list')) && !isTyping(event.target);
    };
    const listeners = {
      dragstart: () => {
        isOwn = true;
      },
      dragend: () => {
        isOwn = false;
      },
      dragenter: (event: DragEvent) => {
        if (!concerns(event)) return;
        depth += 1;
        setOver(true);
      },
      dragleave: (event: DragEvent) => {
        if (!concerns(event)) return;
        depth -= 1;
        if (depth <= 0) setOver(false);
      },
      dragover: (event: DragEvent) => {
        if (concerns(event)) event.preventDefault();
      },
      drop: (event: DragEvent) => {
        const isOurs = concerns(event);
        depth = 0;
        setOver(false);
        if (!isOurs || event.dataTransfer === null) return;
        event.preventDefault();
        void take(event.dataTransfer);
      },
    } as const;
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name as 'drop', listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name as 'drop', listener);
    };
  }, []);
  return isOver;
}

/** The transfer is empty as soon as the event is over: everything is read before anything is waited for. */
async function take(transfer: DataTransfer): Promise<void> {
  const texts = dropTexts[currentLocale()];
  const files = [...transfer.files];
  const folders = new Set(
    [...transfer.items].flatMap((item) => {
      const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
      return entry?.isDirectory ? [entry.name] : [];
    }),
  );
  const judged = judgeDropped({
    uris: transfer.getData('text/uri-list'),
    plain: transfer.getData('text/plain'),
    html: transfer.getData('text/html'),
    files: files.map(({ name, size }) => ({ name, sizeBytes: size, isFolder: folders.has(name) })),
  });
  for (const { name, why } of judged.refused) say('error', texts.refused[why](name));
  if (judged.text === '') return;
  if (isDialogOpen() && useOverlay.getState().open !== 'capture-note') {
    say('info', texts.dialogFirst);
    return;
  }
  const chosen = judged.taken.flatMap((index) => files[index] ?? []);
  const picked = chosen.length === 0 ? [] : await bridge().files.adopt(chosen);
  const isMissing = picked.length < chosen.length;
  if (isMissing) say('error', texts.noFile);
  // Nothing but a picture that could not be had: its name alone is no note.
  if (isMissing && picked.length === 0 && judged.isNamed) return;
  addNoteFiles(picked);
  fillDraft(judged);
  openOverlay('capture-note');
}
