import { order } from '../app/orders.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatMoment } from '../i18n/moment.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { exchangeTexts } from './texts.ts';

type UndoImportProps = {
  readonly bundle: string;
  readonly site: string;
  readonly at: string;
  readonly onClose: () => void;
  readonly onUndone?: () => void;
};

/** Says what taking an import back means before it happens: it concerns many records, and others may build on them by now. */
export function UndoImportDialog({ bundle, site, at, onClose, onUndone }: UndoImportProps) {
  const texts = useTexts(exchangeTexts);
  const locale = useLocale();
  const undo = async () => {
    const outcome = await order(
      'bundle.undo',
      { bundle },
      { done: ({ records }) => texts.undone(records), undo: false },
    );
    if (outcome.ok || outcome.error.code === 'already-undone') onUndone?.();
  };
  return (
    <ConfirmDialog title={texts.undoTitle} action={texts.undoImport} isDanger onConfirm={undo} onClose={onClose}>
      <p>{texts.undoText(site, formatMoment(at, locale))}</p>
      <p>{texts.undoLater}</p>
    </ConfirmDialog>
  );
}
