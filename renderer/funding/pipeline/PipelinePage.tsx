import { Calculator as CalculatorIcon, Columns3, FileStack } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatMoney } from '../../../shared/core/money.ts';
import type { CaseLine } from '../../../shared/funding/cases/contract.ts';
import { isEnded, sumOfCases } from '../../../shared/funding/cases/pipeline-sums.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useDayCalendar } from '../../app/output/day-calendar.ts';
import { ListOutlet } from '../../app/output/ListOutlet.tsx';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { tableView } from '../../ui/table/columns.ts';
import { ViewSwitch } from '../../ui/ViewSwitch.tsx';
import { Calculator } from '../calculator/Calculator.tsx';
import { caseColumns } from '../cases/columns.tsx';
import { useOpenCaseFile } from '../cases/open-case.ts';
import { caseTexts } from '../cases/texts.ts';
import { pipelineColumns } from './columns.ts';
import { PipelineBoard } from './PipelineBoard.tsx';
import styles from './pipeline.module.css';
import { pipelineTexts } from './texts.ts';
import { type Grouping, groupings, usePipelineView } from './view.ts';

const none: readonly CaseLine[] = [];

/** Förderung › Pipeline: what is under way and what it is worth, by stage, body or year. */
export default function PipelinePage() {
  const texts = useTexts(pipelineTexts);
  const common = useTexts(caseTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const openCase = useOpenCaseFile();
  const [isCalculating, setCalculating] = useState(false);
  const { groupBy, withEnded } = usePipelineView();
  const by: Grouping = groupings.find((one) => one === groupBy) ?? 'stage';
  const answer = useAnswer('case.list', {}, { keep: true });
  const all = answer.state === 'ready' ? answer.value.cases : none;
  const cases = useMemo(() => (withEnded ? all : all.filter((line) => !isEnded(line))), [all, withEnded]);
  const columns = useMemo(() => pipelineColumns(cases, by, locale), [cases, by, locale]);
  const listed = useMemo(() => caseColumns(locale), [locale]);
  const calendar = useDayCalendar(common.cases, 'fundingCase', listed, tableView);
  const sum = useMemo(() => sumOfCases(cases), [cases]);
  useCommands(
    'funding.pipeline',
    useMemo(
      () => [
        ...groupings.map((one) => ({
          id: `pipeline.${one}`,
          title: `${texts.heading}: ${texts.groupBy} ${texts.groups[one]}`,
          icon: Columns3,
          run: () => usePipelineView.setState({ groupBy: one }),
        })),
        { id: 'pipeline.calculator', title: common.calculator, icon: CalculatorIcon, run: () => setCalculating(true) },
      ],
      [texts, common],
    ),
  );
  return (
    <Page
      fills
      {...(answer.state === 'ready' ? { count: texts.count(cases.length) } : {})}
      actions={
        <Button icon={CalculatorIcon} onPress={() => setCalculating(true)}>
          {common.calculator}
        </Button>
      }
      tools={
        <div className={styles.tools}>
          <ViewSwitch
            label={texts.groupBy}
            options={groupings.map((value) => ({ value, label: texts.groups[value] }))}
            value={by}
            onChange={(next) => usePipelineView.setState({ groupBy: next })}
          />
          <Checkbox isSelected={withEnded} onChange={(next) => usePipelineView.setState({ withEnded: next })}>
            {texts.withEnded}
          </Checkbox>
          {answer.state === 'ready' && (
            <span role="status" className={styles.all}>
              {texts.sums(formatMoney(sum.cents, locale), formatMoney(sum.weightedCents, locale))}
              {sum.disputed > 0 && `, ${texts.disputed(sum.disputed)}`}
            </span>
          )}
        </div>
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : all.length === 0 ? (
        <EmptyState
          icon={FileStack}
          title={texts.empty}
          action={
            <Button look="primary" onPress={() => goTo('/funding/cases')}>
              {texts.toCases}
            </Button>
          }
        >
          {texts.emptyText}
        </EmptyState>
      ) : (
        <div className={styles.page}>
          <ListOutlet
            label={common.cases}
            rows={cases}
            columns={listed}
            filters={() => (withEnded ? [texts.withEnded] : [])}
            calendar={calendar}
          />
          <p className={styles.quiet}>{by === 'stage' ? texts.keys : by === 'year' ? texts.yearHint : ''}</p>
          <PipelineBoard columns={columns} isByStage={by === 'stage'} onOpen={openCase} />
        </div>
      )}
      {isCalculating && <Calculator onClose={() => setCalculating(false)} />}
    </Page>
  );
}
