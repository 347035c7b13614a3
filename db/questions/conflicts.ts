import { entityNamed } from '../../shared/entities.ts';
import type { Question } from '../../shared/questions/contract.ts';
import { writerOf } from '../../shared/sync/dot.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { newestFirst, shownValue } from '../../shared/sync/view.ts';
import type { QueryScope } from '../scope.ts';
import { mergeOf } from '../store/record.ts';
import { Ours } from '../views/ours.ts';
import type { Rights } from '../views/own-rights.ts';
import { siteNames } from '../views/site-names.ts';

/** Looked at per question; a site with more conflicts than this decides them elsewhere. */
const most = 2000;

type Row = { readonly entity: string; readonly id: string; readonly field: string; readonly state: string };

/**
 * Conflicts about what concerns this site, that it may decide. Texts that overlap and deletions against edits are left to the page of
 * conflicts, where one can see all of it; here one of a few values is chosen.
 */
export function conflictQuestions({ db }: QueryScope, rights: Rights): Question[] {
  const rows = db
    .prepare(
      `SELECT r.entity, r.id, c.field, r.state FROM conflict c JOIN record r ON r.no = c.record
       ORDER BY r.entity, r.id, c.field LIMIT ${most}`,
    )
    .all() as Row[];
  if (rows.length === 0) return [];
  const ours = new Ours(db);
  const site = siteNames(db);
  const own = new Set(db.prepare('SELECT writer FROM writer WHERE own = 1').pluck().all() as string[]);
  return rows.flatMap(({ entity, id, field, state: text }): Question[] => {
    const policy = mergeOf(entity);
    if (field === deletedField || policy(field) === 'text3') return [];
    const { cells } = JSON.parse(text) as RowState;
    const shown = (name: string) => shownValue(cells[name], policy(name));
    if (ours.concerns(entity, id, shown).length === 0 || !rights.mayEdit(entity, id, [field])) return [];
    const title = shown(entityNamed(entity)?.title ?? '');
    return [
      {
        kind: 'conflict',
        key: `conflict:${entity}:${id}:${field}`,
        canAnswer: true,
        entity,
        id,
        title: typeof title === 'string' ? title : '',
        field,
        values: newestFirst(cells[field]?.live ?? []).map(([dot, , value]) => {
          const writer = writerOf(dot);
          return { value, dot, site: site(writer), own: own.has(writer) };
        }),
      },
    ];
  });
}
