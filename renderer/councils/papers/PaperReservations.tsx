import { useAnswer } from '../../app/answers.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useRows } from '../../app/rows.ts';
import { useTexts } from '../../i18n/define.ts';
import { LineButton } from '../../ui/PlainTable.tsx';
import { PaperLock } from './PaperLock.tsx';
import styles from './papers.module.css';
import { paperTexts } from './texts.ts';

/** The reservations a paper brought, each in its own words and with how far the councils are (D2). */
export function PaperReservations({ paperId }: { readonly paperId: string }) {
  const texts = useTexts(paperTexts);
  const show = useShowRecord();
  const rows = useRows('reservation', { paperId }, ['title']);
  const list = useAnswer('paper.list', {});
  const lock = list.state === 'ready' ? list.value.papers.find(({ id }) => id === paperId)?.lock : null;
  if (rows.length === 0) return <p className={styles.quiet}>{texts.noReservation}</p>;
  return rows.map(({ id, title, conditionText }) => (
    <article key={id} className={styles.reservation}>
      <header className={styles.line}>
        <LineButton onPress={() => show('reservation', id)}>{title ?? texts.untitled}</LineButton>
        {lock?.reservationId === id && (
          <>
            <PaperLock lock={lock} />
            {lock.required > 0 && (
              <span className={styles.quiet}>{texts.resolutions(lock.adopted, lock.required)}</span>
            )}
          </>
        )}
      </header>
      {conditionText !== null && <blockquote className={styles.words}>{conditionText}</blockquote>}
    </article>
  ));
}
