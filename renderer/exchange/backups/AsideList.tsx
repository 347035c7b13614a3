import { Eye } from 'lucide-react';
import type { Output } from '../../../shared/contract.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './backups.module.css';
import { backupTexts } from './texts.ts';
import { useBackupView } from './view.ts';

/** Whole stores that were moved out of the way: nothing of them is lost, and one can look. */
export function AsideList({ stores }: { readonly stores: Output<'backup.list'>['aside'] }) {
  const texts = useTexts(backupTexts);
  const locale = useLocale();
  return (
    <Card title={texts.aside} isFlush>
      <p className={styles.asideNote}>{texts.asideNote}</p>
      <ul className={styles.points} aria-label={texts.aside}>
        {stores.map((store) => {
          const when = formatMoment(store.at, locale);
          return (
            <li key={store.name} className={styles.point}>
              <div className={styles.about}>
                <span className={styles.when}>{when}</span>
                <span className={styles.reason}>{texts.asideReason(store.reason)}</span>
                <span className={styles.size}>
                  {store.records === null ? texts.unreadable : texts.records(store.records)} ·{' '}
                  {formatBytes(store.bytes, locale)}
                </span>
              </div>
              {store.records !== null && (
                <Button
                  look="quiet"
                  icon={Eye}
                  aria-label={texts.lookLabel(when)}
                  onPress={() => useBackupView.setState({ looking: store.name, showing: 'all', search: '' })}
                >
                  {texts.look}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
