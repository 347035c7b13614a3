import { ok } from '../../shared/core/result.ts';
import { writerOfLog } from '../../shared/sync/dot.ts';
import type { Role } from '../../shared/trust/adm.ts';
import { defaultPolicy } from '../../shared/trust/policy.ts';
import { type Member, memberOf, membersOf, type Registry } from '../../shared/trust/registry.ts';
import { wordsOfFingerprint } from '../../shared/trust/words.ts';
import { isPublicJwk } from '../bundle/keys.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { readMeta } from '../store/meta.ts';
import { knownWriters } from '../store/writers.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { bodyNames } from '../views/body-names.ts';
import { registryMoments } from '../views/registry-moments.ts';
import { isRoot } from './as-root.ts';
import { namesOf } from './request-file.ts';

/** What this installation says of itself. */
export const ownSite = (db: Reader) => ({
  label: readMeta(db, 'site-label') ?? '',
  role: (readMeta(db, 'site-role') ?? 'contact') as Role,
  body: readMeta(db, 'site-body') ?? '',
});

const nameless = { fingerprint: '', words: [] };

/** Who takes part, as far as it is known here. */
export function status(scope: QueryScope) {
  const { db, identity } = scope;
  const registry = registryOf(db);
  const handovers = handoversOf(db);
  const root = readMeta(db, 'root') || null;
  const own = memberOf(registry, identity.shared.writer, handovers);
  const { label, role, body } = own ?? ownSite(db);
  return ok({
    root,
    rootWords: root === null ? null : wordsOfFingerprint(root),
    isRoot: isRoot(scope),
    own: {
      writer: identity.shared.writer,
      label,
      role,
      body,
      ...namesOf(identity.shared.key),
      admitted: own !== null && own.revoked === null,
      position: own?.since ?? 0,
    },
    length: registry.length,
    members: membersOf(registry, handovers).map(lineOf(db, registry)),
    policy: registry.policies.at(-1)?.policy ?? defaultPolicy,
    unknownWriters: unknownWriters(db, (writer) => memberOf(registry, writer, handovers) !== null),
    refused: db.prepare('SELECT count(*) FROM refused').pluck().get() as number,
  });
}

/** A member with what this store knows of its logs. */
function lineOf(db: Reader, registry: Registry) {
  const momentOf = registryMoments(registry);
  const nameOf = bodyNames(db);
  const logs = knownWriters(db);
  const held = db
    .prepare('SELECT coalesce(sum(to_seq - from_seq + 1), 0) FROM segment WHERE held = 1 AND writer = ?')
    .pluck();
  return ({ writer, jwk, label, role, body, since, dormant, revoked, recipient, logs: own }: Member) => {
    const key = jwk ?? logs.find((log) => log.writer === writer)?.publicKey ?? null;
    return {
      writer,
      label,
      role,
      body,
      bodyName: nameOf(body),
      ...(key === null ? nameless : namesOf(key)),
      since,
      admittedAt: momentOf.get(since) ?? '',
      dormant,
      revoked: revoked === null ? null : { seq: revoked[0], hash: revoked[1] },
      frozen: logs.some((log) => log.frozen && own.includes(writerOfLog(log.writer))),
      recipient: recipient !== null,
      held: own.reduce((sum, log) => sum + (held.get(log) as number), 0),
    };
  };
}

type Waiting = { writer: string; ops: number; publicKey: string | null; firstSeenAt: string | null };

/** Logs that wait here because nobody has admitted their writer. */
function unknownWriters(db: Reader, isMember: (writer: string) => boolean) {
  const rows = db
    .prepare(
      `SELECT s.writer, sum(s.to_seq - s.from_seq + 1) AS ops, max(s.public_key) AS publicKey,
              min(b.at) AS firstSeenAt
       FROM segment s LEFT JOIN bundle b ON b.bundle = s.bundle
       WHERE s.held = 1 AND s.why = 'unknown-writer' GROUP BY s.writer ORDER BY s.writer`,
    )
    .all() as Waiting[];
  return rows
    .filter(({ writer }) => !isMember(writer))
    .map(({ writer, ops, publicKey, firstSeenAt }) => {
      const key: unknown = publicKey === null ? null : JSON.parse(publicKey);
      return { writer, ops, ...(isPublicJwk(key) ? namesOf(key) : nameless), firstSeenAt };
    });
}
