import { Calculator as CalculatorIcon, FilePlus2, FileStack } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { fold, foldWords } from '../../../shared/core/fold.ts';
import { entities } from '../../../shared/entities.ts';
import type { CaseLine } from '../../../shared/funding/cases/contract.ts';
import { stages, stageWord } from '../../../shared/funding/cases/stages.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { removeLines, saveLine } from '../../app/lines.ts';
import { guiltyOne } from '../../app/list/guilty.ts';
import { NoHits } from '../../app/list/NoHits.tsx';
import { listTexts } from '../../app/list/texts.ts';
import { useDayCalendar } from '../../app/output/day-calendar.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterMenu } from '../../ui/FilterMenu.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Toolbar, ToolbarSpace } from '../../ui/Toolbar.tsx';
import { ColumnsMenu } from '../../ui/table/ColumnsMenu.tsx';
import type { TableView } from '../../ui/table/columns.ts';
import { DatenTabelle } from '../../ui/table/DatenTabelle.tsx';
import { Calculator } from '../calculator/Calculator.tsx';
import styles from './cases.module.css';
import { caseColumns } from './columns.tsx';
import { NewCase } from './NewCase.tsx';
import { useOpenCaseFile } from './open-case.ts';
import { phaseOf, phases } from './phases.ts';
import { caseTexts } from './texts.ts';
import { useCasesView } from './view.ts';

const none: readonly CaseLine[] = [];
const idOf = (line: CaseLine): string => line.id;
const changeTable = (change: Partial<TableView>): void =>
  useCasesView.setState(({ table }) => ({ table: { ...table, ...change } }));
const select = (ids: Iterable<string>): void => useCasesView.setState({ selected: [...ids] });
const noFilter = { text: '', stages: [], leads: [] } as const;
const resetFilter = (): void => useCasesView.setState(noFilter);

