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
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { UndoImportDialog } from '../UndoImportDialog.tsx';
import { AsideList } from './AsideList.tsx';
import styles from './backups.module.css';
import { ExportCard } from './ExportCard.tsx';
import { type Import, importsAt } from './imports.ts';
import { PointList } from './PointList.tsx';
import { RestoreDialog, type RestorePoint } from './RestoreDialog.tsx';
import { backupTexts } from './texts.ts';

const wholeLog = { limit: 1000 } as const;

/** The restore points, one more by hand, stores that were put aside, and everything to take along. */
export function PointsPage() {
  const texts = useTexts(backupTexts);
  const answer = useAnswer('backup.list', {});
  const log = useAnswer('bundle.log', wholeLog);
  const [chosen, setChosen] = useState<RestorePoint | null>(null);
  const [undoing, setUndoing] = useState<Import | null>(null);
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
  const imports = useMemo(() => importsAt(log.state === 'ready' ? log.value.entries : []), [log]);
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
          <div className={styles.column}>
            <p className={styles.intro}>{texts.intro}</p>
            {answer.value.isTight && <Notice tone="warning">{texts.tight}</Notice>}
            {points.length === 0 ? (
              <EmptyState
                icon={DatabaseBackup}
                title={texts.emptyTitle}
                action={
                  <Button icon={Save} onPress={() => void create()} isDisabled={isRunning}>
                    {texts.create}
                  </Button>
                }
              >
                {texts.emptyText}
              </EmptyState>
            ) : (
              <Card isFlush>
                <PointList points={points} imports={imports} onRestore={setChosen} onUndo={setUndoing} />
              </Card>
            )}
          </div>
          <div className={styles.column}>
            <ExportCard />
            {answer.value.aside.length > 0 && <AsideList stores={answer.value.aside} />}
          </div>
        </div>
      )}
      {chosen && <RestoreDialog point={chosen} onClose={() => setChosen(null)} />}
      {undoing && (
        <UndoImportDialog
          bundle={undoing.bundle}
          site={undoing.site}
          at={undoing.at}
          onClose={() => setUndoing(null)}
        />
      )}
    </Page>
  );
}
