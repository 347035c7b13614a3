import { BadgeCheck, Send } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { approvalState, wordsOf } from '../../../shared/communication/approval.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { redlineRuns } from '../../../shared/text/word-runs.ts';
import { changeLine } from '../../app/lines.ts';
import type { RecordValues } from '../../app/RecordPanel.tsx';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { DiffRuns } from '../../ui/DiffRuns.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ApproveDialog } from './ApproveDialog.tsx';
import { itemTexts } from './item-texts.ts';
import styles from './items.module.css';

const text = (record: RecordValues, name: string): string | null => {
  const value = record[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Who has approved which words, and the steps from there: approve, take back, publish. */
export function Approval({ record }: { readonly record: RecordValues }) {
  const texts = useTexts(itemTexts);
  const [isApproving, setApproving] = useState(false);
  const item = {
    title: text(record, 'title'),
    text: text(record, 'text'),
    approvedByPersonId: text(record, 'approvedByPersonId'),
    approvedOn: text(record, 'approvedOn'),
    approvedWords: text(record, 'approvedWords'),
  };
  const state = approvalState(item);
  const reference = `person:${item.approvedByPersonId}`;
  const who = useTitles(item.approvedByPersonId === null ? [] : [reference])(reference) ?? texts.somebody;
  const day = dayOrNull(item.approvedOn);
  const given = day === null ? texts.givenBy(who) : texts.given(who, formatDay(day));
  const isPublished = record['status'] === 'published';
  const change = (set: Readonly<Record<string, unknown>>, done: string) =>
    void changeLine('communicationItem', record, set, { done: () => done });
  return (
    <div className={styles.approval}>
      {state === 'none' ? (
        <Notice tone={isPublished ? 'danger' : 'info'}>{isPublished ? texts.againstRule : texts.notApproved}</Notice>
      ) : (
        <Notice tone={state === 'given' ? 'success' : 'warning'}>
          {given}
          {state === 'changed' && ` ${texts.changed}`}
        </Notice>
      )}
      {state === 'changed' && (
        <details className={styles.differences}>
          <summary>{texts.differences}</summary>
          <p className={styles.words} lang="de">
            <DiffRuns runs={redlineRuns(item.approvedWords ?? '', wordsOf(item))} />
          </p>
        </details>
      )}
      <div className={styles.buttons}>
        {state !== 'given' && (
          <Button icon={BadgeCheck} onPress={() => setApproving(true)}>
            {state === 'none' ? texts.approve : texts.approveAgain}
          </Button>
        )}
        {state === 'given' && !isPublished && (
          <Button icon={Send} onPress={() => change({ status: 'published' }, texts.published)}>
            {texts.publish}
          </Button>
        )}
        {state !== 'none' && !isPublished && (
          <Button look="quiet" onPress={() => change({ approvedByPersonId: null, approvedOn: null }, texts.takenBack)}>
            {texts.takeBack}
          </Button>
        )}
      </div>
      {isApproving && <ApproveDialog record={record} onClose={() => setApproving(false)} />}
    </div>
  );
}
