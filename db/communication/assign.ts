import type { Parsed } from '../../shared/contract.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { readRow } from '../store/rows.ts';
import { tie } from '../store/tie.ts';
import { readLinked } from '../views/linked.ts';
import { readMerged } from '../views/merged.ts';

const link = entities.link as unknown as Entity;
const item = entities.communicationItem as unknown as Entity;

/** Ties a contribution or a person to an audience, or takes off whatever ties them: links either way round, and the field of old versions. */
export function assign(scope: CommandScope, { of, audienceId, isMeant }: Parsed<'audience.assign'>) {
  const { db, tx } = scope;
  const [own, theirs] = [readMerged(db, of.entity), readMerged(db, 'audience')];
  const [id, to] = [own.keptFor(of.id), theirs.keptFor(audienceId)];
  const isHere = (entity: Entity, one: string): boolean => {
    const row = readRow(db, entity, one);
    return row !== null && !row.deleted;
  };
  if (!isHere(entities[of.entity] as unknown as Entity, id) || !isHere(entities.audience as unknown as Entity, to)) {
    const message = 'Diesen Eintrag gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-found' as const, message });
  }
  const field = of.entity === 'communicationItem' ? 'audienceId' : null;
  const isTied = readLinked(db, of.entity, 'audience', field)(id).some((one) => one.id === to);
  if (isTied === isMeant) return ok({ changed: false });
  if (isMeant) {
    tie(scope, { from: `${of.entity}:${id}`, to: `audience:${to}`, kind: 'relates' });
    return ok({ changed: true });
  }
  const ends = (entity: string, one: string, behind: readonly string[]) =>
    JSON.stringify([one, ...behind].map((each) => `${entity}:${each}`));
  const links = db
    .prepare(
      `SELECT id FROM link WHERE hidden = 0 AND (
         "from" IN (SELECT value FROM json_each(@own)) AND "to" IN (SELECT value FROM json_each(@theirs))
         OR "to" IN (SELECT value FROM json_each(@own)) AND "from" IN (SELECT value FROM json_each(@theirs)))`,
    )
    .pluck()
    .all({
      own: ends(of.entity, id, own.behind(id)),
      theirs: ends('audience', to, theirs.behind(to)),
    }) as string[];
  for (const one of links) edit(tx, link, one, { [deletedField]: true });
  if (field !== null) {
    for (const one of [id, ...own.behind(id)]) {
      const said = readRow(db, item, one)?.[field];
      if (typeof said === 'string' && theirs.keptFor(said) === to) edit(tx, item, one, { [field]: null });
    }
  }
  return ok({ changed: true });
}
