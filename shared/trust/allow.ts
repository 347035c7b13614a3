import { entities, entityNamed } from '../entities.ts';
import { idOfKey, naturalId } from '../records/natural-id.ts';
import type { Json } from '../sync/json.ts';
import type { RowRights } from '../sync/row-state.ts';
import { admEntity, type Role } from './adm.ts';
import { catalogues, type Policy, ruleCovers } from './policy.ts';

/** As whom an op was written: what the registry said of its writer there. */
export type Standing = {
  readonly writer: string;
  /** The shared log of the site: ids of new rows prove that one as their creator, also those in the log of non-public sessions. */
  readonly site: string;
  readonly role: Role;
  readonly body: string;
  readonly policy: Policy;
};

/** Stable codes; the sentences are in words-of-refusal.ts. */
export type Refusal = 'not-yours' | 'catalogue' | 'role' | 'wrong-id' | 'registry';

/** Whether a body may work in a project. `lead` asks for those whom the project row itself names: its owners and leads. */
export type IsGranted = (project: string, body: string, as: 'any' | 'lead') => boolean;

export type Edit = { readonly e: string; readonly id: string; readonly set: Readonly<Record<string, Json>> };

const keysByEntity: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(entities).flatMap((entity) => ('key' in entity && entity.key ? [[entity.name, entity.key]] : [])),
);

/** A row with a natural key has the id of that key; an op that says another key names the wrong row. */
function isWrongRow({ e, id, set }: Edit): boolean {
  const key = keysByEntity.get(e);
  if (key === undefined || !key.some((field) => Object.hasOwn(set, field))) return false;
  const entity = entityNamed(e);
  return entity !== null && naturalId(entity, set) !== id;
}

/**
 * Whether an op may be written by somebody with this standing into a row with these rights: `null`, or the reason why not.
 *
 * The same question is asked of every op of an import and before every local edit, so that nobody types what others would refuse.
 */
export function refusalOf(edit: Edit, standing: Standing, rights: RowRights, isGranted: IsGranted): Refusal | null {
  if (isWrongRow(edit)) return 'wrong-id';
  // Members are the matter of the registry log; in any other only its end may be announced.
  if (edit.e === admEntity) return Object.hasOwn(edit.set, 'handover') ? null : 'registry';
  if (standing.role === 'coordination') return null;
  // A site may introduce itself and nobody else, whatever bodies claim.
  if (edit.e === 'site') return edit.id === idOfKey('site', [standing.writer]) ? null : 'not-yours';
  const { body } = standing;
  let hasRule = false;
  for (const rule of standing.policy.rules[standing.role]) {
    if (!ruleCovers(rule, edit.e)) continue;
    hasRule = true;
    if (rule.rows === 'any') return null;
    if (rule.rows === 'own' && rights.owners.includes(body)) return null;
    if (rule.rows === 'body' && rights.bodies.includes(body)) return null;
    if (rule.rows === 'project' && rights.projects.some((project) => isGranted(project, body, 'any'))) return null;
  }
  if (hasRule) return 'not-yours';
  return (catalogues as readonly string[]).includes(edit.e) ? 'catalogue' : 'role';
}
