import { Hourglass, ListChecks, Repeat2, UserRound } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull, daysBetween } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { useToday } from '../../app/office.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import styles from './PartMarks.module.css';
import type { PartMark } from './parts.ts';
import { workTexts } from './texts.ts';

const icons = { person: UserRound, waiting: Hourglass, repeats: Repeat2, checklist: ListChecks } as const;

/** Who does it, on whom it waits, what of its checklist is done, when it comes again: each with a picture and words. */
export function PartMarks({ marks }: { readonly marks: readonly PartMark[] }) {
  const texts = useTexts(workTexts);
  const locale = useLocale();
  const today = useToday();
  const titleOf = useTitles(marks.flatMap((mark) => (mark.kind === 'person' ? [`person:${mark.personId}`] : [])));
  const inWords = (mark: PartMark): string => {
    switch (mark.kind) {
      case 'person':
        return titleOf(`person:${mark.personId}`) ?? '…';
      case 'waiting': {
        const since = dayOrNull(mark.since);
        const whom = mark.whom === null || mark.whom === '' ? texts.waits : texts.waitsFor(mark.whom);
        return since === null ? whom : texts.waitsSince(whom, formatDay(since), daysBetween(since, today));
      }
      case 'repeats':
        return entities.task.fields.recurrence.choices?.[mark.rhythm]?.[locale] ?? mark.rhythm;
      case 'checklist':
        return texts.checked(mark.done, mark.of);
    }
  };
  return (
    <span className={styles.marks}>
      {marks.map((mark) => {
        const Icon = icons[mark.kind];
        return (
          <span key={mark.kind} className={styles.mark} data-kind={mark.kind}>
            <Icon size="0.875rem" aria-hidden />
            {inWords(mark)}
          </span>
        );
      })}
    </span>
  );
}
