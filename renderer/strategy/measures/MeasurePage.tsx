import { ArrowLeft, Trash2 } from 'lucide-react';
import type { Row } from '../../../shared/entities.ts';
import { measureDoubt, measureState } from '../../../shared/strategy/progress.ts';
import { useAnswer } from '../../app/answers.ts';
import { RecordMenu } from '../../app/erase/RecordMenu.tsx';
import { removeLines } from '../../app/lines.ts';
import { MergedRecord } from '../../app/MergedRecord.tsx';
import { useGoTo, useOpenRecord } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { RecordComments } from '../../app/RecordComments.tsx';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordHistory } from '../../app/RecordHistory.tsx';
import { RecordConflicts } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { GoalMeter } from '../GoalMeter.tsx';
import { goalTexts } from '../goals/texts.ts';
import { nameOf } from '../OrderedList.tsx';
import { StateWord } from '../ProgressPicture.tsx';
import { progressTexts } from '../progress-texts.ts';
import { ServesList } from '../ServesList.tsx';
import { link, unlink } from '../serves.ts';
import styles from '../strategy.module.css';
import { strategyTexts } from '../texts.ts';
import type { StrategyMap } from '../use-strategy.ts';
import { MeasureProjects } from './MeasureProjects.tsx';
import { measureTexts } from './texts.ts';

const about = ['code', 'status', 'fieldId', 'strategyId'] as const;

/** One measure: its profile, the projects that carry it out, the goals it serves. */
export default function MeasurePage() {
  const texts = useTexts(measureTexts);
  const [id] = useOpenRecord();
  const goTo = useGoTo();
  if (id !== null) return <AskedMeasure key={id} id={id} />;
  return (
    <Page title={texts.heading}>
      <EmptyState
        title={texts.nothingOpen}
        action={<Button onPress={() => goTo('/strategy/measures')}>{texts.toList}</Button>}
      >
        {texts.nothingOpenText}
      </EmptyState>
    </Page>
  );
}

function AskedMeasure({ id }: { readonly id: string }) {
  const texts = useTexts(measureTexts);
  const common = useTexts(strategyTexts);
  const goTo = useGoTo();
  const answer = useAnswer('record.get', { entity: 'strategyMeasure', id }, { keep: true });
  // A measure of another edition is looked at in its own one; one that is gone is in none.
  const record = answer.state === 'ready' ? (answer.value as unknown as Row<'strategyMeasure'>) : null;
  const map = useAnswer('strategy.map', record?.strategyId ? { strategyId: record.strategyId } : {}, {
    keep: true,
    enabled: record !== null,
  });
  if (answer.state !== 'ready' || record === null)
    return (
      <Page title={texts.heading}>{answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}</Page>
    );
  const name = nameOf(record, common.untitled);
  if (answer.value.deleted)
    return (
      <Page title={name}>
        <Notice tone="warning" action={<Button onPress={() => goTo('/strategy/measures')}>{texts.toList}</Button>}>
          {texts.gone}
        </Notice>
      </Page>
    );
  const measure = map.state === 'ready' ? map.value.measures.find((one) => one.id === id) : undefined;
  const leave = () => goTo('/strategy/measures');
  const remove = async () => {
    if (await removeLines('strategyMeasure', [record], () => name)) leave();
  };
  return (
    <Page
      title={name}
      tools={
        <>
          <Button look="quiet" icon={ArrowLeft} onPress={leave}>
            {texts.toList}
          </Button>
          <Kicker map={map.state === 'ready' ? map.value : null} id={id} />
        </>
      }
      actions={
        <RecordMenu
          record={{ entity: 'strategyMeasure', id, title: name }}
          onErased={leave}
          groups={[
            {
              actions: [{ id: 'remove', label: texts.remove, icon: Trash2, isDanger: true, run: () => void remove() }],
            },
          ]}
        />
      }
    >
      <RecordConflicts entity="strategyMeasure" record={answer.value} />
      <MergedRecord entity="strategyMeasure" id={id} />
      <div className={styles.sheet}>
        <div className={styles.column}>
          <Card title={texts.wording}>
            <div className={styles.serves}>
              <RecordFields entity="strategyMeasure" id={id} fields={['title', 'profile']} layout="stacked" />
            </div>
          </Card>
          {measure && (
            <Card title={texts.projects}>
              <MeasureProjects measure={measure} />
            </Card>
          )}
        </div>
        <div className={styles.column}>
          <Card title={texts.about}>
            <RecordFields entity="strategyMeasure" id={id} fields={about} />
          </Card>
          {map.state === 'ready' && <ServedGoals map={map.value} id={id} />}
          <Card title={texts.sharing}>
            <RecordFields entity="strategyMeasure" id={id} fields={['ownerBodyId', 'visibility', 'classification']} />
          </Card>
          <Card title={texts.comments}>
            <RecordComments entity="strategyMeasure" id={id} />
          </Card>
          <Card title={texts.history}>
            <RecordHistory entity="strategyMeasure" id={id} />
          </Card>
        </div>
      </div>
    </Page>
  );
}

type InMap = { readonly map: StrategyMap; readonly id: string };

/** Where the measure stands, and what does not fit together. */
function Kicker({ map, id }: { readonly map: StrategyMap | null; readonly id: string }) {
  const words = useTexts(progressTexts);
  const measure = map?.measures.find((one) => one.id === id);
  if (measure === undefined) return null;
  const doubt = measureDoubt(measure);
  const field = map?.fields.find((one) => one.id === measure.fieldId);
  return (
    <span className={styles.kicker}>
      <StateWord state={measureState(measure)} />
      {measure.status === 'planned' && measure.projects.length > 0 && <span>{words.byProjects}</span>}
      {field && <span>{field.title}</span>}
      {doubt !== null && <span className={styles.doubt}>{words.doubts[doubt]}</span>}
    </span>
  );
}

function ServedGoals({ map, id }: InMap) {
  const texts = useTexts(goalTexts);
  const goTo = useGoTo();
  const measure = map.measures.find((one) => one.id === id);
  if (measure === undefined) return null;
  return (
    <Card title={texts.goals}>
      <ServesList
        linked={map.goals.filter((goal) => measure.goalIds.includes(goal.id))}
        all={map.goals}
        none={texts.noGoals}
        addLabel={texts.addGoal}
        onOpen={(goal) => goTo('/strategy/goals', goal.id)}
        onLink={(goal) => void link(goal, measure)}
        onUnlink={(goal) => void unlink(goal, measure)}
        note={(goal) => <GoalMeter goal={goal} isShort />}
      />
    </Card>
  );
}
