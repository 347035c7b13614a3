import type { Output } from '../../../shared/contract.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { backupTexts } from './texts.ts';

export type RestorePoint = Output<'backup.list'>['points'][number];

/** Says what going back means, for this site and for the others, before it happens. */
export function RestoreDialog({ point, onClose }: { readonly point: RestorePoint; readonly onClose: () => void }) {
  const texts = useTexts(backupTexts);
  const locale = useLocale();
  const restore = () => void order('backup.restore', { name: point.name }, { done: () => texts.restored, undo: false });
  return (
    <ConfirmDialog
      title={texts.confirmTitle}
      action={texts.confirmAction}
      isDanger
      onConfirm={restore}
      onClose={onClose}
    >
      <p>{texts.confirmText(formatMoment(point.at, locale))}</p>
      <p>{texts.confirmKept}</p>
      <p>{texts.confirmOthers}</p>
    </ConfirmDialog>
  );
}
