import { ClipboardPaste, FileInput, FilePen, FileText } from 'lucide-react';
import { useMemo } from 'react';
import type { PaperLine } from '../../../shared/councils/paper/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { bodyField, dayField } from '../../app/list/filter-fields.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import { listTexts } from '../../app/list/texts.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { paperColumns } from './columns.tsx';
import { paperTexts } from './texts.ts';
import { usePaperList } from './view.ts';

const none: readonly PaperLine[] = [];

const newFields = [
  'title',
  'reference',
  'paperType',
  'bodyId',
  'date',
  'status',
  'groupId',
  'resolutionText',
  'lockNote',
  'facts',
];

/** Vorlagen: what councils were or are asked to decide, the newest first. */
export function PapersPage() {
  const texts = useTexts(paperTexts);
  const list = useTexts(listTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const today = useToday();
  const { site } = useOffice();
  const answer = useAnswer('paper.list', {});
  const lines = answer.state === 'ready' ? answer.value.papers : none;
  const columns = useMemo(() => paperColumns(locale), [locale]);
  const spec = useMemo((): FilterSpec<PaperLine> => {
    const value = (name: 'group' | 'status', label: string) => ({
      id: name,
      label,
      valueIn: (line: PaperLine) => line[name] ?? '',
      nameOf: (text: string) => text || list.notGiven,
    });
    const { groupId, status, date } = entities.paper.fields;
    return {
      fields: [
        bodyField(lines, locale),
        value('group', groupId.label[locale]),
        value('status', status.label[locale]),
        dayField(date.label[locale], (line) => line.date, today, locale),
      ],
      words: ({ reference, title, body, group }) => [reference, title, body, group],
    };
  }, [lines, locale, list, today]);
  return (
    <ListPage
      entity="paper"
      label={texts.heading}
      count={texts.count(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={usePaperList}
      create={{ words: texts.create, fields: newFields, initial: { bodyId: site?.bodyId ?? null } }}
      others={[
        { words: texts.compose, icon: FilePen, run: () => goTo('/councils/compose') },
        { words: texts.readOparl, icon: FileInput, run: () => goTo('/councils/oparl') },
      ]}
      main={{ words: texts.read, icon: ClipboardPaste, run: () => goTo('/councils/read') }}
      empty={{ icon: FileText, title: texts.empty, text: texts.emptyText }}
      file="/councils/paper"
    />
  );
}
