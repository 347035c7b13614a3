import { Gavel } from 'lucide-react';
import { useMemo } from 'react';
import type { FollowUpLine } from '../../../shared/councils/session/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { choiceField, dueField } from '../../app/list/filter-fields.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import { listTexts } from '../../app/list/texts.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { followUpColumns, isSettled } from './columns.tsx';
import { FollowUpInspector } from './FollowUpInspector.tsx';
import { followUpTexts } from './texts.ts';
import { useFollowUpList } from './view.ts';

const none: readonly FollowUpLine[] = [];
const newFields = ['text', 'responsible', 'dueOn', 'paperId', 'meetingId'];
const bulkFields = ['status'];

/** Beschlusskontrolle: what councils and meetings resolved, who does it, until when. */
export default function FollowUpsPage() {
  const texts = useTexts(followUpTexts);
  const list = useTexts(listTexts);
  const locale = useLocale();
  const today = useToday();
  const answer = useAnswer('resolution.list', {});
  const lines = answer.state === 'ready' ? answer.value.followUps : none;
  const columns = useMemo(() => followUpColumns(locale), [locale]);
  const spec = useMemo((): FilterSpec<FollowUpLine> => {
    const { status, responsible, meetingId, dueOn } = entities.resolutionFollowUp.fields;
    const value = (id: 'who' | 'meeting', label: string) => ({
      id,
      label,
      valueIn: (line: FollowUpLine) => line[id] ?? '',
      nameOf: (text: string) => text || list.notGiven,
    });
    return {
      fields: [
        choiceField(status, 'status', locale),
        dueField<FollowUpLine>(dueOn.label[locale], (line) => line.dueOn, isSettled, today, locale),
        value('who', responsible.label[locale]),
        value('meeting', meetingId.label[locale]),
      ],
      words: ({ title, who, meeting, paper }) => [title, who, meeting, paper],
    };
  }, [locale, list, today]);
  return (
    <ListPage
      entity="resolutionFollowUp"
      label={texts.heading}
      count={texts.count(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={useFollowUpList}
      create={{ words: texts.create, fields: newFields }}
      bulk={bulkFields}
      empty={{ icon: Gavel, title: texts.empty, text: texts.emptyText }}
      inspector={(id, _line, close) => <FollowUpInspector key={id} id={id} onClose={close} />}
    />
  );
}
