import { useMemo, useRef, useState } from 'react';
import { formatDay, formatWeekday } from '../../../shared/calendar/format-day.ts';
import { type CaptureKind, type Named, parseCapture } from '../../../shared/capture/parse-capture.ts';
import { appTexts } from '../../i18n/app-texts.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { useAnswer } from '../answers.ts';
import { useDraft } from '../drafts.ts';
import { useToday } from '../office.ts';
import { order } from '../orders.ts';

/** Enough for every office there is; a name beyond them is simply not recognised and stays in the words. */
const mostNames = 20_000;

export type CaptureChip = { readonly id: string; readonly words: string; readonly remove: () => void };

/**
 * One line becomes a task: what is recognised in it while it is typed, and saving it. `mine` is who it is for as long as nobody else
 * is named.
 */
export function useCaptureTask(draft: string, mine: Named | null = null) {
  const texts = useTexts(appTexts).captureTask;
  const locale = useLocale();
  const today = useToday();
  const [line, keepLine, dropLine] = useDraft<string>(draft, '');
  const [kept, setKept] = useState<ReadonlySet<CaptureKind | 'mine'>>(new Set());
  const [error, setError] = useState<string | null>(null);
  const isSaving = useRef(false);
  const persons = useNames('person', 'displayName');
  const projects = useProjectNames();
  const fields = useNames('strategyField', 'title');
  const captured = useMemo(
    () => parseCapture(line, today, persons, projects, kept as ReadonlySet<CaptureKind>, fields),
    [line, today, persons, projects, kept, fields],
  );
  const isMine = captured.person === null && mine !== null && line.trim() !== '' && !kept.has('mine');
  const person = captured.person ?? (isMine ? mine : null);

  /** Saves; answers whether it did. */
  const save = async (): Promise<boolean> => {
    if (isSaving.current) return false;
    if (captured.title === '') {
      setError(texts.empty);
      return false;
    }
    isSaving.current = true;
    const outcome = await order(
      'task.capture',
      {
        title: captured.title,
        tags: [...captured.tags],
        ...(captured.day === null ? {} : { dueOn: captured.day }),
        ...(person === null ? {} : { assigneePersonId: person.id }),
        ...(captured.project === null ? {} : { projectId: captured.project.id }),
      },
      { done: () => texts.saved(captured.title) },
    );
    isSaving.current = false;
    if (!outcome.ok) return false;
    dropLine();
    setKept(new Set());
    return true;
  };

  const chip = (kind: CaptureKind | 'mine', words: string): CaptureChip => ({
    id: `${kind} ${words}`,
    words,
    remove: () => setKept(new Set([...kept, kind])),
  });
  const chips: readonly CaptureChip[] = [
    ...(captured.day === null
      ? []
      : [chip('day', texts.dueOn(`${formatWeekday(captured.day, locale)}, ${formatDay(captured.day)}`))]),
    ...(person === null ? [] : [chip(isMine ? 'mine' : 'person', `@${person.name}`)]),
    ...(captured.project === null ? [] : [chip('project', `#${captured.project.name}`)]),
    ...captured.tags.map((tag) => chip('tags', `#${tag}`)),
  ];
  const type = (text: string) => {
    keepLine(text);
    setError(null);
  };
  return { line, type, error, chips, save } as const;
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
