import { TriangleAlert } from 'lucide-react';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { useTexts } from '../i18n/define.ts';
import styles from './ProjectTitle.module.css';
import { projectTexts } from './texts.ts';

/** The title of a project, with a warning where a field of it waits for a decision. */
export function ProjectTitle({ row }: { readonly row: ProjectLine }) {
  const texts = useTexts(projectTexts);
  return (
    <>
      {row.hasConflict && (
        <span className={styles.conflict} title={texts.conflictHint}>
          <TriangleAlert size="1rem" aria-hidden />
          <span className="visually-hidden">{texts.conflict}: </span>
        </span>
      )}
      <span className={styles.title}>{row.title ?? texts.untitled}</span>
    </>
  );
}
