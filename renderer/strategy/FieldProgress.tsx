import type { MapMeasure } from '../../shared/strategy/contract.ts';
import { progressOf } from '../../shared/strategy/progress.ts';
import { useGoTo } from '../app/navigation.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { FieldMark } from '../ui/FieldMark.tsx';
import { LineButton } from '../ui/PlainTable.tsx';
import { Legend, ProgressPicture } from './ProgressPicture.tsx';
import { otherStates, projectsWords, runsWords } from './progress-words.ts';
import styles from './strategy.module.css';
import { strategyTexts } from './texts.ts';
import { byField, type StrategyMap } from './use-strategy.ts';
import { useStrategyView } from './view.ts';

/** How far each field of action is: a box for each measure, and the same in words. */
export function FieldProgress({ map }: { readonly map: StrategyMap }) {
  const texts = useTexts(strategyTexts);
  const groups = byField(map);
  const whole = progressOf(map.measures);
  if (groups.length === 0) return <p className={styles.quiet}>{texts.noFields}</p>;
  return (
    <div className={styles.progress}>
      <ul className={styles.rows}>
        {groups.map(({ field, measures }) => (
          <Row
            key={field?.id ?? ''}
            id={field?.id ?? ''}
            name={field === null ? texts.noField : (field.title ?? texts.untitled)}
            colour={field?.colour ?? null}
            measures={measures}
          />
        ))}
        {groups.length > 1 && <Row id="" name={texts.together} colour={null} measures={map.measures} isSum />}
      </ul>
      <Legend progress={whole} />
      <p className={styles.small}>{texts.legend}</p>
    </div>
  );
}

type RowProps = {
  readonly id: string;
  readonly name: string;
  readonly colour: number | null;
  readonly measures: readonly MapMeasure[];
  readonly isSum?: boolean;
};

function Row({ id, name, colour, measures, isSum }: RowProps) {
  const locale = useLocale();
  const goTo = useGoTo();
  const progress = progressOf(measures);
  const open = () => {
    useStrategyView.setState({ wantedFieldId: id, filter: '' });
    goTo('/strategy/measures');
  };
  return (
    <li className={styles.row} data-sum={isSum || undefined}>
      <span className={styles.fieldName}>
        {!isSum && <FieldMark colour={colour} />}
        {isSum ? <span>{name}</span> : <LineButton onPress={open}>{name}</LineButton>}
      </span>
      <span className={styles.told}>
        {!isSum && <ProgressPicture progress={progress} />}
        <span>
          <strong>{runsWords(progress, locale)}</strong>
          <span className={styles.small}>
            {[...otherStates(progress, locale), projectsWords(progress, locale)].join(' · ')}
          </span>
        </span>
      </span>
    </li>
  );
}
