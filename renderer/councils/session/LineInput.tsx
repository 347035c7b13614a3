import { type KeyboardEvent, type Ref, useMemo, useRef, useState } from 'react';
import { formatDay, formatWeekday } from '../../../shared/calendar/format-day.ts';
import type { SessionLine } from '../../../shared/councils/session/contract.ts';
import { readLine } from '../../../shared/councils/session/line.ts';
import { useAnswer } from '../../app/answers.ts';
import { useDraft } from '../../app/drafts.ts';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { useLocale } from '../../i18n/locale.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './session.module.css';
import { sessionTexts } from './texts.ts';

type LineInputProps = {
  readonly meetingId: string;
  readonly itemId: string;
  /** The line that is being changed; `null`: a new one. */
  readonly changed: SessionLine | null;
  /** ↑ in an empty field: the last line again. */
  readonly onLast: () => void;
  readonly onFinished: () => void;
  readonly ref: Ref<HTMLInputElement>;
};

/**
 * The line that is being typed. Enter saves it; until that is answered its text stays in the field, and what was typed meanwhile stays
 * behind it. The text outlives a crash as a draft.
 */
export function LineInput({ meetingId, itemId, changed, onLast, onFinished, ref }: LineInputProps) {
  const texts = useTexts(sessionTexts);
  const locale = useLocale();
  const draftName = `session.${meetingId}.${changed === null ? itemId : `line.${changed.id}`}`;
  const [text, keep, drop] = useDraft<string>(draftName, changed?.text ?? '');
  const [error, setError] = useState<string | null>(null);
  const latest = useRef(text);
  latest.current = text;
  const isSaving = useRef(false);
  const type = (value: string) => {
    latest.current = value;
    keep(value);
    setError(null);
  };
  const save = async () => {
    if (isSaving.current || latest.current.trim() === '') return;
    isSaving.current = true;
    const sent = latest.current;
    const outcome = await order(
      'session.write',
      {
        meetingId,
        agendaItemId: itemId === '' ? null : itemId,
        text: sent,
        ...(changed === null ? {} : { id: changed.id, seen: changed.version }),
      },
      { handles: ['empty-line', 'changed-meanwhile', 'not-found'] },
    );
    isSaving.current = false;
    if (!outcome.ok) return setError(failureSentence(outcome.error, locale));
    if (latest.current === sent) drop();
    else type(latest.current.startsWith(sent) ? latest.current.slice(sent.length) : latest.current);
    if (changed !== null) onFinished();
  };
  const strike = async () => {
    if (changed === null) return;
    const outcome = await order(
      'session.strike',
      { id: changed.id, seen: changed.version },
      { done: () => texts.struck(changed.text), handles: ['changed-meanwhile', 'not-found'] },
    );
    if (!outcome.ok) return setError(failureSentence(outcome.error, locale));
    drop();
    onFinished();
  };
  const giveUp = () => {
    drop();
    onFinished();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp' && changed === null && latest.current === '') {
      event.preventDefault();
      onLast();
    } else if (event.key === 'Delete' && event.ctrlKey && changed !== null) {
      event.preventDefault();
      void strike();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field inside; it has a role of its own
    <div className={styles.input} onKeyDown={onKeyDown}>
      <TextField
        ref={ref}
        label={changed === null ? texts.line : texts.lineChange}
        value={text}
        onChange={type}
        onEnter={() => void save()}
        {...(changed === null ? {} : { onEscape: giveUp })}
        placeholder={texts.lineHint}
        maxLength={5000}
        error={error}
        autoFocus
      />
      <p className={styles.keys}>
        <Understood text={text} />
        <span>{changed === null ? texts.lineKeys : texts.changeKeys}</span>
      </p>
    </div>
  );
}

/** What the line will become, while it is typed. */
function Understood({ text }: { readonly text: string }) {
  const texts = useTexts(sessionTexts);
  const locale = useLocale();
  const today = useToday();
  const answer = useAnswer('session.names', {}, { keep: true });
  const names = answer.state === 'ready' ? answer.value.names : null;
  const read = useMemo(() => readLine(text, names ?? [], today), [text, names, today]);
  if (read === null || read.kind === 'remark') return null;
  const due = read.dueOn === null ? null : `${formatWeekday(read.dueOn, locale)}, ${formatDay(read.dueOn)}`;
  const parts = [
    texts.written[read.kind],
    read.responsibleName ?? (read.kind === 'task' ? texts.nobody : null),
    due === null ? null : texts.until(due),
  ];
  return <strong>{parts.filter((part) => part !== null).join(' · ')}</strong>;
}
