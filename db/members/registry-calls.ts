import canonicalize from 'canonicalize';
import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { dotOf } from '../../shared/sync/dot.ts';
import type { Adm, EraseReason } from '../../shared/trust/adm.ts';
import { memberOf } from '../../shared/trust/registry.ts';
import { parseRoot, wordsOfFingerprint } from '../../shared/trust/words.ts';
import { publicPart } from '../bundle/keys.ts';
import type { CommandScope } from '../scope.ts';
import { localWriter } from '../store/identity.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { knownWriters } from '../store/writers.ts';
import { eraseHere, isOnlyHere } from '../sync/erase-here.ts';
import { Logs } from '../sync/logs.ts';
import { type Logged, opsOf, opsOfMany } from '../sync/ops-of.ts';
import { replan } from '../sync/recompute.ts';
import { registryOf } from '../trust/registry-log.ts';
import { type AsRoot, anyMember, asRoot, isRoot, ownMembership, unknownMember } from './as-root.ts';
import { readRequest } from './request-file.ts';

const notCoordination = fail({
  code: 'not-coordination' as const,
  message: 'Dieser Standort hat nicht die Rolle Koordination. Bitte geben Sie sie ihm zuerst.',
});

/** The registry goes on in the log of another coordination site; this one can say nothing there any more. */
export function handOver(scope: CommandScope, input: Parsed<'registry.handOver'>) {
  const root = asRoot(scope);
  if (!root.ok) return root;
  const named = input.ticket === undefined ? keyOf(scope, root.value, input.writer ?? '') : asked(scope, input.ticket);
  if (!named.ok) return named;
  const { writer, jwk } = named.value;
  if (jwk.x === scope.identity.registry?.key.x) return ownMembership;
  const member = memberOf(root.value.registry, writer, root.value.handovers);
  // An old key of a member would do no harm, but nobody could write in its registry log either.
  if (member?.writer !== writer || member.revoked !== null) return unknownMember;
  if (member.role !== 'coordination') return notCoordination;
  return ok({ writer, position: root.value.say([{ kind: 'root', value: { jwk } }]), changed: true });
}

/** The key in a join request. */
function asked(scope: CommandScope, ticket: string) {
  const read = readRequest(scope.files, ticket);
  return read.ok ? ok({ writer: read.value.writer, jwk: read.value.jwk }) : read;
}

/** The key a member writes with now, as its admission or its log says. */
function keyOf({ db }: CommandScope, { registry, handovers }: AsRoot, name: string) {
  const member = memberOf(registry, name, handovers);
  const stored = knownWriters(db).find(({ writer }) => writer === member?.writer)?.publicKey ?? null;
  const jwk = member?.jwk ?? stored;
  return member === null || jwk === null ? unknownMember : ok({ writer: member.writer, jwk: publicPart(jwk) });
}

export function setPolicy(scope: CommandScope, policy: Parsed<'registry.policy'>) {
  const root = asRoot(scope);
  if (!root.ok) return root;
  const { registry, say } = root.value;
  const present = registry.policies.at(-1)?.policy;
  if (canonicalize(present) === canonicalize(policy)) return ok({ position: registry.length, changed: false });
  return ok({ position: say([{ kind: 'policy', value: policy }]), changed: true });
}

/** The last op of a log and its branches here, signed or not. */
const lastOpOf = ({ db }: CommandScope, writer: string): number =>
  Math.max(0, ...new Logs(db).branchesOf(writer).map(({ seq }) => seq));

export function correctClock(scope: CommandScope, value: Parsed<'clock.correct'>) {
  const root = asRoot(scope);
  if (!root.ok) return root;
  const found = anyMember(root.value, value.writer);
  if (!found.ok) return found;
  // Of an edit that is still to come nobody can say yet whether the clock was wrong then too.
  const to = Math.min(value.to, lastOpOf(scope, value.writer));
  if (value.from > to) return ok({ writer: value.writer, position: root.value.registry.length, changed: false });
  const position = root.value.say([{ kind: 'clock', value: { ...value, to } }]);
  return ok({ writer: value.writer, position, changed: true });
}

/** As many dots as surely fit into one value (docs/bundle-format.md §7). */
const dotsPerOp = 5000;

/**
 * Names every op of the record that is known here; all logs lose their bodies, the numbers and hashes stay. What never left this computer
 * is erased here (LE1), by whoever works at it; the registry hears nothing of it.
 */
