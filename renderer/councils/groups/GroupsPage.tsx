import { FolderOpen, Plus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { PaperGroupLine } from '../../../shared/councils/paper/group-contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { LineTable } from '../../app/list/LineTable.tsx';
import { ListTools } from '../../app/list/ListTools.tsx';
import { applyFilter, type FilterSpec } from '../../app/list/line-filter.ts';
import { TitleCell } from '../../app/list/TitleCell.tsx';
import { listTexts } from '../../app/list/texts.ts';
import { NewRecord } from '../../app/NewRecord.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useOffice } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import { groupTexts } from './texts.ts';
import { useGroupList } from './view.ts';

const none: readonly PaperGroupLine[] = [];
const { paperGroup } = entities;

/** Vorlagengruppen: the questions that several councils answer. */
export default function GroupsPage() {
  const texts = useTexts(groupTexts);
  const list = useTexts(listTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const { site, region } = useOffice();
  const [isAdding, setAdding] = useState(false);
  const answer = useAnswer('paper.groups', {});
  const lines = answer.state === 'ready' ? answer.value.groups : none;
  const { filter } = useGroupList();
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
  const shown = useMemo(() => applyFilter(lines, filter, spec), [lines, filter, spec]);
  const open = useCallback((id: string | null) => id !== null && goTo('/councils/group', id), [goTo]);
  useCommands(
    'councils.groups',
    useMemo(() => [{ id: 'paperGroup.new', title: texts.create, icon: Plus, run: () => setAdding(true) }], [texts]),
  );
  const button = (
    <Button look="primary" icon={Plus} onPress={() => setAdding(true)}>
      {texts.create}
    </Button>
  );
  const count = texts.count(lines.length);
  return (
    <Page
      fills
      {...(answer.state === 'ready'
        ? { count: shown.length === lines.length ? count : list.shown(shown.length, count) }
        : {})}
      actions={button}
      tools={<ListTools what={texts.heading} lines={lines} columns={columns} spec={spec} useView={useGroupList} />}
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <LineTable
          label={texts.heading}
          entity="paperGroup"
          lines={lines}
          columns={columns}
          spec={spec}
          useView={useGroupList}
          openId={null}
          onOpen={open}
          empty={
            <EmptyState icon={FolderOpen} title={texts.empty} action={button}>
              {texts.emptyText}
            </EmptyState>
          }
        />
      )}
      {isAdding && (
        <NewRecord
          entity="paperGroup"
          title={texts.create}
          fields={['title', 'question', 'leadBodyId', 'strategyId']}
          initial={{ leadBodyId: site?.bodyId ?? null }}
          onClose={() => setAdding(false)}
          onCreated={open}
        />
      )}
    </Page>
  );
}
