import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { CountsBar } from '../read/CountsBar.tsx';
import { exchangeTexts } from '../texts.ts';
import { UndoImportDialog } from '../UndoImportDialog.tsx';
import { type LogEntry, VerdictBadge } from './bundle-columns.tsx';
import styles from './log.module.css';
import { logTexts } from './texts.ts';

/** One bundle: what was in it, what became of it, and the way back. */
export function BundleInspector({ entry, onClose }: { readonly entry: LogEntry; readonly onClose: () => void }) {
  const texts = useTexts(logTexts);
  const shared = useTexts(exchangeTexts);
  const locale = useLocale();
  const [isUndoing, setUndoing] = useState(false);
  const canUndo = entry.direction === 'in' && entry.undoneAt === null && entry.ops > 0;
  const facts: readonly (readonly [string, string])[] = [
    [texts.at, formatMoment(entry.at, locale)],
    [texts.file, entry.file],
    [texts.changes, formatCount(entry.ops, locale)],
    ...(entry.undoneAt === null ? [] : [[texts.undoneAt, formatMoment(entry.undoneAt, locale)] as const]),
    [texts.bundleId, entry.bundle],
  ];
  return (
    <Inspector kicker={texts[entry.direction]} title={entry.site} onClose={onClose}>
      {entry.direction === 'in' && (
        <div>
          <VerdictBadge entry={entry} locale={locale} />
        </div>
      )}
      <Facts facts={facts} />
      {entry.counts && (
        <InspectorSection title={texts.counts}>
          <CountsBar counts={entry.counts} label={texts.counts} />
        </InspectorSection>
      )}
      {canUndo && (
        <InspectorSection>
          <Button icon={Undo2} onPress={() => setUndoing(true)}>
            {shared.undoImport}
          </Button>
          <p className={styles.note}>{texts.undoHint}</p>
        </InspectorSection>
      )}
      {isUndoing && (
        <UndoImportDialog bundle={entry.bundle} site={entry.site} at={entry.at} onClose={() => setUndoing(false)} />
      )}
    </Inspector>
  );
}
