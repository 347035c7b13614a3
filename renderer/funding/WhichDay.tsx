import { formatDay, formatDayLong } from '../../shared/calendar/format-day.ts';
import { holidayName, isWorkday } from '../../shared/calendar/holidays.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { useRuleData } from '../app/rule-data.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import styles from './DeadlineInspector.module.css';
import { dayFacts } from './day-facts.ts';
import { inspectorTexts } from './inspector-texts.ts';
import { calendarOf } from './stated.ts';

/** Which day counts, and why, in sentences (D4, D8). */
export function WhichDay({ line, rawOn }: { readonly line: DeadlineLine; readonly rawOn: unknown }) {
  const texts = useTexts(inspectorTexts);
  const locale = useLocale();
  const { data } = useRuleData();
  const facts = dayFacts(line);
  const raw = dayOrNull(rawOn);
  const sentences: string[] = [];
  if (facts.kind === 'none') sentences.push(texts.none);
  if (facts.kind === 'rolling') sentences.push(texts.rolling);
  if (facts.kind === 'stated') {
    sentences.push(texts.stated(formatDayLong(facts.day, locale)));
    if (facts.computedOn !== null) {
      sentences.push(
        facts.differsBy === 0 ? texts.statedAgrees : texts.statedBeats(formatDay(facts.computedOn), facts.differsBy),
      );
    }
    const calendar = calendarOf(line.calendar);
    if (!isWorkday(facts.day, calendar, data.oneOffs)) {
      sentences.push(
        texts.weekendNote(formatDay(facts.day), holidayName(facts.day, calendar, data.oneOffs) ?? texts.weekend),
      );
    }
  }
  if (facts.kind === 'computed') {
    sentences.push(texts.computed(formatDayLong(facts.day, locale)));
    if (raw !== null && raw !== facts.day) sentences.push(texts.shifted(formatDay(raw), formatDay(facts.day)));
  }
  return (
    <section className={styles.which} aria-label={texts.which}>
      {sentences.map((sentence, index) => (
        <p key={sentence} className={index === 0 ? styles.strong : undefined}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
