import { CalendarPlus, FolderPlus, Lightbulb, type LucideIcon, PackageOpen, Table } from 'lucide-react';
import { wantedNewProject, wantedProjectsKey } from '../../shared/projects/wanted.ts';
import { FirstSteps } from '../app/first-steps/FirstSteps.tsx';
import type { Steps } from '../app/first-steps/use-first-steps.ts';
import { useGoTo } from '../app/navigation.ts';
import { openOverlay } from '../app/overlays.ts';
import { writeSetting } from '../app/saved-settings.ts';
import { useTexts } from '../i18n/define.ts';
import styles from './FirstDay.module.css';
import { homeTexts } from './texts.ts';

/** An office without anything in it: what is to be set up, and the ways to begin. */
export function FirstDay({ steps }: { readonly steps: Steps }) {
  const { first } = useTexts(homeTexts);
  const goTo = useGoTo();
  const hasSteps = steps.length > 0;
  const newProject = () => {
    writeSetting(wantedProjectsKey, wantedNewProject);
    goTo('/projects');
  };
  return (
    <section className={styles.first} aria-labelledby="first-day">
      <h2 id="first-day" className={styles.title}>
        {first.title}
      </h2>
      <p className={styles.text}>{hasSteps ? first.textWithSteps : first.text}</p>
      <FirstSteps steps={steps} />
      {hasSteps && <h2 className={styles.also}>{first.also}</h2>}
      <ul className={styles.steps}>
        {hasSteps ? (
          <Step icon={Table} title={first.list} text={first.listText} onPress={() => goTo('/projects/import')} />
        ) : (
          <>
            <Step
              icon={PackageOpen}
              title={first.bundle}
              text={first.bundleText}
              onPress={() => goTo('/exchange/read')}
            />
            <Step icon={FolderPlus} title={first.project} text={first.projectText} onPress={newProject} />
          </>
        )}
        <Step
          icon={CalendarPlus}
          title={first.deadline}
          text={first.deadlineText}
          onPress={() => goTo('/funding/deadlines')}
        />
        <Step icon={Lightbulb} title={first.note} text={first.noteText} onPress={() => openOverlay('capture-note')} />
      </ul>
    </section>
  );
}

type StepProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly onPress: () => void;
};

function Step({ icon: Icon, title, text, onPress }: StepProps) {
  return (
    <li>
      <button type="button" className={styles.step} onClick={onPress}>
        <Icon size="1.5rem" strokeWidth={1.75} aria-hidden />
        <span className={styles.stepTitle}>{title}</span>
        <span className={styles.stepText}>{text}</span>
      </button>
    </li>
  );
}
