import { CalendarPlus, FolderPlus, Lightbulb, type LucideIcon, PackageOpen } from 'lucide-react';
import { wantedNewProject, wantedProjectsKey } from '../../shared/projects/wanted.ts';
import { useGoTo } from '../app/navigation.ts';
import { openOverlay } from '../app/overlays.ts';
import { writeSetting } from '../app/saved-settings.ts';
import { useTexts } from '../i18n/define.ts';
import styles from './FirstDay.module.css';
import { homeTexts } from './texts.ts';

/** An office without anything in it: the four ways to begin. */
export function FirstDay() {
  const { first } = useTexts(homeTexts);
  const goTo = useGoTo();
  const newProject = () => {
    writeSetting(wantedProjectsKey, wantedNewProject);
    goTo('/projects');
  };
  return (
    <section className={styles.first} aria-labelledby="first-day">
      <h2 id="first-day" className={styles.title}>
        {first.title}
      </h2>
      <p className={styles.text}>{first.text}</p>
      <ul className={styles.steps}>
        <Step icon={PackageOpen} title={first.bundle} text={first.bundleText} onPress={() => goTo('/exchange/read')} />
        <Step icon={FolderPlus} title={first.project} text={first.projectText} onPress={newProject} />
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
