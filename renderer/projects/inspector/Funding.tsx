import { Link } from '@tanstack/react-router';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { DueText } from '../../ui/DueText.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useProjectFunding } from '../use-project-funding.ts';
import { Heading } from './Heading.tsx';
import styles from './inspector.module.css';
import { fileTexts } from './texts.ts';

/** Funding cases of a project, and the deadlines of the project and of its cases. */
export function Funding({ projectId }: { readonly projectId: string }) {
  const texts = useTexts(fileTexts);
  const show = useShowRecord();
  const locale = useLocale();
  const { cases, deadlines } = useProjectFunding(projectId);
  // D6: a project that runs before its notice is warned of here, too.
  const all = useAnswer('case.list', {}, { enabled: cases.length > 0, keep: true });
  const lines = all.state === 'ready' ? all.value.cases : [];
  const warnings = lines.filter(({ id, earlyStart }) => earlyStart !== null && cases.some((one) => one.id === id));
  return (
    <>
      <section aria-label={texts.funding}>
        <Heading>{texts.funding}</Heading>
        {warnings.map(({ id, earlyStart }) => (
          <Notice key={id} tone="danger">
            {earlyStart?.[locale]}
          </Notice>
        ))}
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
