import { UsersRound } from 'lucide-react';
import { useMemo } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { AudienceLine } from '../../../shared/communication/contract.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { choiceField } from '../../app/list/filter-fields.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordPanel } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import { communicationTexts } from '../texts.ts';
import { useAudienceList } from '../view.ts';

const none: readonly AudienceLine[] = [];
const newFields = ['name', 'direction', 'description', 'needs', 'ways'];
const { audience } = entities;

const dayText = (value: string | null): string => {
  const day = dayOrNull(value);
  return day === null ? '' : formatDay(day);
};

function audienceColumns(locale: Locale): readonly Column<AudienceLine>[] {
  const texts = communicationTexts[locale];
  const field = (name: string, more: Partial<Column<AudienceLine>> & { readonly width: number }) =>
    fieldColumn<AudienceLine>(audience as never, name, locale, more);
  const day = (id: 'nextOn' | 'lastOn', title: string): Column<AudienceLine> => ({
    ...{ id, title, width: 8, holds: 'day', value: (line) => line[id], text: (line) => dayText(line[id]) },
  });
  return [
    field('name', { width: 15, minWidth: 12, cell: (line) => <TitleCell line={line} /> }),
    field('direction', { width: 8 }),
    field('description', { width: 18, minWidth: 12, grows: true, priority: 2 }),
    {
      id: 'items',
      title: texts.itemsFor,
      width: 6,
      align: 'end',
      value: (line) => line.items,
      text: (line) => formatCount(line.items, locale),
    },
    day('nextOn', texts.next),
    day('lastOn', texts.last),
  ];
}

/** Zielgruppen: whom the office wants to reach, and when they heard from it last. */
export default function AudiencesPage() {
  const texts = useTexts(communicationTexts);
  const locale = useLocale();
  const answer = useAnswer('audience.list', {});
  const lines = answer.state === 'ready' ? answer.value.audiences : none;
  const columns = useMemo(() => audienceColumns(locale), [locale]);
  const spec = useMemo(
    (): FilterSpec<AudienceLine> => ({
      fields: [choiceField(audience.fields.direction, 'direction', locale)],
      words: ({ name, description }) => [name, description],
    }),
    [locale],
  );
  return (
    <ListPage
      entity="audience"
      label={texts.audiences}
      count={texts.audienceCount(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={useAudienceList}
      create={{ words: texts.newAudience, fields: newFields }}
      empty={{ icon: UsersRound, title: texts.noAudience, text: texts.noAudienceText }}
      inspector={(id, _line, close) => (
        <RecordPanel key={id} entity="audience" id={id} onClose={close}>
          {() => <RecordFields entity="audience" id={id} fields={newFields} layout="stacked" />}
        </RecordPanel>
      )}
    />
  );
}
