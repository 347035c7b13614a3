import type { Output } from '../../../shared/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { order } from '../../app/orders.ts';
import { Since } from '../../app/Since.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import styles from './backups.module.css';
import { sumsOf } from './sums.ts';
import { backupTexts } from './texts.ts';
import { useBackupView } from './view.ts';

export type RestorePoint = Output<'backup.list'>['points'][number];

type RestoreDialogProps = { readonly point: Pick<RestorePoint, 'name' | 'at'>; readonly onClose: () => void };

/** Says what going back means, for this site and for the others, in numbers, before it happens. */
export function RestoreDialog({ point, onClose }: RestoreDialogProps) {
  const texts = useTexts(backupTexts);
  const locale = useLocale();
  const look = useAnswer('backup.look', { name: point.name });
  const restore = async () => {
    const outcome = await order('backup.restore', { name: point.name }, { done: () => texts.restored, undo: false });
    if (outcome.ok) useBackupView.setState({ looking: null });
  };
  const sums = look.state === 'ready' && look.value.isCompared ? sumsOf(look.value.entities) : null;
  return (
    <ConfirmDialog
      title={texts.confirmTitle}
      action={texts.confirmAction}
      isDanger
      onConfirm={() => void restore()}
      onClose={onClose}
    >
      <p>{texts.confirmText(formatMoment(point.at, locale))}</p>
      {sums !== null && (
        <ul className={styles.sums}>
          <li>{texts.sumOnlyNow(sums.onlyNow)}</li>
          <li>{texts.sumChanged(sums.changed)}</li>
          <li>{texts.sumOnlyThen(sums.onlyThen)}</li>
        </ul>
      )}
      <Since name={point.name} />
      <p>{texts.confirmKept}</p>
      {look.state === 'ready' && look.value.signedSince > 0 && <p>{texts.confirmSigned(look.value.signedSince)}</p>}
      <p>{texts.confirmOthers}</p>
    </ConfirmDialog>
  );
}
