import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { entities } from '../../../shared/entities.ts';
import type { SimilarNote } from '../../../shared/scouting/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import styles from './SimilarNotes.module.css';
import { similarTexts } from './texts.ts';

type SimilarNotesProps = {
  readonly notes: readonly SimilarNote[];
  readonly onOpen: (note: SimilarNote) => void;
  /** What else can be done with one of them. */
  readonly action?: (note: SimilarNote) => ReactNode;
};

/** Notes that may say the same, each with the reason in words. Nothing is drawn when there is none. */
export function SimilarNotes({ notes, onOpen, action }: SimilarNotesProps) {
  const texts = useTexts(similarTexts);
  const locale = useLocale();
  const states = entities.note.fields.state.choices;
  return (
    <div role="status">
      {notes.length > 0 && (
        <section className={styles.box} aria-label={texts.heading}>
          <h3 className={styles.heading}>
            <Copy size="0.9375rem" aria-hidden />
            {texts.heading}
          </h3>
          <ul className={styles.lines}>
            {notes.map((note) => (
              <li key={note.id} className={styles.line}>
                <button type="button" className={styles.open} onClick={() => onOpen(note)}>
                  {note.text.split('\n', 1)[0]?.slice(0, 120)}
                </button>
                <span className={styles.why}>
                  {texts.why(note.likeness)} · {states?.[note.state]?.[locale] ?? note.state}
                </span>
                {action?.(note)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
