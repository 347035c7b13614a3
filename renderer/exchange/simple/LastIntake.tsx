import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { UndoImportDialog } from '../UndoImportDialog.tsx';
import styles from './simple.module.css';
import { simpleTexts } from './texts.ts';

/** The way back from what was taken in last, also after it was read. */
export function LastIntake() {
  const texts = useTexts(simpleTexts);
  const locale = useLocale();
  const answer = useAnswer('news.list', {});
  const [isUndoing, setUndoing] = useState(false);
  const [last] = answer.state === 'ready' ? answer.value.intakes : [];
  // While it is unread, its own line offers the way back.
  if (last === undefined || !last.isRead) return null;
  const sites = last.sites.join(', ');
  return (
    <div className={styles.last}>
      <span className={styles.note}>{texts.last(sites, formatMoment(last.at, locale))}</span>
      <Button look="quiet" icon={Undo2} onPress={() => setUndoing(true)}>
        {texts.undo}
      </Button>
      {isUndoing && <UndoImportDialog batch={last.batch} site={sites} at={last.at} onClose={() => setUndoing(false)} />}
    </div>
  );
}
