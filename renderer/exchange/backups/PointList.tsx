import { Eye, RotateCcw, Undo2 } from 'lucide-react';
import { formatBytes } from '../../i18n/bytes.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import styles from './backups.module.css';
import type { Import } from './imports.ts';
import type { RestorePoint } from './RestoreDialog.tsx';
import { backupTexts } from './texts.ts';
import { useBackupView } from './view.ts';

type PointListProps = {
  readonly points: readonly RestorePoint[];
  readonly imports: ReadonlyMap<string, Import>;
  readonly onRestore: (point: RestorePoint) => void;
  readonly onUndo: (taken: Import) => void;
};

/** The restore points, newest first: when and why, how much is in them, and the ways back. */
export function PointList({ points, imports, onRestore, onUndo }: PointListProps) {
  const texts = useTexts(backupTexts);
  return (
    <ul className={styles.points} aria-label={texts.list}>
      {points.map((point) => (
        <PointLine
          key={point.name}
          point={point}
          taken={imports.get(point.at)}
          onRestore={() => onRestore(point)}
          onUndo={onUndo}
        />
      ))}
    </ul>
  );
}

type PointLineProps = {
  readonly point: RestorePoint;
  /** The import it was made for. */
  readonly taken: Import | undefined;
  readonly onRestore: () => void;
  readonly onUndo: (taken: Import) => void;
};

function PointLine({ point, taken, onRestore, onUndo }: PointLineProps) {
  const texts = useTexts(backupTexts);
  const locale = useLocale();
  const when = formatMoment(point.at, locale);
  const canUndo = taken !== undefined && taken.undoneAt === null;
  return (
    <li className={styles.point}>
      <div className={styles.about}>
        <span className={styles.when}>{when}</span>
        <span className={styles.reason}>
          {texts.reasonWords(point, (at) => formatMoment(at, locale))}
          {taken && ` · ${taken.undoneAt === null ? texts.importOf(taken.site) : texts.importUndone(taken.site)}`}
        </span>
        <span className={styles.size}>
          {point.records === null ? texts.unreadable : texts.records(point.records)} ·{' '}
          {formatBytes(point.bytes, locale)}
          {point.isNextToGo && ` · ${texts.nextToGo}`}
          {point.isKept && ` · ${texts.kept}`}
        </span>
      </div>
      <div className={styles.ways}>
        {canUndo && <IconButton icon={Undo2} label={texts.undoLabel(taken.site, when)} onPress={() => onUndo(taken)} />}
        {point.records !== null && (
          <Button
            look="quiet"
            icon={Eye}
            aria-label={texts.lookLabel(when)}
            onPress={() => useBackupView.setState({ looking: point.name, showing: 'all', search: '' })}
          >
            {texts.look}
          </Button>
        )}
        {point.records !== null && (
          <Button look="quiet" icon={RotateCcw} aria-label={texts.restoreLabel(when)} onPress={onRestore}>
            {texts.restore}
          </Button>
        )}
      </div>
    </li>
  );
}
