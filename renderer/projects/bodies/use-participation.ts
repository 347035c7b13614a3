import { entities, type Row } from '../../../shared/entities.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { order, orderSave } from '../../app/orders.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { fileTexts } from '../inspector/texts.ts';
import { useRows } from '../use-rows.ts';

export type ParticipatingBody = {
  readonly id: string;
  readonly name: string;
  /** What the body does in the project; `null`: nobody has said. */
  readonly row: Row<'projectBody'> | null;
};

/** What each body does in a project: those of the region in their order, then those from outside of it. */
export function useParticipation(projectId: string, leadBodyId: string | null) {
  const texts = useTexts(fileTexts);
  const locale = useLocale();
  const today = useToday();
  const { region } = useOffice();
  const { role } = entities.projectBody.fields;
  const rows = useRows('projectBody', { projectId }, ['bodyId']);
  const byBody = new Map(rows.map((row) => [row.bodyId, row]));
  const known = new Set(region.bodies.map(({ id }) => id));
  // A body from outside of the region may take part as well.
  const foreign = rows.flatMap(({ bodyId }) => (bodyId !== null && !known.has(bodyId) ? [bodyId] : []));
  const titleOf = useTitles(foreign.map((id) => `body:${id}`));
  const bodies: readonly ParticipatingBody[] = [
    ...region.bodies.map(({ id, shortName }) => ({ id, name: shortName })),
    ...foreign.map((id) => ({ id, name: titleOf(`body:${id}`) ?? texts.notArrived })),
  ].map((body) => ({ ...body, row: byBody.get(body.id) ?? null }));
  const takePart = bodies.filter(
    ({ id, row }) => id === leadBodyId || (row?.role != null && row.role !== 'not_participating'),
  ).length;
  /** A new part begins today; the day can be put right beside it. */
  const saveRole = ({ id, row }: ParticipatingBody, next: string | null): void => {
    const set = { role: next, ...(next === null ? {} : { since: today }) };
    if (row !== null) {
      void order('record.update', { entity: 'projectBody', id: row.id, set, seen: row.version });
    } else if (next !== null) {
      void order('record.create', { entity: 'projectBody', fields: { projectId, bodyId: id, ...set } });
    }
  };
  return {
    bodies,
    takePart,
    roles: Object.entries(role.choices ?? {}).map(([value, label]) => ({ value, label: label[locale] })),
    saveRole,
    saveField: (row: Row<'projectBody'>, field: 'since' | 'contactPersonId', value: unknown) =>
      orderSave('record.update', { entity: 'projectBody', id: row.id, set: { [field]: value }, seen: row.version }),
  };
}

/** Bodies that are marked as the lead although the project names another one: people have to say which it is. */
export const otherLeads = (
  bodies: readonly ParticipatingBody[],
  leadBodyId: string | null,
): readonly ParticipatingBody[] => bodies.filter(({ id, row }) => row?.role === 'lead' && id !== leadBodyId);
