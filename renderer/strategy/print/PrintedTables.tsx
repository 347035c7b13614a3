import { progressOf } from '../../../shared/strategy/progress.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Legend, ProgressPicture } from '../ProgressPicture.tsx';
import { goalNotes, goalWords, otherStates, projectsWords, runsWords } from '../progress-words.ts';
import { strategyTexts } from '../texts.ts';
import { byField, type StrategyMap } from '../use-strategy.ts';
import styles from './print.module.css';
import { printTexts } from './texts.ts';
import type { Prose } from './use-prose.ts';

/** How far each field is: picture and words in one line. */
export function PrintedProgress({ map }: { readonly map: StrategyMap }) {
  const texts = useTexts(printTexts);
  const words = useTexts(strategyTexts);
  const locale = useLocale();
  const groups = byField(map);
  if (groups.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{texts.progress}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.field}</th>
            <th scope="col">{texts.measures}</th>
            <th scope="col">{texts.projects}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ field, measures }) => {
            const progress = progressOf(measures);
            return (
              <tr key={field?.id ?? ''}>
                <th scope="row">{field === null ? words.noField : (field.title ?? words.untitled)}</th>
                <td>
                  <ProgressPicture progress={progress} />
                  {[runsWords(progress, locale), ...otherStates(progress, locale)].join(', ')}
                </td>
                <td>{projectsWords(progress, locale)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Legend progress={progressOf(map.measures)} />
      <p className={styles.quiet}>{words.legend}</p>
    </section>
  );
}

/** Goals with where they stand. */
export function PrintedGoals({ map, prose }: { readonly map: StrategyMap; readonly prose: Prose }) {
  const texts = useTexts(printTexts);
  const words = useTexts(strategyTexts);
  const locale = useLocale();
  if (map.goals.length === 0) return null;
  const codeOf = (id: string) => {
    const measure = map.measures.find((one) => one.id === id);
    return measure?.code ?? measure?.title ?? words.untitled;
  };
  return (
    <section>
      <h3 className={styles.heading}>{texts.goals}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.goal}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.measures}</th>
          </tr>
        </thead>
        <tbody>
          {map.goals.map((goal) => (
            <tr key={goal.id}>
              <th scope="row">
                {[goal.code, goal.title ?? words.untitled].filter(Boolean).join(' ')}
                <span className={styles.prose}>{prose.of('strategyGoal', goal.id)}</span>
              </th>
              <td>
                {[goal.indicator, goalWords(goal, locale)].filter(Boolean).join(': ')}
                <span className={styles.quiet}>{goalNotes(goal, locale).join(' · ')}</span>
              </td>
              <td>{goal.measureIds.map(codeOf).join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
