import { useMemo } from 'react';
import { useCommands } from '../app/commands.ts';
import { useGoTo, useOpenRecord } from '../app/navigation.ts';
import { Page } from '../app/Page.tsx';
import { RecordFields } from '../app/RecordFields.tsx';
import { RecordPanel } from '../app/RecordPanel.tsx';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { LineButton } from '../ui/PlainTable.tsx';
import { EditionTools } from './EditionTools.tsx';
import { FieldProgress } from './FieldProgress.tsx';
import { GoalMeter } from './GoalMeter.tsx';
import { GapsCard } from './gaps/GapsCard.tsx';
import { WithStrategy } from './NoStrategy.tsx';
import styles from './strategy.module.css';
import { strategyTexts } from './texts.ts';
import { type StrategyMap, useStrategy } from './use-strategy.ts';

const fields = ['title', 'edition', 'status', 'adoptedOn'] as const;

/** Strategie › Überblick: vision, progress by field of action, goals, gaps. */
export default function StrategyPage() {
  const texts = useTexts(strategyTexts);
  const goTo = useGoTo();
  const [openId, open] = useOpenRecord();
  const answer = useStrategy();
  const map = answer.state === 'ready' ? answer.value : null;
  const strategyId = map?.strategy?.id ?? null;
  useCommands(
    'strategy',
    useMemo(
      () => [
        { id: 'strategy.gaps', title: texts.toGaps, run: () => goTo('/strategy/gaps') },
        { id: 'strategy.print', title: texts.print, run: () => goTo('/strategy/print') },
      ],
      [texts, goTo],
    ),
  );
  return (
    <Page
      {...(map === null ? {} : { count: texts.parts(map.fields.length, map.goals.length, map.measures.length) })}
      tools={map && strategyId !== null && <EditionTools {...map} onAbout={() => open(strategyId)} />}
      inspector={
        openId !== null && (
          <RecordPanel key={openId} entity="strategy" id={openId} onClose={() => open(null)}>
            {() => <RecordFields entity="strategy" id={openId} fields={fields} />}
          </RecordPanel>
        )
      }
    >
      <WithStrategy answer={answer}>{(whole) => <Overview map={whole} />}</WithStrategy>
    </Page>
  );
}

function Overview({ map }: { readonly map: StrategyMap }) {
  const texts = useTexts(strategyTexts);
  const goTo = useGoTo();
  return (
    <div className={styles.sheet}>
      <div className={styles.column}>
        <Card
          title={texts.progress}
          aside={
            <Button look="quiet" onPress={() => goTo('/strategy/measures')}>
              {texts.toMeasures}
            </Button>
          }
        >
          <FieldProgress map={map} />
        </Card>
        {map.goals.length + map.measures.length > 0 && <GapsCard />}
      </div>
      <div className={styles.column}>
        <Card title={map.strategy?.title ?? texts.untitled}>
          <RecordFields entity="strategy" id={map.strategy?.id ?? ''} fields={['vision']} layout="stacked" />
        </Card>
        <Card
          title={texts.goals}
          aside={
            <Button look="quiet" onPress={() => goTo('/strategy/goals')}>
              {texts.toGoals}
            </Button>
          }
        >
          {map.goals.length === 0 && <p className={styles.quiet}>{texts.noGoals}</p>}
          <ul className={styles.goals}>
            {map.goals.map((goal) => (
              <li key={goal.id} className={styles.goal}>
                <span className={styles.named}>
                  {goal.code && <span className={styles.code}>{goal.code}</span>}
                  <LineButton onPress={() => goTo('/strategy/goals', goal.id)}>
                    {goal.title ?? texts.untitled}
                  </LineButton>
                </span>
                <GoalMeter goal={goal} isShort />
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
}
