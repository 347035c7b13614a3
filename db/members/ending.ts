import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { Adm } from '../../shared/trust/adm.ts';
import { type Member, memberOf, type Registry } from '../../shared/trust/registry.ts';
import type { CommandScope } from '../scope.ts';
import { Logs } from '../sync/logs.ts';
import { anyMember, asRoot, otherMember, positionsOf } from './as-root.ts';
import { alreadyAdmitted, memberValue, revoked } from './members.ts';
import { namesOf, readRequest } from './request-file.ts';

/** Whether the others wait for what this site has not confirmed. */
export function setDormant(scope: CommandScope, { writer, dormant }: Parsed<'member.dormant'>) {
  const root = asRoot(scope);
  if (!root.ok) return root;
  const found = otherMember(root.value, scope, writer);
  if (!found.ok) return found;
  const member = found.value;
  if (member.dormant === dormant)
    return ok({ writer: member.writer, position: root.value.registry.length, changed: false });
  const position = root.value.say([{ kind: 'dormant', value: { writer: member.admittedAs, dormant } }]);
  return ok({ writer: member.writer, position, changed: true });
}

/** Ends every log of a member, the present one at `seq`; an earlier end stays. */
export function revoke(scope: CommandScope, input: Parsed<'member.revoke'>) {
  const root = asRoot(scope);
  if (!root.ok) return root;
  const found = otherMember(root.value, scope, input.writer);
  if (!found.ok) return found;
  const member = found.value;
  const logs = new Logs(scope.db);
  const held = logs.end(member.writer);
  const seq = input.seq ?? held;
  if (seq > held) {
    const message = `Von diesem Standort ist hier nur bis Änderung ${held} etwas angekommen. Bitte nennen Sie höchstens diese Nummer.`;
    return fail({ code: 'not-held' as const, message, held });
  }
  const ends = {
    ...positionsOf(scope, member),
    [member.writer]: [seq, logs.chainAt(member.writer, seq) ?? ''] as const,
  };
  const said = Object.entries(ends).flatMap(([log, [lastSeq, lastHash]]) =>
    endOf(root.value.registry, log) <= lastSeq ? [] : [revocation(log, lastSeq, lastHash)],
  );
  const position = root.value.say(said);
  return ok({ writer: member.writer, position, changed: said.length > 0, seq });
}

const endOf = (registry: Registry, log: string): number => registry.ends.get(log)?.[0] ?? Number.POSITIVE_INFINITY;

const revocation = (writer: string, lastSeq: number, lastHash: string): Adm => ({
  kind: 'revoke',
  value: { writer, lastSeq, lastHash },
});

const otherBody = fail({
  code: 'other-body' as const,
  message:
    'Diese Anfrage kommt von einer anderen Kommune. Bitte lassen Sie den Standort neu zu, statt ihn zu ersetzen.',
});

/** Ends the logs of a member where they are held here, and puts the key of a request in its place, with its role and body. */
export function rotate(scope: CommandScope, input: Parsed<'member.rotate'>) {
  const root = asRoot(scope);
  if (!root.ok) return root;
  const { registry, handovers, say } = root.value;
  const read = readRequest(scope.files, input.ticket);
  if (!read.ok) return read;
  const request = read.value;
  const names = namesOf(request.jwk);
  const old = anyMember(root.value, input.writer);
  if (!old.ok) return old;
  if (old.value.writer === request.writer && registry.successors.has(input.writer))
    return ok({ writer: request.writer, position: old.value.since, changed: false, ...names });
  const found = otherMember(root.value, scope, input.writer);
  if (!found.ok) return found;
  const member = found.value;
  if (registry.ends.has(request.writer)) return revoked;
  if (memberOf(registry, request.writer, handovers) !== null) return alreadyAdmitted;
  if (request.body !== member.body) return otherBody;
  const position = say(replacement(scope, member, memberValue(request, member.role, member.label)));
  return ok({ writer: request.writer, position, changed: true, ...names });
}

function replacement(scope: CommandScope, member: Member, to: ReturnType<typeof memberValue>): Adm[] {
  const positions = positionsOf(scope, member);
  const [lastSeq, lastHash] = positions[member.writer] ?? [0, ''];
  const others = Object.entries(positions).filter(([log]) => log !== member.writer);
  return [
    { kind: 'rotate', value: { writer: member.writer, lastSeq, lastHash, to } },
    ...others.map(([log, [seq, hash]]) => revocation(log, seq, hash)),
  ];
}
