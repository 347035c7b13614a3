import { DatabaseBackup, ExternalLink, Undo2, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useGoTo, useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { exchangeTexts } from '../texts.ts';
import { UndoImportDialog } from '../UndoImportDialog.tsx';
import type { Entry } from './entry-columns.tsx';
import styles from './log.module.css';
import { logTexts } from './texts.ts';

/** Where an entry leads: to its record, its site, the restore points; or back to before an import. */
export function EntryActions({ entry }: { readonly entry: Entry }) {
  const texts = useTexts(logTexts);
  const shared = useTexts(exchangeTexts);
  const show = useShowRecord();
  const goTo = useGoTo();
  const [isUndoing, setUndoing] = useState(false);
  const { kind, site, writer, bundle, record } = entry;
  const canUndo = kind === 'in' && bundle !== null && bundle.undoneAt === null && bundle.ops > 0;
  return (
    <InspectorSection>
      <div className={styles.actions}>
        {record !== null && record.title !== '' && (
          <Button icon={ExternalLink} onPress={() => show(record.entity, record.id)}>
            {texts.openRecord}
          </Button>
        )}
        {writer !== null && kind !== 'out' && (
          <Button icon={UsersRound} onPress={() => goTo('/exchange/sites', writer)}>
            {texts.openSite}
          </Button>
        )}
        {kind === 'restored' && (
          <Button icon={DatabaseBackup} onPress={() => goTo('/exchange/backups')}>
            {texts.toBackups}
          </Button>
        )}
        {canUndo && (
          <>
            <Button icon={Undo2} onPress={() => setUndoing(true)}>
              {shared.undoImport}
            </Button>
            <p className={styles.note}>{texts.undoHint}</p>
          </>
        )}
      </div>
      {isUndoing && bundle && (
        <UndoImportDialog bundle={bundle.bundle} site={site} at={bundle.readAt} onClose={() => setUndoing(false)} />
      )}
    </InspectorSection>
  );
}
