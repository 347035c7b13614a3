import { LayoutTemplate, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { TemplateLine } from '../../../shared/communication/contract.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { choiceField } from '../../app/list/filter-fields.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import { communicationTexts } from '../texts.ts';
import { useTemplateList } from '../view.ts';
import { TemplateInspector } from './TemplateInspector.tsx';

const none: readonly TemplateLine[] = [];
const newFields = ['name', 'channel', 'formId', 'heading', 'text'];
const { communicationTemplate } = entities;

function templateColumns(locale: Locale): readonly Column<TemplateLine>[] {
  const texts = communicationTexts[locale];
  const field = (name: string, more: Partial<Column<TemplateLine>> & { readonly width: number }) =>
    fieldColumn<TemplateLine>(communicationTemplate as never, name, locale, more);
  return [
    field('name', { width: 16, minWidth: 12, cell: (line) => <TitleCell line={line} /> }),
    field('channel', { width: 9 }),
    field('formId', { width: 11, priority: 2, value: (line) => line.form, text: (line) => line.form ?? '' }),
    field('heading', { width: 15, minWidth: 11, grows: true, priority: 1 }),
    {
      id: 'mistakes',
      title: texts.mistakes,
      width: 12.5,
      value: (line) => line.mistakes.length,
      text: (line) => (line.mistakes.length === 0 ? '' : texts.mistakeCount(line.mistakes.length)),
      cell: (line) =>
        line.mistakes.length > 0 && (
          <Badge tone="danger" icon={TriangleAlert} title={line.mistakes.join(', ')}>
            {texts.mistakeCount(line.mistakes.length)}
          </Badge>
        ),
    },
  ];
}

/** Textvorlagen: texts with placeholders, from which contributions are filled. */
export default function TemplatesPage() {
  const texts = useTexts(communicationTexts);
  const locale = useLocale();
  const answer = useAnswer('communication.texts', {});
  const lines = answer.state === 'ready' ? answer.value.templates : none;
  const columns = useMemo(() => templateColumns(locale), [locale]);
  const spec = useMemo(
    (): FilterSpec<TemplateLine> => ({
      fields: [choiceField(communicationTemplate.fields.channel, 'channel', locale)],
      words: ({ name, heading, text }) => [name, heading, text],
    }),
    [locale],
  );
  return (
    <ListPage
      entity="communicationTemplate"
      label={texts.templates}
      count={texts.templateCount(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={useTemplateList}
      create={{ words: texts.newTemplate, fields: newFields }}
      empty={{ icon: LayoutTemplate, title: texts.noTemplate, text: texts.noTemplateText }}
      inspector={(id, _line, close) => <TemplateInspector key={id} id={id} onClose={close} />}
    />
  );
}
