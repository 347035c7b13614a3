import type { Output } from '../../shared/contract.ts';
import { entities } from '../../shared/entities.ts';
import { type WantedField, wantedProjects, wantedProjectsKey } from '../../shared/projects/wanted.ts';
import { useGoTo } from '../app/navigation.ts';
import { writeSetting } from '../app/saved-settings.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { Ampel } from '../ui/Ampel.tsx';
import { CountBadge } from '../ui/Badge.tsx';
import { Card } from '../ui/Card.tsx';
import { classes } from '../ui/classes.ts';
import styles from './ProjectsCard.module.css';
import { homeTexts } from './texts.ts';

type Counts = Output<'home.overview'>['projects'];

/** All projects by traffic light and by status: each value with its word, its number, and a bar as long as its share. */
export function ProjectsCard({ projects }: { readonly projects: Counts }) {
  const texts = useTexts(homeTexts);
  const locale = useLocale();
  return (
    <Card
      title={
        <>
          {texts.projects}
          <CountBadge count={formatCount(projects.total, locale)} />
        </>
      }
    >
      {projects.total === 0 ? (
        <p className={styles.none}>{texts.noProjects}</p>
      ) : (
        <>
          <Lights counts={projects.byAmpel} total={projects.total} />
          <Statuses counts={projects.byStatus} total={projects.total} />
        </>
      )}
    </Card>
  );
}

type SharesProps = { readonly counts: Readonly<Record<string, number>>; readonly total: number };

const lightClasses: Readonly<Record<string, string | undefined>> = {
  green: styles.green,
  yellow: styles.yellow,
  red: styles.red,
};

/** One bar for all lights, and the same four numbers in words beneath it. */
function Lights({ counts, total }: SharesProps) {
  const texts = useTexts(homeTexts);
  const locale = useLocale();
  const values = sharesOf('ampel', counts, locale);
  const show = useShowProjects('ampel');
  return (
    <>
      <h3 className={styles.heading}>{texts.byAmpel}</h3>
      <div className={styles.lights} aria-hidden="true">
        {values.map(({ value, count }) => (
          <span
            key={value}
            className={classes(styles.light, lightClasses[value])}
            style={{ width: `${(100 * count) / total}%` }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {values.map(({ value, count }) => (
          <li key={value}>
            <button type="button" className={styles.entry} onClick={() => show(value)}>
              <Ampel value={value} />
              <span className={styles.count}>{formatCount(count, locale)}</span>
              <span className="visually-hidden">{texts.showProjects(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Statuses({ counts, total }: SharesProps) {
  const texts = useTexts(homeTexts);
  const locale = useLocale();
  const show = useShowProjects('status');
  return (
    <>
      <h3 className={styles.heading}>{texts.byStatus}</h3>
      <ul className={styles.bars}>
        {sharesOf('status', counts, locale).map(({ value, word, count }) => (
          <li key={value}>
            <button type="button" className={styles.bar} onClick={() => show(value)}>
              <span className={styles.word}>{word}</span>
              <span className={styles.track}>
                <span className={styles.fill} style={{ width: `${(100 * count) / total}%` }} />
              </span>
              <span className={styles.count}>{formatCount(count, locale)}</span>
              <span className="visually-hidden">{texts.showProjects(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The values somebody has, in the order of the model; a value of a newer version stands at the end and counts all the same. */
function sharesOf(field: WantedField, counts: SharesProps['counts'], locale: 'de' | 'en') {
  const choices = entities.project.fields[field].choices ?? {};
  const values = [...Object.keys(choices), ...Object.keys(counts).filter((value) => !Object.hasOwn(choices, value))];
  return values
    .map((value) => ({ value, word: choices[value]?.[locale] ?? value, count: counts[value] ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** Leads to the project list, filtered by one value. */
function useShowProjects(field: WantedField): (value: string) => void {
  const goTo = useGoTo();
  return (value) => {
    writeSetting(wantedProjectsKey, wantedProjects(field, value));
    goTo('/projects');
  };
}
