import { Calculator as CalculatorIcon, FilePlus2, FileStack } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { entities } from '../../../shared/entities.ts';
import type { CaseLine } from '../../../shared/funding/cases/contract.ts';
import { stages, stageWord } from '../../../shared/funding/cases/stages.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { dueField } from '../../app/list/filter-fields.ts';
import { LineTable } from '../../app/list/LineTable.tsx';
import { ListTools } from '../../app/list/ListTools.tsx';
import { applyFilter, type FilterSpec } from '../../app/list/line-filter.ts';
import { useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { Calculator } from '../calculator/Calculator.tsx';
import { caseColumns } from './columns.tsx';
import { NewCase } from './NewCase.tsx';
import { useOpenCaseFile } from './open-case.ts';
import { phaseOf, phases } from './phases.ts';
import { caseTexts } from './texts.ts';
import { useCaseList } from './view.ts';

const none: readonly CaseLine[] = [];

/** Förderung › Vorgänge: all cases from the first idea to the last proof. */
export default function CasesPage() {
  const texts = useTexts(caseTexts);
  const locale = useLocale();
  const openCase = useOpenCaseFile();
  const [dialog, setDialog] = useState<'new' | 'calculator' | null>(null);
  const answer = useAnswer('case.list', {}, { keep: true });
  const lines = answer.state === 'ready' ? answer.value.cases : none;
  const filter = useCaseList((view) => view.filter);
  const columns = useMemo(() => caseColumns(locale), [locale]);
  const spec = useFilterSpec(lines);
  const shown = useMemo(() => applyFilter(lines, filter, spec), [lines, filter, spec]);
  const groups = useMemo(
    () => ({
      of: (line: CaseLine) => phaseOf(line.stage),
      order: phases,
      title: (phase: string) => texts.phases[phase as keyof typeof texts.phases] ?? phase,
    }),
    [texts],
  );
  const groupsOf = useCallback(() => groups, [groups]);
  const open = useCallback((id: string | null) => id !== null && openCase(id), [openCase]);
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
      tools={<ListTools what={texts.all} lines={lines} columns={columns} spec={spec} useView={useCaseList} />}
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <LineTable
          label={texts.cases}
          entity="fundingCase"
          lines={lines}
          columns={columns}
          spec={spec}
          useView={useCaseList}
          openId={null}
          onOpen={open}
          groupsOf={groupsOf}
          empty={
            <EmptyState icon={FileStack} title={texts.empty} action={newButton}>
              {texts.emptyText}
            </EmptyState>
          }
        />
      )}
      {dialog === 'new' && <NewCase onClose={() => setDialog(null)} onCreated={(id) => openCase(id, 'overview')} />}
      {dialog === 'calculator' && <Calculator onClose={() => setDialog(null)} />}
    </Page>
  );
}

/** By stage and by lead; words are looked for in what a line says of the case. */
function useFilterSpec(lines: readonly CaseLine[]): FilterSpec<CaseLine> {
  const texts = useTexts(caseTexts);
  const locale = useLocale();
  const today = useToday();
  return useMemo(() => {
    const { stage, leadBodyId } = entities.fundingCase.fields;
    const leads = new Map(lines.map((line) => [line.leadBodyId ?? '', line.leadBody ?? texts.noLead]));
    return {
      fields: [
        {
          id: 'stage',
          label: stage.label[locale],
          valueIn: (line) => line.stage,
          nameOf: (value) => stageWord(value as (typeof stages)[number], locale),
          order: stages,
        },
        {
          id: 'leadBodyId',
          label: leadBodyId.label[locale],
          valueIn: (line) => line.leadBodyId ?? '',
          nameOf: (value) => leads.get(value) ?? value,
        },
        dueField(
          entities.deadline.label[locale],
          (line) => line.nextDueOn,
          () => false,
          today,
          locale,
        ),
      ],
      words: ({ title, leadBody, callTitle, fileReference }) => [title, leadBody, callTitle, fileReference],
    };
  }, [lines, locale, texts, today]);
}
