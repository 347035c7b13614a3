import { Plus, Target } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCommands } from '../../app/commands.ts';
import { NewRecord } from '../../app/NewRecord.tsx';
import { useOpenRecord } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FieldMark } from '../../ui/FieldMark.tsx';
import { EditionTools } from '../EditionTools.tsx';
import { GoalMeter } from '../GoalMeter.tsx';
import { WithStrategy } from '../NoStrategy.tsx';
import { OrderedList } from '../OrderedList.tsx';
import { GoalsOutlet } from '../outlets.tsx';
import { progressTexts } from '../progress-texts.ts';
import styles from '../strategy.module.css';
import { strategyTexts } from '../texts.ts';
import { type StrategyMap, useStrategy } from '../use-strategy.ts';
import { GoalInspector } from './GoalInspector.tsx';
import { goalTexts } from './texts.ts';

const newFields = [
  'title',
  'code',
  'fieldId',
  'indicator',
  'unit',
  'baseline',
  'target',
  'targetOn',
  'current',
  'currentOn',
];

/** Strategie › Ziele: what the strategy wants to reach, by what one sees it, and how far it is. */
export default function GoalsPage() {
  const texts = useTexts(goalTexts);
  const [openId, open] = useOpenRecord();
  const [isAdding, setAdding] = useState(false);
  const answer = useStrategy();
  const map = answer.state === 'ready' ? answer.value : null;
  const strategyId = map?.strategy?.id ?? null;
  useCommands(
    'strategy.goals',
    useMemo(() => [{ id: 'strategyGoal.new', title: texts.create, icon: Plus, run: () => setAdding(true) }], [texts]),
  );
  const add = (
    <Button look="primary" icon={Plus} onPress={() => setAdding(true)}>
      {texts.create}
    </Button>
  );
  return (
    <Page
      {...(map === null ? {} : { count: texts.count(map.goals.length) })}
      actions={strategyId !== null && add}
      tools={map && strategyId !== null && <EditionTools {...map} />}
      inspector={
        openId !== null && (
          <GoalInspector
            key={openId}
            id={openId}
            goal={map?.goals.find(({ id }) => id === openId)}
            map={map}
            onClose={() => open(null)}
          />
        )
      }
    >
      <WithStrategy answer={answer}>
        {(whole) =>
          whole.goals.length === 0 ? (
            <EmptyState icon={Target} title={texts.none} action={add}>
              {texts.noneText}
            </EmptyState>
          ) : (
            <>
              <GoalsOutlet map={whole} rows={whole.goals} />
              <GoalList map={whole} openId={openId} onOpen={open} />
            </>
          )
        }
      </WithStrategy>
      {isAdding && strategyId !== null && (
        <NewRecord
          entity="strategyGoal"
          title={texts.create}
          fields={newFields}
          given={{ strategyId }}
          hints={{ target: texts.targetHint }}
          onClose={() => setAdding(false)}
          onCreated={open}
        />
      )}
    </Page>
  );
}

type GoalListProps = {
  readonly map: StrategyMap;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
};

function GoalList({ map, openId, onOpen }: GoalListProps) {
  const common = useTexts(strategyTexts);
  const words = useTexts(progressTexts);
  const fieldById = new Map(map.fields.map((field) => [field.id, field]));
  return (
    <Card isFlush>
      <div className={styles.bare}>
        <OrderedList
          label={common.goals}
          entity="strategyGoal"
          parts={map.goals}
          isWhole
          openId={openId}
          onOpen={({ id }) => onOpen(id)}
        >
          {(goal) => {
            const field = goal.fieldId === null ? undefined : fieldById.get(goal.fieldId);
            return (
              <>
                <GoalMeter goal={goal} />
                <span className={styles.small}>
                  {field && (
                    <span>
                      <FieldMark colour={field.colour} />
                      {field.title}
                    </span>
                  )}
                  <span>{words.measures(goal.measureIds.length)}</span>
                  {!goal.isShared && <span>{common.onlyHere}</span>}
                </span>
              </>
            );
          }}
        </OrderedList>
      </div>
    </Card>
  );
}
