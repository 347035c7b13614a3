import { Pencil, Trash2 } from 'lucide-react';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import type { TitleOf } from '../../ui/field-text.ts';
import { fieldWords } from '../words.ts';
import styles from './Comparison.module.css';
import type { Side } from './sides.ts';
import { conflictTexts } from './texts.ts';
import { ValueWords } from './ValueWords.tsx';

type DeletionWordsProps = { readonly conflict: Conflict; readonly side: Side; readonly titleOf: TitleOf };

/** Deleted by one, edited by the other: what was edited is what a person needs to know to decide. */
export function DeletionWords({ conflict, side, titleOf }: DeletionWordsProps) {
  const texts = useTexts(conflictTexts);
  if (side.value === true) {
    return (
      <p className={styles.verdict}>
        <Trash2 size="1.125rem" aria-hidden />
        {texts.wasDeleted}
      </p>
    );
  }
  return (
    <>
      <p className={styles.verdict}>
        <Pencil size="1.125rem" aria-hidden />
        {texts.wasEdited}
      </p>
      <Edits conflict={conflict} side={side} titleOf={titleOf} />
    </>
  );
}

function Edits({ conflict, side, titleOf }: DeletionWordsProps) {
  const locale = useLocale();
  const { entity, id } = conflict;
  const history = useAnswer('record.history', { entity, id });
  if (history.state !== 'ready') return null;
  const dots = new Set(side.writtenBy.map(({ dot }) => dot));
  const changes = history.value.entries.filter(({ dot }) => dots.has(dot)).flatMap((entry) => entry.changes);
  return (
    <dl className={styles.edits}>
      {changes.map(({ field, from, to }) => (
        <div key={field}>
          <dt>{fieldWords(entity, field, locale)}</dt>
          <dd>
            <ValueWords conflict={{ ...conflict, field }} value={to} against={from} titleOf={titleOf} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
