import { entities } from '../../../shared/entities.ts';
import type { MapMeasure } from '../../../shared/strategy/contract.ts';
import { measureState } from '../../../shared/strategy/progress.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { nameOf } from '../OrderedList.tsx';
import { StateWord } from '../ProgressPicture.tsx';
import { strategyTexts } from '../texts.ts';
import { byField, type StrategyMap } from '../use-strategy.ts';
import styles from './print.module.css';
import { printTexts } from './texts.ts';
import type { Prose } from './use-prose.ts';

type PrintedFieldsProps = { readonly map: StrategyMap; readonly prose: Prose };

/** The fields of action with their measures: profile, goals, projects. */
export function PrintedFields({ map, prose }: PrintedFieldsProps) {
  const words = useTexts(strategyTexts);
  return (
    <>
      {byField(map).map(({ field, measures }) => (
        <section key={field?.id ?? ''}>
          <h3 className={styles.heading}>
            {field === null ? words.noField : [field.code, field.title ?? words.untitled].filter(Boolean).join(' ')}
          </h3>
          {measures.map((measure) => (
            <PrintedMeasure key={measure.id} measure={measure} map={map} prose={prose} />
          ))}
        </section>
      ))}
      <p className={styles.quiet}>{words.noRanking}</p>
    </>
  );
}

type PrintedMeasureProps = PrintedFieldsProps & { readonly measure: MapMeasure };

function PrintedMeasure({ measure, map, prose }: PrintedMeasureProps) {
  const texts = useTexts(printTexts);
  const words = useTexts(strategyTexts);
  const locale = useLocale();
  const goals = map.goals.filter(({ id }) => measure.goalIds.includes(id)).map((goal) => nameOf(goal, words.untitled));
  const statuses = entities.project.fields.status.choices;
  const projects = measure.projects.map((project) => {
    const status = statuses?.[project.status]?.[locale] ?? project.status;
    return `${nameOf(project, words.untitled)} (${[project.leadBody, status].filter(Boolean).join(', ')})`;
  });
  const profile = prose.of('strategyMeasure', measure.id);
  return (
    <div className={styles.measure}>
      <h4 className={styles.name}>
        {nameOf(measure, words.untitled)}
        <StateWord state={measureState(measure)} />
      </h4>
      {profile !== '' && <p className={styles.prose}>{profile}</p>}
      {goals.length > 0 && <p>{texts.served(goals.join('; '))}</p>}
      <p>{projects.length === 0 ? texts.noProjects : texts.carriedOut(projects.join('; '))}</p>
    </div>
  );
}
