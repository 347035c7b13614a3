import { ClipboardPen } from 'lucide-react';
import type { WeekProject } from '../../../shared/projects/week-contract.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { walkLines } from '../../ui/walk-lines.ts';
import { useProjectView } from '../view.ts';
import { weekTexts } from './texts.ts';
import styles from './week.module.css';

/** The projects a person cares for; where a report is due, it is one press away. */
export function MyProjects({ projects }: { readonly projects: readonly WeekProject[] }) {
  const texts = useTexts(weekTexts);
  const goTo = useGoTo();
  const open = (id: string, tab: 'overview' | 'status') => {
    useProjectView.setState({ tab });
    goTo('/projects', id);
  };
  return (
    <Card title={texts.projects} isFlush>
      {projects.length === 0 ? (
        <p className={styles.none}>{texts.noProjects}</p>
      ) : (
        <ul className={styles.projects} aria-label={texts.projects} onKeyDown={walkLines}>
          {projects.map((project) => (
            <li key={project.id} className={styles.project} data-due={project.isReportDue || undefined}>
              <button
                type="button"
                data-line=""
                className={styles.projectTitle}
                onClick={() => open(project.id, 'overview')}
              >
                {project.title ?? texts.untitled}
              </button>
              <Ampel value={project.ampel} />
              <span className={styles.told}>{told(project, texts)}</span>
              {project.isReportDue && (
                <Button
                  icon={ClipboardPen}
                  aria-label={texts.reportOf(project.title ?? texts.untitled)}
                  onPress={() => open(project.id, 'status')}
                >
                  {texts.report}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function told({ weeks, isReportDue }: WeekProject, texts: (typeof weekTexts)['de']): string {
  if (weeks === null) return texts.neverReported;
  return isReportDue ? texts.silent(weeks) : texts.reported(weeks);
}
