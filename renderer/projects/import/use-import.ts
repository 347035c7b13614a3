import { useCallback } from 'react';
import type { PickedFile } from '../../../shared/bridge.ts';
import { bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useTask } from '../../app/tasks.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { forgetImport, placeOf, useImport, wishesOf } from './reading.ts';
import { importTexts } from './texts.ts';

/** The three calls behind the steps; each can be cancelled, and writes nothing until the last one. */
export function useImporting() {
  const opening = useTask('list.open');
  const planning = useTask('list.preview');
  const applying = useTask('list.apply', ['preview-outdated']);
  const { start: open } = opening;
  const { start: plan } = planning;
  const { start: take } = applying;

  /** Looks into the file, as it was chosen or with another sheet or head. */
  const look = useCallback(async () => {
    const place = placeOf(useImport.getState());
    if (place === null) return;
    const outcome = await open(place);
    if (outcome.ok) useImport.setState({ opened: outcome.value, step: 'columns', planned: null });
    else if (useImport.getState().opened === null) forgetImport();
  }, [open]);

  const begin = useCallback(
    async (files: readonly PickedFile[]) => {
      const [file] = files;
      if (file === undefined) return;
      forgetImport();
      useImport.setState({ file });
      await look();
    },
    [look],
  );

  const choose = useCallback(async () => begin(await bridge().files.pick({ kind: 'table', multiple: false })), [begin]);

  /** Computes the preview; the rows of before stay on the screen until it is there. */
  const preview = useCallback(async () => {
    const wishes = wishesOf(useImport.getState());
    if (wishes === null) return;
    const outcome = await plan(wishes);
    if (outcome.ok) useImport.setState({ planned: outcome.value, step: 'preview' });
  }, [plan]);

  const apply = useCallback(async () => {
    const texts = importTexts[currentLocale()];
    const wishes = wishesOf(useImport.getState());
    const seen = useImport.getState().planned?.digest;
    if (wishes === null || seen === undefined) return;
    const outcome = await take({ ...wishes, seen });
    if (outcome.ok) {
      const { created, changed } = outcome.value;
      useImport.setState({ applied: outcome.value, step: 'done' });
      say('success', texts.applied[useImport.getState().kind](created, changed), { undo: created + changed > 0 });
    } else if (outcome.error.code === 'preview-outdated') {
      say('warning', failureSentence(outcome.error, currentLocale()));
      await preview();
    } else if (outcome.error.code === 'cancelled') say('info', texts.cancelled);
  }, [take, preview]);

  return { opening, planning, applying, look, begin, choose, preview, apply } as const;
}

export type Importing = ReturnType<typeof useImporting>;
