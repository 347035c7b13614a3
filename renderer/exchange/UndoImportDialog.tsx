import { order } from '../app/orders.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatMoment } from '../i18n/moment.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { markUndone } from './read/queue.ts';
import { exchangeTexts } from './texts.ts';

type UndoImportProps = (
  | { readonly bundle: string; readonly batch?: undefined }
  /** Several files that were taken in together. */
  | { readonly batch: string; readonly bundle?: undefined }
) & {
  readonly site: string;
  readonly at: string;
  readonly onClose: () => void;
};

/** Says what taking an import back means before it happens: it concerns many records, and others may build on them by now. */
export function UndoImportDialog({ bundle, batch, site, at, onClose }: UndoImportProps) {
  const texts = useTexts(exchangeTexts);
  const locale = useLocale();
  const undo = async () => {
    const done = ({ records }: { readonly records: number }) => texts.undone(records);
    const outcome =
      batch === undefined
        ? await order('bundle.undo', { bundle }, { done, undo: false })
        : await order('bundle.undoAll', { batch }, { done, undo: false });
    if (batch !== undefined && (outcome.ok || outcome.error.code === 'already-undone')) markUndone(batch);
  };
  return (
    <ConfirmDialog title={texts.undoTitle} action={texts.undoImport} isDanger onConfirm={undo} onClose={onClose}>
      <p>{texts.undoText(site, formatMoment(at, locale))}</p>
      <p>{texts.undoLater}</p>
    </ConfirmDialog>
  );
}
