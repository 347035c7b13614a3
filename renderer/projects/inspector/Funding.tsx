import { Link } from '@tanstack/react-router';
import { entities } from '../../../shared/entities.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { DueText } from '../../ui/DueText.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useProjectFunding } from '../use-project-funding.ts';
import { Heading } from './Heading.tsx';
import styles from './inspector.module.css';
import { fileTexts } from './texts.ts';

/** Funding cases of a project, and the deadlines of the project and of its cases. */
export function Funding({ projectId }: { readonly projectId: string }) {
  const texts = useTexts(fileTexts);
  const show = useShowRecord();
  const { cases, deadlines } = useProjectFunding(projectId);
  return (
    <>
      <section aria-label={texts.funding}>
        <Heading>{texts.funding}</Heading>
        {cases.length === 0 && <p className={styles.quiet}>{texts.noFunding}</p>}
        <ul className={styles.list}>
          {cases.map(({ id, title, stage }) => (
            <li key={id} className={styles.item}>
              <button type="button" className={styles.linkLike} onClick={() => show('fundingCase', id)}>
                {title ?? texts.untitled}
              </button>
              <span>
                <StatusBadge field={entities.fundingCase.fields.stage} value={stage} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={texts.deadlines}>
        <Heading aside={<Link to="/funding/deadlines">{texts.allDeadlines}</Link>}>{texts.deadlines}</Heading>
        {deadlines.length === 0 && <p className={styles.quiet}>{texts.noDeadlines}</p>}
        <ul className={styles.list}>
          {deadlines.map(({ id, title, status, statedOn, computedOn }) => (
            <li key={id} className={styles.item}>
              <button type="button" className={styles.linkLike} onClick={() => show('deadline', id)}>
                {title ?? texts.untitled}
              </button>
              {/* D8: a stated day beats a computed one. */}
              <DueText day={statedOn ?? computedOn} isSettled={status !== 'open'} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
