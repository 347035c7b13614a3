import { Landmark } from 'lucide-react';
import { useMemo } from 'react';
import type { CommitteeLine } from '../../../shared/councils/meetings/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { bodyField, choiceField } from '../../app/list/filter-fields.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordPanel } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { committeeColumns } from './columns.tsx';
import { meetingTexts } from './texts.ts';
import { useCommitteeList } from './view.ts';

const none: readonly CommitteeLine[] = [];
const newFields = ['name', 'bodyId', 'kind', 'noticePeriodDays', 'chairPersonId'];

/** Gremien: the councils and committees of each body, with when they meet next. */
export default function CommitteesPage() {
  const texts = useTexts(meetingTexts);
  const locale = useLocale();
  const answer = useAnswer('committee.list', {});
  const lines = answer.state === 'ready' ? answer.value.committees : none;
  const columns = useMemo(() => committeeColumns(locale), [locale]);
  const spec = useMemo(
    (): FilterSpec<CommitteeLine> => ({
      fields: [bodyField(lines, locale), choiceField(entities.committee.fields.kind, 'kind', locale)],
      words: ({ name, body }) => [name, body],
    }),
    [lines, locale],
  );
  return (
    <ListPage
      entity="committee"
      label={texts.committees}
      count={texts.committeeCount(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={useCommitteeList}
      create={{ words: texts.newCommittee, fields: newFields }}
      empty={{ icon: Landmark, title: texts.noCommittee, text: texts.noCommitteeText }}
      inspector={(id, _line, close) => (
        <RecordPanel entity="committee" id={id} onClose={close}>
          {() => (
            <>
              <RecordFields entity="committee" id={id} fields={['name']} layout="stacked" />
              <RecordFields
                entity="committee"
                id={id}
                fields={['bodyId', 'kind', 'noticePeriodDays', 'chairPersonId']}
              />
            </>
          )}
        </RecordPanel>
      )}
    />
  );
}
