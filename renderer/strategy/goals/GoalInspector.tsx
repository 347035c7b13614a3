import type { MapGoal } from '../../../shared/strategy/contract.ts';
import { measureState } from '../../../shared/strategy/progress.ts';
import { useGoTo } from '../../app/navigation.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordPanel } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { GoalMeter } from '../GoalMeter.tsx';
import { StateWord } from '../ProgressPicture.tsx';
import { ServesList } from '../ServesList.tsx';
import { link, unlink } from '../serves.ts';
import styles from '../strategy.module.css';
import type { StrategyMap } from '../use-strategy.ts';
import { goalTexts } from './texts.ts';

const numbers = ['indicator', 'unit', 'baseline', 'target', 'targetOn', 'current', 'currentOn'] as const;

type GoalInspectorProps = {
  readonly id: string;
  /** `undefined` while it is not in the edition that is shown. */
  readonly goal: MapGoal | undefined;
  readonly map: StrategyMap | null;
  readonly onClose: () => void;
};

/** A goal: how far it is, by what one sees it, and which measures serve it. */
export function GoalInspector({ id, goal, map, onClose }: GoalInspectorProps) {
  const texts = useTexts(goalTexts);
  const goTo = useGoTo();
  return (
    <RecordPanel entity="strategyGoal" id={id} onClose={onClose}>
      {() => (
        <>
          {goal && <GoalMeter goal={goal} />}
          {goal && map && (
            <InspectorSection title={texts.measures}>
              <ServesList
                linked={map.measures.filter((measure) => goal.measureIds.includes(measure.id))}
                all={map.measures}
                none={texts.noMeasures}
                addLabel={texts.addMeasure}
                onOpen={(measure) => goTo('/strategy/measure', measure.id)}
                onLink={(measure) => void link(goal, measure)}
                onUnlink={(measure) => void unlink(goal, measure)}
                note={(measure) => (
                  <span className={styles.small}>
                    <StateWord state={measureState(measure)} />
                  </span>
                )}
              />
            </InspectorSection>
          )}
          <InspectorSection title={texts.numbers}>
            <RecordFields entity="strategyGoal" id={id} fields={numbers} />
          </InspectorSection>
          <InspectorSection title={texts.text}>
            <RecordFields entity="strategyGoal" id={id} fields={['code', 'title', 'fieldId']} />
            <RecordFields entity="strategyGoal" id={id} fields={['text']} layout="stacked" />
          </InspectorSection>
        </>
      )}
    </RecordPanel>
  );
}
