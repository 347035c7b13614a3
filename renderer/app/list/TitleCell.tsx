import { TriangleAlert } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { recordTexts } from '../record-texts.ts';
import styles from './TitleCell.module.css';

type TitleCellProps = { readonly line: { readonly title: string | null; readonly hasConflict: boolean } };

/** The name of a line, marked when one of its fields has several values at once. */
export function TitleCell({ line }: TitleCellProps) {
  const texts = useTexts(recordTexts);
  return (
    <>
      {line.hasConflict && (
        <span className={styles.conflict} title={texts.conflictHint}>
          <TriangleAlert size="1rem" aria-hidden />
          <span className="visually-hidden">{texts.conflict}: </span>
        </span>
      )}
      <span className={styles.title}>{line.title ?? texts.untitled}</span>
    </>
  );
}
