import type { Counts } from '../../../shared/exchange/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import styles from './panel.module.css';
import { readTexts } from './texts.ts';

type AskDialogProps = {
  /** Whose files change so much; nobody alone, if only all of them together do. */
  readonly sites: readonly string[];
  readonly counts: Counts;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks once more before much is hidden or disputed. */
export function AskDialog({ sites, counts, onConfirm, onClose }: AskDialogProps) {
  const texts = useTexts(readTexts);
  return (
    <ConfirmDialog title={texts.askTitle} action={texts.askAction} isDanger onConfirm={onConfirm} onClose={onClose}>
      <p>{sites.length === 0 ? texts.askTogether : texts.askText(sites.join(', '))}</p>
      <ul className={styles.list}>
        {counts.deleted > 0 && <li>{texts.askDeleted(counts.deleted)}</li>}
        {counts.conflicts > 0 && <li>{texts.askConflicts(counts.conflicts)}</li>}
      </ul>
      <p>{texts.askCheck}</p>
    </ConfirmDialog>
  );
}
