import { ListPlus, Ruler } from 'lucide-react';
import { useMemo } from 'react';
import type { FormLine } from '../../../shared/communication/contract.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { choiceField } from '../../app/list/filter-fields.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { order } from '../../app/orders.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordPanel } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import { communicationTexts } from '../texts.ts';
import { useFormList } from '../view.ts';

const none: readonly FormLine[] = [];
const newFields = ['name', 'channel', 'titleMax', 'textMax', 'notes'];
const { textForm } = entities;

function formColumns(locale: Locale): readonly Column<FormLine>[] {
  const field = (name: string, more: Partial<Column<FormLine>> & { readonly width: number }) =>
    fieldColumn<FormLine>(textForm as never, name, locale, more);
  return [
    field('name', { width: 14, minWidth: 12, cell: (line) => <TitleCell line={line} /> }),
    field('channel', { width: 10 }),
    field('titleMax', { width: 11 }),
    field('textMax', { width: 9 }),
    field('notes', { width: 18, minWidth: 14, grows: true, priority: 2 }),
  ];
}

/** Textlängen: how long a text of each kind may be. */
export default function LengthsPage() {
  const texts = useTexts(communicationTexts);
  const locale = useLocale();
  const answer = useAnswer('communication.texts', {});
  const lines = answer.state === 'ready' ? answer.value.forms : none;
  const columns = useMemo(() => formColumns(locale), [locale]);
  const spec = useMemo(
    (): FilterSpec<FormLine> => ({
      fields: [choiceField(textForm.fields.channel, 'channel', locale)],
      words: ({ name, notes }) => [name, notes],
    }),
    [locale],
  );
  const usual = () => void order('communication.usualForms', {}, { done: ({ added }) => texts.usualDone(added) });
  return (
    <ListPage
      entity="textForm"
      label={texts.lengths}
      count={texts.lengthCount(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={useFormList}
      create={{ words: texts.newLength, fields: newFields }}
      secondary={{ words: texts.usual, icon: ListPlus, run: usual }}
      empty={{ icon: Ruler, title: texts.noLength, text: texts.noLengthText }}
      inspector={(id, _line, close) => (
        <RecordPanel key={id} entity="textForm" id={id} onClose={close}>
          {() => (
            <>
              <RecordFields entity="textForm" id={id} fields={['name']} layout="stacked" />
              <RecordFields entity="textForm" id={id} fields={['channel', 'titleMax', 'textMax']} />
              <RecordFields entity="textForm" id={id} fields={['notes']} layout="stacked" />
            </>
          )}
        </RecordPanel>
      )}
    />
  );
}
