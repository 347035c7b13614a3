import { useState } from 'react';
import type { Report, ReportRequest } from '../../../shared/reports/contract.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { reportsTexts } from '../texts.ts';
import styles from './compose.module.css';

type IssueProps = { readonly report: Report; readonly request: ReportRequest; readonly onClose: () => void };

/** Keeps the report as it stands under a title. */
export function IssueDialog({ report, request, onClose }: IssueProps) {
  const texts = useTexts(reportsTexts);
  const [title, setTitle] = useState(report.title);
  const [fault, setFault] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const { from, to, counts } = report;
  const issue = async () => {
    if (title.trim() === '') return setFault(texts.needsTitle);
    if (isRunning) return;
    setRunning(true);
    const whole = { ...request, from, to, title: title.trim() } as ReportRequest & { readonly title: string };
    const outcome = await order('report.issue', whole, { done: () => texts.issued(title.trim()) });
    setRunning(false);
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={texts.issueTitle}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{texts.cancel}</Button>
          <Button look="primary" isDisabled={isRunning} onPress={() => void issue()}>
            {texts.issueNow}
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <p>{texts.issueText}</p>
        {counts.outdated > 0 && <Notice tone="warning">{texts.issueOutdated(counts.outdated)}</Notice>}
        <TextField
          label={texts.title}
          value={title}
          maxLength={300}
          autoFocus
          error={fault}
          onChange={(text) => {
            setFault(null);
            setTitle(text);
          }}
          onEnter={() => void issue()}
        />
      </form>
    </Dialog>
  );
}
