import { PencilLine, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { MapField, MapMeasure } from '../../../shared/strategy/contract.ts';
import { measureDoubt, measureState, progressOf } from '../../../shared/strategy/progress.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FieldMark } from '../../ui/FieldMark.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { OrderedList, useMoving } from '../OrderedList.tsx';
import { StateWord } from '../ProgressPicture.tsx';
import { progressTexts } from '../progress-texts.ts';
import { progressSentence } from '../progress-words.ts';
import styles from '../strategy.module.css';
import { strategyTexts } from '../texts.ts';
import { useStrategyView } from '../view.ts';
import { measureTexts } from './texts.ts';

type FieldSectionProps = {
  /** `null`: the measures no field holds. */
  readonly field: MapField | null;
  readonly at: number;
  readonly fields: readonly MapField[];
  readonly measures: readonly MapMeasure[];
  /** Those a filter has left. */
  readonly shown: readonly MapMeasure[];
  readonly onField: (id: string) => void;
  readonly onMeasure: (id: string) => void;
  readonly onAdd: (field: MapField | null) => void;
};

/** A field of action with its measures, each with where it stands and what carries it out. */
export function FieldSection({ field, at, fields, measures, shown, onField, onMeasure, onAdd }: FieldSectionProps) {
  const texts = useTexts(measureTexts);
  const common = useTexts(strategyTexts);
  const locale = useLocale();
  const { groupsOf } = useMoving('strategyField', fields, true);
  const name = field === null ? common.noField : (field.title ?? common.untitled);
  const heading = useRef<HTMLSpanElement>(null);
  const id = field?.id ?? '';
  // Somebody came here for this field: its measures stand at the top then, once.
  useEffect(() => {
    if (id === '' || useStrategyView.getState().wantedFieldId !== id) return;
    useStrategyView.setState({ wantedFieldId: '' });
    heading.current?.scrollIntoView();
  }, [id]);
  return (
    <Card
      isFlush
      title={
        <span ref={heading} className={styles.fieldName}>
          <FieldMark colour={field?.colour ?? null} />
          <span>{name}</span>
        </span>
      }
      aside={
        <span className={styles.aside}>
          <span className={styles.small}>{progressSentence(progressOf(measures), locale)}</span>
          {field !== null && (
            <>
              <Button look="quiet" icon={Plus} aria-label={texts.createIn(name)} onPress={() => onAdd(field)}>
                {texts.heading}
              </Button>
              <Menu
                label={texts.fieldMenu(name)}
                groups={[
                  {
                    actions: [{ id: 'edit', label: texts.editField, icon: PencilLine, run: () => onField(field.id) }],
                  },
                  ...groupsOf(at),
                ]}
              />
            </>
          )}
        </span>
      }
    >
      {measures.length === 0 && <p className={styles.padded}>{texts.emptyField}</p>}
      <OrderedList
        label={name}
        entity="strategyMeasure"
        parts={shown}
        isWhole={shown.length === measures.length}
        onOpen={({ id }) => onMeasure(id)}
      >
        {(measure) => <MeasureFacts measure={measure} />}
      </OrderedList>
    </Card>
  );
}

function MeasureFacts({ measure }: { readonly measure: MapMeasure }) {
  const common = useTexts(strategyTexts);
  const words = useTexts(progressTexts);
  const doubt = measureDoubt(measure);
  const { projects } = measure;
  return (
    <span className={styles.facts}>
      <StateWord state={measureState(measure)} />
      <span className={styles.small}>
        <span>{projects.length === 0 ? words.noProjects : words.projects(projects.length)}</span>
        {doubt !== null && <span className={styles.doubt}>{words.doubts[doubt]}</span>}
        {!measure.isShared && <span>{common.onlyHere}</span>}
      </span>
    </span>
  );
}
