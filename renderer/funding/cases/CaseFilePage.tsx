import { Calculator as CalculatorIcon, CircleArrowRight, ListTree, Trash2 } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { worstOf } from '../../../shared/funding/cases/checks.ts';
import { nextStages, stageWord } from '../../../shared/funding/cases/stages.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { RecordMenu } from '../../app/erase/RecordMenu.tsx';
import { useGoTo, useOpenRecord } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { Page } from '../../app/Page.tsx';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { Calculator } from '../calculator/Calculator.tsx';
import styles from './cases.module.css';
import { SumBadge } from './columns.tsx';
import { moveCase } from './move.ts';
import { Consortium } from './sections/Consortium.tsx';
import { Deadlines } from './sections/Deadlines.tsx';
import { Drawdowns } from './sections/Drawdowns.tsx';
import { Financing } from './sections/Financing.tsx';
import { History } from './sections/History.tsx';
import { Notices } from './sections/Notices.tsx';
import { Overview } from './sections/Overview.tsx';
import { Proofs } from './sections/Proofs.tsx';
import { Years } from './sections/Years.tsx';
import { caseTexts } from './texts.ts';
import { CaseProvider, type OpenCase, useOpenCase } from './use-case-file.ts';
import { type CaseTab, caseTabs, useCaseFileView } from './view.ts';
import { Warnings } from './Warnings.tsx';

/** The file of a case: from the decision to apply to the last proof. Alt+← leads back. */
export default function CaseFilePage() {
  const texts = useTexts(caseTexts);
  const [id] = useOpenRecord();
  const goTo = useGoTo();
  if (id !== null) return <AskedFile key={id} id={id} />;
  return (
    <Page title={texts.none}>
      <EmptyState title={texts.none} action={<Button onPress={() => goTo('/funding/cases')}>{texts.toList}</Button>}>
        {texts.noneText}
      </EmptyState>
    </Page>
  );
}

function AskedFile({ id }: { readonly id: string }) {
  const texts = useTexts(caseTexts);
  const answer = useAnswer('case.file', { id }, { keep: true });
  if (answer.state === 'ready') return <WholeFile answer={answer.value} />;
  return <Page title={texts.cases}>{answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}</Page>;
}

const contents: Readonly<Record<CaseTab, () => ReactNode>> = {
  overview: () => <Overview />,
  financing: () => <Financing />,
  consortium: () => <Consortium />,
  years: () => <Years />,
  notices: () => <Notices />,
  drawdowns: () => <Drawdowns />,
  proofs: () => <Proofs />,
  deadlines: () => <Deadlines />,
  history: () => <History />,
};

function WholeFile({ answer }: { readonly answer: Output<'case.file'> }) {
  const texts = useTexts(caseTexts);
  const locale = useLocale();
  const open = useOpenCase(answer);
  const goTo = useGoTo();
  const tab = useCaseFileView((view) => view.tab);
  const [isCalculating, setCalculating] = useState(false);
  const { record, procedure } = open;
  const title = record.title ?? texts.untitled;
  usePageCommands(useCallback(() => setCalculating(true), []));
  const remove = async () => {
    goTo('/funding/cases');
    await order('record.delete', { entity: 'fundingCase', id: record.id }, { done: () => texts.removed(title) });
  };
  const steps = nextStages(record.stage, procedure);
  return (
    <CaseProvider value={open}>
      <Page
        title={title}
        tools={<Kicker open={open} />}
        actions={
          <span className={styles.actions}>
            <Button icon={CalculatorIcon} onPress={() => setCalculating(true)}>
              {texts.calculator}
            </Button>
            {steps.length > 0 && (
              <Menu
                label={texts.move}
                groups={[
                  {
                    title: texts.moveTo,
                    actions: steps.map((to) => ({
                      id: to,
                      label: stageWord(to, locale),
                      run: () => void moveCase(record, to),
                    })),
                  },
                ]}
              >
                <Button look="primary" icon={CircleArrowRight}>
                  {texts.move}
                </Button>
              </Menu>
            )}
            <RecordMenu
              record={{ entity: 'fundingCase', id: record.id, title }}
              onErased={() => goTo('/funding/cases')}
              groups={[
                {
                  actions: [
                    { id: 'remove', label: texts.remove, icon: Trash2, isDanger: true, run: () => void remove() },
                  ],
                },
              ]}
            />
          </span>
        }
      >
        <Warnings />
        <div className={styles.tabs}>
          <Tabs
            label={texts.sections}
            selected={tab}
            onSelect={(next) => useCaseFileView.setState({ tab: next as CaseTab, line: null })}
            pages={caseTabs.map((page) => ({
              id: page,
              title: texts.tabs[page],
              content: page === tab && <div className={styles.page}>{contents[page]()}</div>,
            }))}
          />
        </div>
        {isCalculating && <Calculator initial={record} onClose={() => setCalculating(false)} />}
      </Page>
    </CaseProvider>
  );
}

/** Stage, procedure, lead and whether the sums agree: what one wants to know before anything else. */
function Kicker({ open: { record, procedure, call, checks } }: { readonly open: OpenCase }) {
  const texts = useTexts(caseTexts);
  const lead = record.leadBodyId;
  const titleOf = useTitles(useMemo(() => (lead === null ? [] : [`body:${lead}`]), [lead]));
  return (
    <span className={styles.kicker}>
      <StatusBadge field={entities.fundingCase.fields.stage} value={record.stage} />
      <span>{texts.procedures[procedure]}</span>
      <span>{lead === null ? texts.noLead : texts.lead(titleOf(`body:${lead}`) ?? '…')}</span>
      {call?.title && <span>{call.title}</span>}
      <span className={styles.kickerSums}>
        {texts.sums}: <SumBadge state={worstOf(checks)} />
      </span>
    </span>
  );
}

/** Every page of the file can be reached from the palette. */
function usePageCommands(calculate: () => void): void {
  const texts = useTexts(caseTexts);
  useCommands(
    'funding.case',
    useMemo(
      () => [
        ...caseTabs.map((page) => ({
          id: `funding.case.${page}`,
          title: texts.goTo(texts.tabs[page]),
          icon: ListTree,
          run: () => useCaseFileView.setState({ tab: page, line: null }),
        })),
        { id: 'funding.case.calculator', title: texts.calculator, icon: CalculatorIcon, run: calculate },
      ],
      [texts, calculate],
    ),
  );
}
