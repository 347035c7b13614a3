import { Link } from '@tanstack/react-router';
import { DatabaseBackup, Save } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { order } from '../../app/orders.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import styles from './backups.module.css';
import { PointList } from './PointList.tsx';
import { RestoreDialog, type RestorePoint } from './RestoreDialog.tsx';
import { backupTexts } from './texts.ts';

/** Sicherungen: the restore points there are, one more by hand, and the way back to one. */
export function BackupsPage() {
  const texts = useTexts(backupTexts);
  const answer = useAnswer('backup.list', {});
  const [chosen, setChosen] = useState<RestorePoint | null>(null);
  const [isRunning, setRunning] = useState(false);
  const create = useMemo(
    () => async () => {
      setRunning(true);
      await order('backup.create', {}, { done: () => texts.created, undo: false });
      setRunning(false);
    },
    [texts],
  );
  useCommands(
    'exchange.backups',
    useMemo(
      () => [{ id: 'backup.create', title: texts.create, run: () => void create(), icon: Save }],
      [texts, create],
    ),
  );
  const points = answer.state === 'ready' ? answer.value.points : [];
  return (
    <Page
      {...(answer.state === 'ready' ? { count: texts.count(points.length) } : {})}
      actions={
        <Button look="primary" icon={Save} onPress={() => void create()} isDisabled={isRunning}>
          {texts.create}
        </Button>
      }
    >
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <FailureNotice answer={answer} />}
      {answer.state === 'ready' && (
        <div className={styles.page}>
          <div className={styles.intro}>
            <p>{texts.intro}</p>
            <p>
              {texts.undoInstead} <Link to="/exchange/log">{texts.toLog}</Link>
            </p>
          </div>
          {points.length === 0 ? (
            <EmptyState icon={DatabaseBackup} title={texts.emptyTitle}>
              {texts.emptyText}
            </EmptyState>
          ) : (
            <Card isFlush>
              <PointList points={points} onRestore={setChosen} />
            </Card>
          )}
        </div>
      )}
      {chosen && <RestoreDialog point={chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
}
