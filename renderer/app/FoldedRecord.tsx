import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { EntityName } from '../../shared/entities.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import styles from './FoldedRecord.module.css';
import { removeLines } from './lines.ts';
import { recordTexts } from './record-texts.ts';

export type FoldedPart = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** A second, quieter line. */
  readonly note?: ReactNode;
};

type FoldedRecordsProps<Part extends FoldedPart> = {
  readonly entity: EntityName;
  readonly parts: readonly Part[];
  /** Said where there are none: the next step. */
  readonly none: string;
  /** The fields that unfold beneath a part. */
  readonly children: (part: Part) => ReactNode;
  /** Beside *Löschen*: the way to what the part is about. */
  readonly actions?: (part: Part) => ReactNode;
};

/** Records that belong to the one beside the list, each a line that unfolds into its fields. */
export function FoldedRecords<Part extends FoldedPart>(props: FoldedRecordsProps<Part>) {
  const { entity, parts, none, children, actions } = props;
  const texts = useTexts(recordTexts);
  const [openId, setOpenId] = useState<string | null>(null);
  if (parts.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.list}>
      {parts.map((part) => {
        const isOpen = part.id === openId;
        const Fold = isOpen ? ChevronDown : ChevronRight;
        return (
          <li key={part.id} className={styles.item}>
            <button
              type="button"
              className={styles.head}
              aria-expanded={isOpen}
              title={texts.fold(part.title)}
              onClick={() => setOpenId(isOpen ? null : part.id)}
            >
              <span className={styles.words}>
                {part.title}
                {part.note && <span className={styles.note}>{part.note}</span>}
              </span>
              <Fold size="1rem" aria-hidden />
            </button>
            {isOpen && (
              <div className={styles.fields}>
                {children(part)}
                <div className={styles.actions}>
                  {actions?.(part)}
                  <Button
                    icon={Trash2}
                    look="quiet"
                    aria-label={texts.removePart(part.title)}
                    onPress={() => void removeLines(entity, [part], ({ title }) => title)}
                  >
                    {texts.remove}
                  </Button>
                </div>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
