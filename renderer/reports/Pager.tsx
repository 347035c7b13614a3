import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTexts } from '../i18n/define.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './sheet.module.css';
import { reportsTexts } from './texts.ts';

type PagerProps = {
  readonly at: number;
  readonly of: number;
  readonly onTurn: (sheet: number) => void;
  /** Below the sheet: the same once more, under a name of its own. */
  readonly isFoot?: boolean;
};

/** Through the sheets of a paper that is longer than a window can hold; nothing where there is only one. */
export function Pager({ at, of, onTurn, isFoot }: PagerProps) {
  const texts = useTexts(reportsTexts);
  if (of < 2) return null;
  return (
    <nav className={styles.pager} aria-label={isFoot ? texts.sheetsFoot : texts.sheets}>
      <IconButton icon={ChevronLeft} label={texts.sheetBack} isDisabled={at === 0} onPress={() => onTurn(at - 1)} />
      <span role={isFoot ? undefined : 'status'}>{texts.sheet(at + 1, of)}</span>
      <IconButton icon={ChevronRight} label={texts.sheetOn} isDisabled={at === of - 1} onPress={() => onTurn(at + 1)} />
    </nav>
  );
}