/** Förderung › Vorgänge: all cases from the first idea to the last proof. */
export default function CasesPage() {
  const texts = useTexts(caseTexts);
  const list = useTexts(listTexts);
  const locale = useLocale();
  const view = useCasesView();
  const openCase = useOpenCaseFile();
  const [dialog, setDialog] = useState<'new' | 'calculator' | null>(null);
  const answer = useAnswer('case.list', {}, { keep: true });
  const lines = answer.state === 'ready' ? answer.value.cases : none;
  const columns = useMemo(() => caseColumns(locale), [locale]);
  const shown = useMemo(() => filtered(lines, view), [lines, view]);
  const selected = useMemo(() => new Set(view.selected), [view.selected]);
  const groups = useMemo(
    () => ({
      of: (line: CaseLine) => phaseOf(line.stage),
      order: phases,
      title: (phase: string) => texts.phases[phase as keyof typeof texts.phases] ?? phase,
    }),
    [texts],
  );
  const leads = useMemo(
    () =>
      [...new Map(lines.map(({ leadBodyId, leadBody }) => [leadBodyId ?? '', leadBody ?? texts.noLead]))].map(
        ([value, label]) => ({ value, label }),
      ),
    [lines, texts],
  );
  const open = useCallback((line: CaseLine) => openCase(line.id), [openCase]);
  const onSave = useCallback(
    (line: CaseLine, column: string, value: unknown) => saveLine('fundingCase', line, column, value),
    [],
  );
  useCommands(
    'funding.cases',
    useMemo(
      () => [
        { id: 'cases.new', title: texts.create, icon: FilePlus2, run: () => setDialog('new') },
        { id: 'cases.calculator', title: texts.calculator, icon: CalculatorIcon, run: () => setDialog('calculator') },
      ],
      [texts],
    ),
  );
  const newButton = (
    <Button look="primary" icon={FilePlus2} onPress={() => setDialog('new')}>
      {texts.create}
    </Button>
  );
  const filters = () => {
    const { stage, leadBodyId } = entities.fundingCase.fields;
    const said = (name: string, values: readonly string[]) =>
      values.length === 0 ? [] : [`${name}: ${values.join(', ')}`];
    return [
      ...said(list.text, view.text.trim() === '' ? [] : [view.text.trim()]),
      ...said(
        stage.label[locale],
        view.stages.map((one) => stageWord(one as (typeof stages)[number], locale)),
      ),
      ...said(
        leadBodyId.label[locale],
        view.leads.map((id) => leads.find(({ value }) => value === id)?.label ?? id),
      ),
    ];
  };
  const names = {
    text: list.text,
    stages: entities.fundingCase.fields.stage.label[locale],
    leads: entities.fundingCase.fields.leadBodyId.label[locale],
  };
  const guiltyPart =
    shown.length > 0
      ? null
      : guiltyOne(
          { text: view.text.trim() !== '', stages: view.stages.length > 0, leads: view.leads.length > 0 },
          (name) => filtered(lines, { ...view, [name]: noFilter[name] }).length,
        );
  const guilty = guiltyPart && {
    name: names[guiltyPart],
    remove: () => useCasesView.setState({ [guiltyPart]: noFilter[guiltyPart] }),
  };
  const calendar = useDayCalendar(texts.cases, 'fundingCase', columns, view.table);
  const isFiltered = shown.length < lines.length;
  return (
    <Page
      fills
      {...(answer.state === 'ready'
        ? { count: isFiltered ? texts.shown(shown.length, lines.length) : texts.count(lines.length) }
        : {})}
      actions={
        <>
          <Button icon={CalculatorIcon} onPress={() => setDialog('calculator')}>
            {texts.calculator}
          </Button>
          {newButton}
        </>
      }
      tools={
        <div className={styles.tools}>
          <SearchField label={texts.search} value={view.text} onChange={(text) => useCasesView.setState({ text })} />
          <Toolbar label={texts.tools}>
            <FilterMenu
              label={entities.fundingCase.fields.stage.label[locale]}
              allLabel={texts.allStages}
              options={stages.map((value) => ({ value, label: stageWord(value, locale) }))}
              chosen={view.stages}
              onChange={(chosen) => useCasesView.setState({ stages: chosen })}
            />
            <FilterMenu
              label={entities.fundingCase.fields.leadBodyId.label[locale]}
              allLabel={texts.allLeads}
              options={leads}
              chosen={view.leads}
              onChange={(chosen) => useCasesView.setState({ leads: chosen })}
            />
            <ToolbarSpace />
            <ColumnsMenu columns={columns} view={view.table} onView={changeTable} />
          </Toolbar>
        </div>
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <DatenTabelle
          label={texts.cases}
          rows={shown}
          rowId={idOf}
          columns={columns}
          view={view.table}
          onView={changeTable}
          selected={selected}
          onSelect={select}
          groups={groups}
          onOpen={open}
          openId={null}
          onSave={onSave}
          onDelete={(chosen) => void removeLines('fundingCase', chosen, ({ title }) => title)}
          menu={() => []}
          orderKey={JSON.stringify([view.text, view.stages, view.leads])}
          filters={filters}
          calendar={calendar}
          empty={
            lines.length === 0 ? (
              <EmptyState icon={FileStack} title={texts.empty} action={newButton}>
                {texts.emptyText}
              </EmptyState>
            ) : (
              <NoHits guilty={guilty} onReset={resetFilter} />
            )
          }
        />
      )}
      {dialog === 'new' && <NewCase onClose={() => setDialog(null)} onCreated={(id) => openCase(id, 'overview')} />}
      {dialog === 'calculator' && <Calculator onClose={() => setDialog(null)} />}
    </Page>
  );
}

type Filter = { readonly text: string; readonly stages: readonly string[]; readonly leads: readonly string[] };

function filtered(lines: readonly CaseLine[], { text, stages: wanted, leads }: Filter): readonly CaseLine[] {
  const words = foldWords(text);
  return lines.filter((line) => {
    if (wanted.length > 0 && !wanted.includes(line.stage)) return false;
    if (leads.length > 0 && !leads.includes(line.leadBodyId ?? '')) return false;
    const all = fold([line.title, line.leadBody, line.callTitle, line.fileReference].filter(Boolean).join(' '));
    return words.every((word) => all.includes(word));
  });
}
