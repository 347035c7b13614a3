import { FolderOpen } from 'lucide-react';
import { useMemo } from 'react';
import type { PaperGroupLine } from '../../../shared/councils/paper/group-contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { useOffice } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import { groupTexts } from './texts.ts';
import { useGroupList } from './view.ts';

const none: readonly PaperGroupLine[] = [];
const { paperGroup } = entities;

/** Vorlagengruppen: the questions that several councils answer. */
export default function GroupsPage() {
  const texts = useTexts(groupTexts);
  const locale = useLocale();
  const { site, region } = useOffice();
  const answer = useAnswer('paper.groups', {});
  const lines = answer.state === 'ready' ? answer.value.groups : none;
  const all = region.bodies.length;
  const columns = useMemo((): readonly Column<PaperGroupLine>[] => {
    const field = (name: string, more: Partial<Column<PaperGroupLine>> & { readonly width: number }) =>
      fieldColumn<PaperGroupLine>(paperGroup as never, name, locale, more);
    return [
      field('title', { width: 18, minWidth: 13, grows: true, cell: (line) => <TitleCell line={line} /> }),
      field('question', { width: 24, grows: true, priority: 2 }),
      field('leadBodyId', {
        width: 13,
        priority: 3,
        value: (line) => line.leadBody,
        text: (line) => line.leadBody ?? '',
      }),
      {
        id: 'papers',
        title: texts.papers,
        width: 12,
        value: ({ bodies }) => bodies,
        text: ({ bodies }) => texts.coverage(bodies, all),
      },
    ];
  }, [locale, texts, all]);
  const spec = useMemo(
    (): FilterSpec<PaperGroupLine> => ({
      fields: [],
      words: ({ title, question, leadBody }) => [title, question, leadBody],
    }),
    [],
  );
  return (
    <ListPage
      entity="paperGroup"
      label={texts.heading}
      count={texts.count(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={useGroupList}
      create={{
        words: texts.create,
        fields: ['title', 'question', 'leadBodyId', 'strategyId'],
        initial: { leadBodyId: site?.bodyId ?? null },
      }}
      empty={{ icon: FolderOpen, title: texts.empty, text: texts.emptyText }}
      file="/councils/group"
    />
  );
}
