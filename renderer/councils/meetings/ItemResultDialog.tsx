import type { CouncilResult } from '../../../shared/councils/meeting-model.ts';
import type { AgendaLine } from '../../../shared/councils/meetings/contract.ts';
import { readResult } from '../../../shared/councils/result.ts';
import { useDraft } from '../../app/drafts.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { reportTexts } from '../matrix/report-texts.ts';
import { Understood } from '../matrix/Understood.tsx';
import styles from './meetings.module.css';
import { meetingTexts } from './texts.ts';

/** What came of an item, typed or pasted, with what the program has understood of it (D7). */
export function ItemResultDialog({ item, onClose }: { readonly item: AgendaLine; readonly onClose: () => void }) {
  const texts = useTexts(meetingTexts);
  const report = useTexts(reportTexts);
  const common = useTexts(uiTexts);
  const line = item.result ?? '';
  const isRead = item.meaning === 'unknown' || readResult(line).result === item.meaning;
  const start = { line, meaning: isRead ? '' : item.meaning };
  const [draft, keep, drop] = useDraft(`agenda.${item.id}`, start);
  const save = async () => {
    const outcome = await order(
      'agenda.result',
      {
        ...{ id: item.id, seen: item.version, line: draft.line },
        ...(draft.meaning === '' ? {} : { result: draft.meaning as CouncilResult }),
      },
      { done: () => texts.saved },
    );
    if (!outcome.ok) return;
    drop();
    onClose();
  };
  return (
    <Dialog
      title={texts.resultOf(item.title ?? texts.untitled)}
      onClose={onClose}
      onCommit={() => void save()}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" onPress={() => void save()}>
            {report.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={texts.result}
          value={draft.line}
          onChange={(text) => keep({ line: text, meaning: '' })}
          onEnter={() => void save()}
          hint={report.lineHint}
          maxLength={1000}
          autoFocus
        />
        <Understood
          line={draft.line}
          meaning={draft.meaning}
          onMeaning={(meaning) => keep({ ...draft, meaning })}
          isDisabled={item.paper === null}
        />
        <p className={styles.quiet}>{item.paper === null ? texts.countsNot : texts.counts}</p>
      </div>
    </Dialog>
  );
}
