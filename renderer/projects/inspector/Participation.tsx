import { entities } from '../../../shared/entities.ts';
import { useOffice } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Select } from '../../ui/Select.tsx';
import { useRows } from '../use-rows.ts';
import styles from './inspector.module.css';
import own from './Participation.module.css';
import { fileTexts } from './texts.ts';

type ParticipationProps = { readonly projectId: string; readonly leadBodyId: string | null };

/** What each of the twelve bodies does in the project: one line per body, each role changed where it stands. */
export function Participation({ projectId, leadBodyId }: ParticipationProps) {
  const texts = useTexts(fileTexts);
  const locale = useLocale();
  const { region } = useOffice();
  const { role } = entities.projectBody.fields;
  const rows = useRows('projectBody', { projectId }, ['bodyId']);
  const byBody = new Map(rows.map((row) => [row.bodyId, row]));
  const known = new Set(region.bodies.map(({ id }) => id));
  // A body from outside of the region may take part as well.
  const foreign = rows.flatMap(({ bodyId }) => (bodyId !== null && !known.has(bodyId) ? [bodyId] : []));
  const titleOf = useTitles(foreign.map((id) => `body:${id}`));
  const bodies = [
    ...region.bodies.map(({ id, shortName }) => ({ id, name: shortName })),
    ...foreign.map((id) => ({ id, name: titleOf(`body:${id}`) ?? texts.notArrived })),
  ];
  const roles = Object.entries(role.choices ?? {}).map(([value, label]) => ({ value, label: label[locale] }));
  const takePart = bodies.filter(({ id }) => {
    const own = byBody.get(id)?.role ?? null;
    return id === leadBodyId || (own !== null && own !== 'not_participating');
  });
  const save = (bodyId: string, next: string | null) => {
    const row = byBody.get(bodyId);
    if (row !== undefined) {
      void order('record.update', { entity: 'projectBody', id: row.id, set: { role: next }, seen: row.version });
    } else if (next !== null) {
      void order('record.create', { entity: 'projectBody', fields: { projectId, bodyId, role: next } });
    }
  };
  return (
    <section className={styles.page} aria-label={texts.participation}>
      <p className={styles.small} role="status">
        {texts.participating(takePart.length, bodies.length)}
      </p>
      <ul className={own.matrix}>
        {bodies.map(({ id, name }) => (
          <li key={id} className={own.line} data-role={byBody.get(id)?.role ?? undefined}>
            <Select
              label={name}
              layout="inline"
              value={byBody.get(id)?.role ?? null}
              onChange={(next) => save(id, next)}
              emptyLabel={texts.noRole}
              options={roles}
            />
            {id === leadBodyId && byBody.get(id)?.role !== 'lead' && (
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
