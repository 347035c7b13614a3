import type { Parsed } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import { composedParts, composePaper } from '../../../shared/councils/compose/compose.ts';
import { entityNamed } from '../../../shared/entities.ts';
import type { CommandScope, QueryScope } from '../../scope.ts';
import type { Changes } from '../../store/edit.ts';
import { readRow } from '../../store/rows.ts';
import { tie } from '../../store/tie.ts';
import { ownStanding } from '../../trust/own-standing.ts';
import { create, paperEntity, paperGroupEntity } from '../write.ts';
import { composeFacts, ownShares } from './facts.ts';

const notFound = fail({
  code: 'not-found' as const,
  message: 'Diesen Datensatz gibt es hier nicht (mehr). Bitte wählen Sie einen anderen.',
});

/** A paper as the data say it, and the councils it may go to: the district first, then the towns by name. */
export function compose({ db }: QueryScope, { about }: Parsed<'paper.compose'>) {
  const facts = composeFacts(db, about.entity, about.id);
  if (facts === null) return notFound;
  const composed = composePaper(facts);
  const cases = facts.kind === 'project' ? facts.cases.map(({ id }) => id) : [facts.id];
  const shares = ownShares(db, facts.kind === 'strategy' ? [] : cases);
  const rows = db
    .prepare(
      `SELECT id AS bodyId, coalesce(name, '') AS name, coalesce(kind, 'other') AS kind FROM body WHERE hidden = 0
       ORDER BY kind <> 'district', name`,
    )
    .all() as { bodyId: string; name: string; kind: string }[];
  return ok({
    title: facts.title,
    parts: Object.fromEntries(composedParts.map((part) => [part, [...composed[part]]])) as never,
    councils: rows.map((row) => ({ ...row, ownCents: shares.get(row.bodyId) ?? null })),
  });
}

/** Writes the variants of one text. What is known only here, or is not public, makes papers that are so, too. */
export function issue(scope: CommandScope, { about, group, papers }: Parsed<'paper.issue'>) {
  const { db, tx } = scope;
  const entity = entityNamed(about.entity);
  const row = entity === null ? null : readRow(db, entity, about.id);
  if (row === null || row.deleted) return notFound;
  const secrecy: Changes = {
    ...(row['classification'] === 'nonpublic_session' ? { classification: 'nonpublic_session' } : {}),
    ...(row['visibility'] === 'private' || row['visibility'] === 'site' ? { visibility: row['visibility'] } : {}),
  };
  const mayGive = (ownStanding(db, scope.identity)?.role ?? 'coordination') === 'coordination';
  const leadBodyId = tx.ownBodyId === null ? {} : { leadBodyId: tx.ownBodyId };
  const strategy = about.entity === 'strategy' ? { strategyId: about.id } : {};
  const made = create(scope, paperGroupEntity, { title: group.title, ...leadBodyId, ...strategy, ...secrecy });
  if (!made.ok) return made;
  const ids: string[] = [];
  for (const { bodyId, fields } of papers) {
    // A council's paper is its own: its site goes on with it, whoever wrote the text.
    const owner = mayGive ? { ownerBodyId: bodyId } : {};
    const written = create(scope, paperEntity, { ...fields, bodyId, groupId: made.value, ...owner, ...secrecy });
    if (!written.ok) return written;
    ids.push(written.value);
    tie(scope, { from: `paper:${written.value}`, to: `${about.entity}:${about.id}`, kind: 'decides' }, secrecy);
  }
  return ok({ groupId: made.value, papers: ids });
}
