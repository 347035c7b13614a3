import { ClipboardPaste, FileInput, FilePen, FileText, Plus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { PaperLine } from '../../../shared/councils/paper/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { bodyField } from '../../app/list/filter-fields.ts';
import { LineTable } from '../../app/list/LineTable.tsx';
import { ListTools } from '../../app/list/ListTools.tsx';
import { applyFilter, type FilterSpec } from '../../app/list/line-filter.ts';
import { listTexts } from '../../app/list/texts.ts';
import { NewRecord } from '../../app/NewRecord.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useOffice } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { CollapsingButton } from '../../ui/CollapsingButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
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
  const { site } = useOffice();
  const [isAdding, setAdding] = useState(false);
  const answer = useAnswer('paper.list', {});
  const lines = answer.state === 'ready' ? answer.value.papers : none;
  const { filter } = usePaperList();
  const columns = useMemo(() => paperColumns(locale), [locale]);
  const spec = useMemo((): FilterSpec<PaperLine> => {
    const value = (name: 'group' | 'status', label: string) => ({
      id: name,
      label,
      valueIn: (line: PaperLine) => line[name] ?? '',
      nameOf: (text: string) => text || list.notGiven,
    });
    const { groupId, status } = entities.paper.fields;
    return {
      fields: [bodyField(lines, locale), value('group', groupId.label[locale]), value('status', status.label[locale])],
      words: ({ reference, title, body, group }) => [reference, title, body, group],
    };
  }, [lines, locale, list]);
  const shown = useMemo(() => applyFilter(lines, filter, spec), [lines, filter, spec]);
  const open = useCallback((id: string | null) => id !== null && goTo('/councils/paper', id), [goTo]);
  useCommands(
    'councils.papers',
    useMemo(() => [{ id: 'paper.new', title: texts.create, icon: Plus, run: () => setAdding(true) }], [texts]),
  );
  const buttons = (
    <>
      <CollapsingButton icon={FilePen} onPress={() => goTo('/councils/compose')}>
        {texts.compose}
      </CollapsingButton>
      <CollapsingButton icon={FileInput} onPress={() => goTo('/councils/oparl')}>
        {texts.readOparl}
      </CollapsingButton>
      <Button icon={Plus} onPress={() => setAdding(true)}>
        {texts.create}
      </Button>
      <Button look="primary" icon={ClipboardPaste} onPress={() => goTo('/councils/read')}>
        {texts.read}
      </Button>
    </>
  );
  const count = texts.count(lines.length);
  return (
    <Page
      fills
      {...(answer.state === 'ready'
        ? { count: shown.length === lines.length ? count : list.shown(shown.length, count) }
        : {})}
      actions={buttons}
      tools={<ListTools what={texts.heading} lines={lines} columns={columns} spec={spec} useView={usePaperList} />}
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <LineTable
          label={texts.heading}
          entity="paper"
          lines={lines}
          columns={columns}
          spec={spec}
          useView={usePaperList}
          openId={null}
          onOpen={open}
          empty={
            <EmptyState icon={FileText} title={texts.empty} action={buttons}>
              {texts.emptyText}
            </EmptyState>
          }
        />
      )}
      {isAdding && (
        <NewRecord
          entity="paper"
          title={texts.create}
          fields={newFields}
          initial={{ bodyId: site?.bodyId ?? null }}
          onClose={() => setAdding(false)}
          onCreated={open}
        />
      )}
    </Page>
  );
}
