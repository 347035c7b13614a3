import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { StrategyGap } from '../../../shared/strategy/contract.ts';
import { type GapKind, gapKinds } from '../../../shared/strategy/gaps.ts';
import { usualEdition } from '../../../shared/strategy/shown.ts';
import { useAnswer } from '../../app/answers.ts';
import { useGoTo, useShowRecord } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { CountBadge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { LineButton } from '../../ui/PlainTable.tsx';
import { EditionTools } from '../EditionTools.tsx';
import { NewProjectFor } from '../measures/NewProjectFor.tsx';
import { NoStrategy } from '../NoStrategy.tsx';
import { GapsOutlet } from '../outlets.tsx';
import styles from '../strategy.module.css';
import { strategyTexts } from '../texts.ts';
import { useStrategyView } from '../view.ts';
import { AttachDialog, MeasureDialog } from './GapDialogs.tsx';
import { GapSteps } from './GapSteps.tsx';
import { gapNotes } from './gap-notes.ts';
import { gapTexts } from './texts.ts';

/** What is being done about a gap. */
export type GapStep =
  | { readonly kind: 'measure-for'; readonly gap: StrategyGap }
  | { readonly kind: 'attach'; readonly gap: StrategyGap }
  | { readonly kind: 'create'; readonly measureId: string };

/** Strategie › Lücken: what is missing between the strategy and what is done, each with its next step. */
export default function GapsPage() {
  const texts = useTexts(gapTexts);
  const [step, setStep] = useState<GapStep | null>(null);
  const editionId = useStrategyView((view) => view.editionId);
  const answer = useAnswer('strategy.gaps', editionId === '' ? {} : { strategyId: editionId }, { keep: true });
  const value = answer.state === 'ready' ? answer.value : null;
  const total = value === null ? 0 : gapKinds.reduce((sum, kind) => sum + (value.counts[kind] ?? 0), 0);
  const close = () => setStep(null);
  return (
    <Page
      {...(value?.strategy ? { count: texts.count(total) } : {})}
      tools={value?.strategy && <EditionTools editions={value.editions} strategy={value.strategy} />}
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : answer.value.strategy === null ? (
        <NoStrategy hasOthers={answer.value.editions.length > 0} />
      ) : total === 0 ? (
        <EmptyState icon={CircleCheck} title={texts.none}>
          {answer.value.strategy.id === usualEdition(answer.value.editions)?.id ? texts.noneText : texts.noneOther}
        </EmptyState>
      ) : (
        <div className={styles.column}>
          <GapsOutlet gaps={answer.value.gaps} strategy={answer.value.strategy} />
          {gapKinds.map((kind) => (
            <GapCard
              key={kind}
              kind={kind}
              total={answer.value.counts[kind] ?? 0}
              gaps={answer.value.gaps.filter((gap) => gap.kind === kind)}
              onStep={setStep}
            />
          ))}
        </div>
      )}
      {step?.kind === 'create' && <NewProjectFor measureId={step.measureId} onClose={close} />}
      {step?.kind === 'attach' && <AttachDialog gap={step.gap} onClose={close} />}
      {step?.kind === 'measure-for' && <MeasureDialog gap={step.gap} onClose={close} />}
    </Page>
  );
}

type GapCardProps = {
  readonly kind: GapKind;
  readonly gaps: readonly StrategyGap[];
  /** All of the kind, also those that are not listed. */
  readonly total: number;
  readonly onStep: (step: GapStep) => void;
};

function GapCard({ kind, gaps, total, onStep }: GapCardProps) {
  const texts = useTexts(gapTexts);
  const common = useTexts(strategyTexts);
  const show = useShowRecord();
  const goTo = useGoTo();
  if (total === 0) return null;
  const open = ({ entity, id }: StrategyGap) => {
    if (entity === 'project') show('project', id);
    else goTo(entity === 'strategyGoal' ? '/strategy/goals' : '/strategy/measure', id);
  };
  return (
    <Card isFlush title={texts.kinds[kind]} aside={<CountBadge count={String(total)} tone="warning" />}>
      <p className={styles.padded}>{texts.why[kind]}</p>
      <ul className={styles.list} aria-label={texts.kinds[kind]}>
        {gaps.map((gap) => (
          <li key={gap.id} className={styles.item}>
            <span className={styles.code}>{gap.code}</span>
            <span className={styles.gapName}>
              <LineButton onPress={() => open(gap)}>{gap.title ?? common.untitled}</LineButton>
              <GapNote gap={gap} />
            </span>
            <GapSteps gap={gap} onStep={onStep} />
          </li>
        ))}
      </ul>
      {gaps.length < total && <p className={styles.padded}>{texts.more(total - gaps.length)}</p>}
    </Card>
  );
}

/** What is known about a gap besides its name. */
function GapNote({ gap }: { readonly gap: StrategyGap }) {
  const locale = useLocale();
  const words = gapNotes(gap, locale);
  return words.length === 0 ? null : <span className={styles.small}>{words.join(' · ')}</span>;
}
