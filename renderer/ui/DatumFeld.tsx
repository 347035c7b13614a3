import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { TextField as AriaTextField, Input } from 'react-aria-components/TextField';
import { formatDay, formatDayLong } from '../../shared/calendar/format-day.ts';
import { parseDay } from '../../shared/calendar/parse-day.ts';
import { type Day, day, dayOrNull } from '../../shared/core/day.ts';
import { useToday } from '../app/office.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { FieldFrame, type FieldProps, frameClass } from './FieldFrame.tsx';
import styles from './field.module.css';
import { Popover } from './Popover.tsx';
import { type Saved, useTyped } from './use-typed.ts';

/** The calendar is only loaded when somebody opens one. */
const MonthCalendar = lazy(() => import('./MonthCalendar.tsx'));

type DatumFeldProps = FieldProps & {
  readonly value: string | null;
  /** Called with an understood day (or `null` for an emptied field) on Enter, Tab, leaving, or a choice in the calendar. */
  readonly onChange: (day: Day | null) => Saved;
  /** Enter was pressed and the text was understood. */
  readonly onEnter?: () => void;
  readonly onEscape?: () => void;
};

/**
 * A date as people type it: `31.3.`, `310327`, `+14`, `mo`, `5. april`. While typing, the hint says which day that is, with
 * its weekday. What is not understood stays in the field, with an example. Alt+↓ opens the calendar.
 */
export function DatumFeld({ value, onChange, onEnter, onEscape, ...props }: DatumFeldProps) {
  const texts = useTexts(uiTexts);
  const locale = useLocale();
  const today = useToday();
  const known = dayOrNull(value);
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const typed = useTyped<Day>({
    value: known,
    write: formatDay,
    read: (text) => {
      const read = parseDay(text, today);
      if (read.ok) return { ok: true, value: read.day };
      return { ok: false, sentence: `${texts.notADay(text.trim())} ${texts.example(read.example)}` };
    },
    onChange,
    ...(props.isRequired ? { emptySentence: texts.required } : {}),
  });

  useEffect(() => {
    if (props.autoFocus) input.current?.select();
  }, [props.autoFocus]);

  const parsed = typed.text.trim() === '' ? null : parseDay(typed.text, today);
  const error = props.error ?? typed.error;
  const preview = parsed?.ok && (typed.isDirty || props.layout !== 'cell') ? formatDayLong(parsed.day, locale) : null;
  return (
    <AriaTextField
      className={frameClass(props.layout)}
      value={typed.text}
      onChange={typed.type}
      onBlur={() => {
        if (!isOpen) typed.settle();
      }}
      isInvalid={Boolean(error)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <FieldFrame {...props} error={error} refusal={typed.refusal} hint={preview ?? props.hint}>
        <div ref={box} className={styles.box} data-invalid={error ? true : undefined}>
          <Input
            ref={input}
            className={styles.bare ?? ''}
            autoComplete="off"
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                event.preventDefault();
                if (typed.settle()) onEnter?.();
              } else if (event.key === 'Tab' && props.layout === 'cell' && !typed.settle()) {
                event.preventDefault();
              } else if (event.key === 'ArrowDown' && event.altKey) {
                event.preventDefault();
                setOpen(true);
              } else if (event.key === 'Escape' && (typed.isDirty || onEscape)) {
                event.stopPropagation();
                typed.reset();
                onEscape?.();
              }
            }}
          />
          <Button
            slot={null}
            className={styles.inner ?? ''}
            aria-label={`${texts.openCalendar}: ${props.label}`}
            isDisabled={props.isDisabled ?? false}
            excludeFromTabOrder={props.layout === 'cell'}
            onPress={() => setOpen(true)}
          >
            <CalendarDays size="1rem" aria-hidden />
          </Button>
        </div>
      </FieldFrame>
      <Popover triggerRef={box} isOpen={isOpen} onOpenChange={setOpen}>
        <Dialog aria-label={texts.calendar}>
          <Suspense fallback={null}>
            <MonthCalendar
              value={parsed?.ok ? parseDate(parsed.day) : null}
              today={parseDate(today)}
              onChange={(chosen: CalendarDate) => {
                setOpen(false);
                typed.choose(day(chosen.toString()));
                input.current?.focus();
              }}
            />
          </Suspense>
        </Dialog>
      </Popover>
    </AriaTextField>
  );
}
