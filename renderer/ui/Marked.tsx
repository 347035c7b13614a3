import type { Highlighted } from '../../shared/search/excerpt.ts';
import styles from './Marked.module.css';

/** A text with what was asked for marked, by colour and weight alike. */
export function Marked({ text, marks }: Highlighted) {
  const parts = marks.map(([from, to], index) => ({
    from,
    before: text.slice(marks[index - 1]?.[1] ?? 0, from),
    marked: text.slice(from, to),
  }));
  return (
    <>
      {parts.map(({ from, before, marked }) => (
        <span key={from}>
          {before}
          <mark className={styles.marked}>{marked}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
