import { useMemo } from 'react';
import { entityNamed } from '../../shared/entities.ts';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { useAnswer } from '../app/answers.ts';
import { useShowRecord } from '../app/navigation.ts';
import { useTitles } from '../app/titles.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import styles from './Notes.module.css';
import { noteTexts } from './texts.ts';

/** Projects, trends and tasks a note has led to. */
export function Became({ note }: { readonly note: NoteLine }) {
  const texts = useTexts(noteTexts);
  const locale = useLocale();
  const showRecord = useShowRecord();
  const answer = useAnswer('record.list', { entity: 'link', filter: { from: `note:${note.id}` }, limit: 50 });
  const targets = useMemo(
    () => (answer.state === 'ready' ? answer.value.rows.map((row) => String(row['to'] ?? '')) : []),
    [answer],
  );
  const titleOf = useTitles(targets);
  if (targets.length === 0) return null;
  return (
    <section aria-label={texts.became} className={styles.became}>
      <h3 className={styles.becameTitle}>{texts.became}</h3>
      <ul>
        {targets.map((target) => {
          const [entity = '', id = ''] = target.split(':');
          const kind = entityNamed(entity)?.label[locale] ?? entity;
          const title = titleOf(target);
          return (
            <li key={target}>
              {title === null ? (
                `${kind}: ${texts.notArrived}`
              ) : (
                <button type="button" className={styles.becameLink} onClick={() => showRecord(entity, id)}>
                  {kind}: {title}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
