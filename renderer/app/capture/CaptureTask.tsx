import { useMemo, useRef, useState } from 'react';
import { formatDay, formatWeekday } from '../../../shared/calendar/format-day.ts';
import { appTexts } from '../../i18n/app-texts.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Chip } from '../../ui/FilterChips.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAnswer } from '../answers.ts';
import { useDraft } from '../drafts.ts';
import { useToday } from '../office.ts';
import { order } from '../orders.ts';
import styles from './Capture.module.css';
import { type Named, parseCapture } from './parse-capture.ts';

type ChipKind = 'day' | 'person' | 'project';

/** Enough for every office there is; a name beyond them is simply not recognised and stays in the words. */
const mostNames = 20_000;

/** Strg+N: one line becomes a task. Date, @person and #project are recognised while typing and shown as chips. */
export default function CaptureTask({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(appTexts);
  const locale = useLocale();
  const today = useToday();
  const [line, keepLine, dropLine] = useDraft<string>('capture.task', '');
  const [kept, setKept] = useState<ReadonlySet<ChipKind>>(new Set());
  const [error, setError] = useState<string | null>(null);
  const isSaving = useRef(false);
  const persons = useNames('person', 'displayName');
  const projects = useProjectNames();
  const captured = useMemo(
    () => parseCapture(line, today, persons, projects, kept),
    [line, today, persons, projects, kept],
  );

  const save = async (closes: boolean) => {
    if (isSaving.current) return;
    if (captured.title === '') return setError(texts.captureTask.empty);
    isSaving.current = true;
    const outcome = await order(
      'record.create',
      {
        entity: 'task',
        fields: {
          title: captured.title,
          ...(captured.day === null ? {} : { dueOn: captured.day }),
          ...(captured.person === null ? {} : { assigneePersonId: captured.person.id }),
          ...(captured.project === null ? {} : { projectId: captured.project.id }),
        },
      },
      { done: () => texts.captureTask.saved(captured.title) },
    );
    isSaving.current = false;
    if (!outcome.ok) return;
    dropLine();
    setKept(new Set());
    if (closes) onClose();
  };

  const chips: readonly (readonly [ChipKind, string])[] = [
    ...(captured.day === null
      ? []
      : [
          [
            'day',
            texts.captureTask.dueOn(`${formatWeekday(captured.day, locale)}, ${formatDay(captured.day)}`),
          ] as const,
        ]),
    ...(captured.person === null ? [] : [['person', `@${captured.person.name}`] as const]),
    ...(captured.project === null ? [] : [['project', `#${captured.project.name}`] as const]),
  ];
  return (
    <Dialog
      title={texts.captureTask.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => void save(false)}>{texts.captureTask.saveNext}</Button>
          <Button look="primary" onPress={() => void save(true)}>
            {texts.captureTask.save}
          </Button>
        </>
      }
    >
      <TextField
        label={texts.captureTask.label}
        value={line}
        onChange={(text) => {
          keepLine(text);
          setError(null);
        }}
        placeholder={texts.captureTask.placeholder}
        hint={texts.captureTask.hint}
        error={error}
        autoFocus
        onEnter={(event) => void save(!event.ctrlKey)}
      />
      <div className={styles.chips} role="status" aria-label={texts.captureTask.understood}>
        {chips.map(([kind, words]) => (
          <Chip key={kind} onRemove={() => setKept(new Set([...kept, kind]))}>
            {words}
          </Chip>
        ))}
      </div>
    </Dialog>
  );
}

/** The names of all records of an entity. */
function useNames(entity: string, field: string): readonly Named[] {
  const answer = useAnswer('record.list', { entity, limit: mostNames });
  return useMemo(() => {
    if (answer.state !== 'ready') return [];
    return answer.value.rows.flatMap((row) => (row[field] ? [{ id: row.id, name: String(row[field]) }] : []));
  }, [answer, field]);
}

/** Projects are named by title and by number. */
function useProjectNames(): readonly Named[] {
  const answer = useAnswer('project.list', {});
  return useMemo(() => {
    if (answer.state !== 'ready') return [];
    return answer.value.projects.flatMap(({ id, code, title }) => [
      ...(title === null ? [] : [{ id, name: title }]),
      ...(code === null ? [] : [{ id, name: code }]),
    ]);
  }, [answer]);
}
