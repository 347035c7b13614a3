import { useRef } from 'react';
import { formatDay, formatWeekday } from '../../../shared/calendar/format-day.ts';
import { parseCapture } from '../../../shared/capture/parse-capture.ts';
import { useAnswer } from '../../app/answers.ts';
import { useDraft } from '../../app/drafts.ts';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { TextField } from '../../ui/TextField.tsx';
import { fileTexts } from '../inspector/texts.ts';

type AddPartProps = {
  readonly entity: 'milestone' | 'task' | 'risk';
  readonly projectId: string;
  readonly label: string;
  readonly placeholder: string;
  /** It becomes part of this task. */
  readonly parentTaskId?: string;
  /** A date in the line becomes the date of what is added. */
  readonly hasDay: boolean;
};

/** One line adds a thing: "Angebot einholen bis 31.3. @Anna". Enter saves and waits for the next. */
export function AddPart({ entity, projectId, parentTaskId, label, placeholder, hasDay }: AddPartProps) {
  const texts = useTexts(fileTexts);
  const locale = useLocale();
  const today = useToday();
  const [line, keep, drop] = useDraft<string>(`${entity}.${parentTaskId ?? projectId}`, '');
  const isSaving = useRef(false);
  const persons = usePersons(entity === 'task' && line.includes('@'));
  const read = hasDay ? parseCapture(line, today, persons, []) : { title: line.trim(), day: null, person: null };

  const add = async () => {
    if (read.title === '' || isSaving.current) return;
    isSaving.current = true;
    const fields = {
      projectId,
      title: read.title,
      ...(parentTaskId === undefined ? {} : { parentTaskId }),
      ...(read.day === null ? {} : { dueOn: read.day }),
      ...(read.person === null ? {} : { assigneePersonId: read.person.id }),
    };
    const outcome = await order('record.create', { entity, fields }, { done: () => texts.added(read.title) });
    isSaving.current = false;
    if (outcome.ok) drop();
  };
  const understood = [
    read.day === null ? null : texts.recognised(`${formatWeekday(read.day, locale)} ${formatDay(read.day)}`),
    read.person === null ? null : `@${read.person.name}`,
  ].filter((words) => words !== null);
  return (
    <TextField
      label={label}
      hideLabel
      value={line}
      onChange={keep}
      onEnter={() => void add()}
      placeholder={placeholder}
      {...(understood.length > 0 ? { hint: understood.join(' · ') } : {})}
    />
  );
}

/** Names for `@`, asked for only when somebody types one. */
function usePersons(isWanted: boolean) {
  const answer = useAnswer('record.list', { entity: 'person' }, { enabled: isWanted, keep: true });
  if (answer.state !== 'ready') return [];
  return answer.value.rows.map((row) => ({ id: row.id, name: String(row['displayName'] ?? '') }));
}
