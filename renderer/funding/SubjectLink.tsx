import { SquareArrowOutUpRight } from 'lucide-react';
import { useShowRecord } from '../app/navigation.ts';
import { useTexts } from '../i18n/define.ts';
import styles from './DeadlineInspector.module.css';
import { inspectorTexts } from './inspector-texts.ts';

/** Leads to what a deadline is about. What has not arrived here yet has no name, and nothing to lead to. */
export function SubjectLink({ subject, title }: { readonly subject: string; readonly title: string | null }) {
  const texts = useTexts(inspectorTexts);
  const showRecord = useShowRecord();
  const [entity = '', id = ''] = subject.split(':');
  if (title === null) return <span className={styles.muted}>{texts.notArrived}</span>;
  return (
    <button type="button" className={styles.link} onClick={() => showRecord(entity, id)}>
      <span>{title}</span>
      <SquareArrowOutUpRight size="0.875rem" aria-hidden />
    </button>
  );
}