export function erase(scope: CommandScope, { entity, id, reason }: Parsed<'record.erase'>) {
  const ops = opsOf(scope.db, entity, id);
  if (isOnlyHere(ops)) {
    eraseHere(scope.db, scope.tx.revision, [{ entity, id }]);
    return ok({ entity, id, ops: ops.length, position: registryOf(scope.db).length, isOnlyHere: true });
  }
  const root = asRoot(scope);
  if (!root.ok) return root;
  const dots = sharedDots(ops);
  if (dots.length === 0) {
    const message = 'Diesen Datensatz gibt es hier nicht. Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-found' as const, message });
  }
  const position = root.value.say(erasing(scope, entity, [{ id, dots }], reason));
  return ok({ entity, id, ops: dots.length, position, isOnlyHere: false });
}

/** The same for many records at once, all or none: with one among them that others hold, it is the coordination's business. */
export function eraseMany(scope: CommandScope, { entity, ids, reason }: Parsed<'record.eraseMany'>) {
  const wanted = [...new Set(ids)];
  const opsIn = opsOfMany(
    scope.db,
    wanted.map((id) => ({ entity, id })),
  );
  const all = wanted.map((id) => ({ id, ops: opsIn(entity, id) }));
  const found = all.filter(({ ops }) => ops.length > 0);
  const here = found.filter(({ ops }) => isOnlyHere(ops));
  if (here.length < all.length) {
    const root = asRoot(scope);
    if (!root.ok) return root;
    const shared = found.filter(({ ops }) => !isOnlyHere(ops)).map(({ id, ops }) => ({ id, dots: sharedDots(ops) }));
    if (shared.length > 0) root.value.say(erasing(scope, entity, shared, reason));
  }
  eraseHere(
    scope.db,
    scope.tx.revision,
    here.map(({ id }) => ({ entity, id })),
  );
  return ok({
    erased: found.map(({ id }) => id),
    onlyHere: here.map(({ id }) => id),
    ops: found.reduce((sum, { ops }) => sum + ops.length, 0),
  });
}

/** The edits of a record that others may hold. */
const sharedDots = (ops: readonly Logged[]): readonly string[] =>
  ops.filter(({ writer }) => writer !== localWriter).map(({ writer, op }) => dotOf(writer, op.n));

type Doomed = { readonly id: string; readonly dots: readonly string[] };

function erasing(
  { db }: CommandScope,
  entity: string,
  records: readonly Doomed[],
  reason: EraseReason | undefined,
): Adm[] {
  // Bodies may be gone here that others still have; so it reaches as far as every log is held.
  const logs = knownWriters(db).filter(({ lane, seq }) => lane !== 'registry' && lane !== 'local' && seq > 0);
  const upTo = Object.fromEntries(logs.map(({ writer, seq }) => [writer, seq]));
  return records.flatMap(({ id, dots }) =>
    Array.from({ length: Math.ceil(dots.length / dotsPerOp) }, (_, part): Adm => {
      const named = dots.slice(part * dotsPerOp, (part + 1) * dotsPerOp);
      return { kind: 'erase', value: { entity, id, dots: named, upTo, ...(reason === undefined ? {} : { reason }) } };
    }),
  );
}

/** Keeps whose registry counts here. */
export function pinRoot(scope: CommandScope, input: Parsed<'root.pin'>) {
  const { db, tx } = scope;
  const root = parseRoot(input.root);
  if (root === null) {
    const message =
      'Das ist weder ein Fingerabdruck noch sind es die zwölf Wörter dazu. Bitte vergleichen Sie mit dem Blatt der Koordination.';
    return fail({ code: 'no-fingerprint' as const, message });
  }
  const pinned = readMeta(db, 'root') ?? '';
  const answer = (changed: boolean) => {
    const kept = changed ? root : pinned;
    return ok({ root: kept, rootWords: wordsOfFingerprint(kept), changed, length: registryOf(db).length });
  };
  if (pinned !== '' && isSame(pinned, root)) return answer(false);
  if (isRoot(scope)) return ownMembership;
  if (pinned !== '' && !input.replace) {
    const message =
      'Hier ist schon ein anderer Fingerabdruck festgehalten. Bitte klären Sie mit der Koordination, welcher stimmt, bevor Sie ihn ersetzen.';
    return fail({ code: 'pinned-already' as const, message, root: pinned });
  }
  writeMeta(db, 'root', root);
  replan(db, tx.ports.nowMs(), { whole: true });
  return answer(true);
}

/** Twelve words and the whole fingerprint name the same key as far as the words go. */
function isSame(a: string, b: string): boolean {
  const [short, long] = [a, b].map((text) => text.replaceAll('-', '')).sort((x, y) => x.length - y.length);
  return short !== undefined && long?.startsWith(short) === true;
}
