import { RotateCcw } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { formatBytes } from '../bytes.ts';
import styles from './backups.module.css';
import type { RestorePoint } from './RestoreDialog.tsx';
import { backupTexts } from './texts.ts';

type PointListProps = {
  readonly points: readonly RestorePoint[];
  readonly onRestore: (point: RestorePoint) => void;
};

/** The restore points, newest first; there are never many. */
export function PointList({ points, onRestore }: PointListProps) {
  const texts = useTexts(backupTexts);
  const locale = useLocale();
  return (
    <ul className={styles.points} aria-label={texts.list}>
      {points.map((point) => {
        const when = formatMoment(point.at, locale);
        return (
          <li key={point.name} className={styles.point}>
            <span className={styles.when}>{when}</span>
            <span className={styles.reason}>{texts.reasonWords(point.reason)}</span>
            <span className={styles.size}>{formatBytes(point.bytes, locale)}</span>
            <Button
              look="quiet"
              icon={RotateCcw}
              aria-label={texts.restoreLabel(when)}
              onPress={() => onRestore(point)}
            >
              {texts.restore}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
