import { useTexts } from '../../i18n/define.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from '../inspector/inspector.module.css';
import { fileTexts } from '../inspector/texts.ts';
import own from './Participation.module.css';
import { useParticipation } from './use-participation.ts';

type ParticipationProps = { readonly projectId: string; readonly leadBodyId: string | null };

/** For the panel beside the list: one line per body, each role changed where it stands. */
export function Participation({ projectId, leadBodyId }: ParticipationProps) {
  const texts = useTexts(fileTexts);
  const { bodies, takePart, roles, saveRole } = useParticipation(projectId, leadBodyId);
  return (
    <section className={styles.page} aria-label={texts.participation}>
      <p className={styles.small} role="status">
        {texts.participating(takePart, bodies.length)}
      </p>
      <ul className={own.matrix}>
        {bodies.map((body) => (
          <li key={body.id} className={own.line} data-role={body.row?.role ?? undefined}>
            <Select
              label={body.name}
              layout="inline"
              value={body.row?.role ?? null}
              onChange={(next) => saveRole(body, next)}
              emptyLabel={texts.noRole}
              options={roles}
            />
            {body.id === leadBodyId && body.row?.role !== 'lead' && (
              <span className={own.lead}>
                <Badge tone="primary">{texts.leadHint}</Badge>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
