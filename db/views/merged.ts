import type { Entity } from '../../shared/core/entity.ts';
import { entityNamed } from '../../shared/entities.ts';
import { type AliasRow, mayPutBehind, membersOf, resolveAliases } from '../../shared/records/alias.ts';
import { membersOf as membersInRegistry } from '../../shared/trust/members.ts';
import { tableOf } from '../store/columns.ts';
import type { Reader } from '../store/database.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';

/** Which records of one entity stand for others (shared/records/alias.ts), as they are now. */
export type Merged = {
  /** Records that stand behind another one; lists leave them out. */
  readonly dropped: readonly string[];
  readonly isDropped: (id: string) => boolean;
  /** The record that is shown for this one; itself if it was not merged. */
  readonly keptFor: (id: string) => string;
  /** What stands behind this one, sorted; empty for most. */
  readonly behind: (id: string) => readonly string[];
};

const nothing: Merged = { dropped: [], isDropped: () => false, keptFor: (id) => id, behind: () => [] };

type Row = AliasRow & { readonly by: string | null; readonly owners: string | null };

/** With whose the alias is, and whose the record it puts behind another one. */
const aliases = `
  SELECT a.duplicate_id AS duplicateId, a.kept_id AS keptId, ar.state ->> '$.rights.owners' AS by,
    dr.state ->> '$.rights.owners' AS owners
  FROM alias a JOIN record ar ON ar.no = a.record
  LEFT JOIN record dr ON dr.entity = a.entity AND dr.id = a.duplicate_id
  WHERE a.entity = ? AND a.hidden = 0`;

const ownersIn = (text: string | null): readonly string[] => (text === null ? [] : (JSON.parse(text) as string[]));

/** Bodies that coordinate; `null` while there is no registry that could say so. */
function coordinatingBodies(db: Reader): ReadonlySet<string> | null {
  const registry = registryOf(db);
  if (registry.length === 0) return null;
  const members = membersInRegistry(registry, handoversOf(db));
  return new Set(members.flatMap(({ role, body }) => (role === 'coordination' ? [body] : [])));
}

/**
 * Whether a record of these owners may speak for a body: nobody but the body itself and whoever coordinates. A record that nobody owns
 * is from a time before there was a registry.
 */
export function readMayAnswerFor(db: Reader): (owners: string | null, bodyId: string | null) => boolean {
  const coordination = coordinatingBodies(db);
  return (owners, bodyId) =>
    coordination === null || ownersIn(owners).every((owner) => owner === bodyId || coordination.has(owner));
}

/** Whose a record is here: the bodies that own it, or none. */
export function ownersOf(db: Reader, entity: string, id: string): readonly string[] {
  const row = db
    .prepare("SELECT state ->> '$.rights.owners' AS owners FROM record WHERE entity = ? AND id = ?")
    .get(entity, id) as { owners: string | null } | undefined;
  return ownersIn(row?.owners ?? null);
}

/** Most entities have no alias; then this is one look into an index. */
export function readMerged(db: Reader, entity: string): Merged {
  const declared = entityNamed(entity);
  const rows = db.prepare(aliases).all(entity) as Row[];
  // A row from elsewhere may lack what it needs: it says nothing then.
  const said = rows.filter(({ duplicateId, keptId }) => duplicateId !== null && keptId !== null);
  if (said.length === 0 || declared === null) return nothing;
  const coordination = coordinatingBodies(db);
  const whole = said.filter(({ by, owners }) =>
    mayPutBehind(ownersIn(by), ownersIn(owners), (body) => coordination?.has(body) ?? true),
  );
  const there = shownAmong(db, declared, [
    ...new Set(whole.flatMap(({ duplicateId, keptId }) => [duplicateId, keptId])),
  ]);
  const kept = resolveAliases(whole, (id) => there.has(id));
  const members = membersOf(kept);
  return {
    dropped: [...kept.keys()],
    isDropped: (id) => kept.has(id),
    keptFor: (id) => kept.get(id) ?? id,
    behind: (id) => members.get(id) ?? [],
  };
}

function shownAmong(db: Reader, entity: Entity, ids: readonly string[]): ReadonlySet<string> {
  const rows = db
    .prepare(`SELECT id FROM "${tableOf(entity)}" WHERE hidden = 0 AND id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids)) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}
