import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { MemberValue } from '../../shared/trust/adm.ts';
import { type Member, memberOf } from '../../shared/trust/registry.ts';
import { fingerprintFromWords } from '../../shared/trust/words.ts';
import type { CommandScope } from '../scope.ts';
import { anyMember, asRoot, otherMember, positionsOf } from './as-root.ts';
import { type JoinRequest, namesOf, readRequest } from './request-file.ts';

export const revoked = fail({
  code: 'revoked' as const,
  message:
    'Dieser Schlüssel ist gesperrt und bleibt es. Bitte lassen Sie den Standort mit einem neuen Schlüssel anfragen.',
});

export const alreadyAdmitted = fail({
  code: 'already-admitted' as const,
  message: 'Dieser Standort ist schon zugelassen. Rolle und Bezeichnung ändern Sie beim Mitglied selbst.',
});

const wordsDiffer = fail({
  code: 'words-differ' as const,
  message:
    'Die Wörter passen nicht zu dieser Anfrage. Bitte lassen Sie sie sich noch einmal vorlesen; passen sie wieder nicht, stammt die Anfrage nicht von dort.',
});

const roleNeeded = fail({
  code: 'role-needed' as const,
  message: 'Die Anfrage wünscht die Rolle Koordination, die alles darf. Bitte geben Sie die Rolle ausdrücklich an.',
});

/** The registry's words for a site that has asked. */
export const memberValue = (
  { writer, jwk, recipient, body, nonpublic }: JoinRequest,
  role: MemberValue['role'],
  label: string,
  chosen: string = body,
) => ({
  writer,
  jwk,
  recipient,
  body: chosen,
  role,
  label,
  nonpublic,
});

export function admit(scope: CommandScope, input: Parsed<'member.admit'>) {
  const root = asRoot(scope);
  if (!root.ok) return root;
  const read = readRequest(scope.files, input.ticket);
  if (!read.ok) return read;
  const request = read.value;
  const names = namesOf(request.jwk);
  if (input.words !== undefined && fingerprintFromWords(input.words) !== shortOf(names.fingerprint)) return wordsDiffer;
  const known = memberOf(root.value.registry, request.writer, root.value.handovers);
  if (root.value.registry.ends.has(request.writer)) return revoked;
  if (known !== null) return admitted(known, input, names);
  const role = input.role ?? request.role;
  if (role === 'coordination' && input.role === undefined) return roleNeeded;
  const value = memberValue(request, role, input.label ?? request.label, input.body);
  const position = root.value.say([{ kind: 'member', value }]);
  return ok({ writer: request.writer, position, changed: true, ...names, role, label: value.label, body: value.body });
}

const shortOf = (fingerprint: string) => fingerprint.replaceAll('-', '').slice(0, 24);

/** The same request again: there is nothing to say. */
function admitted(
  { writer, role, label, body, since }: Member,
  wanted: Parsed<'member.admit'>,
  names: ReturnType<typeof namesOf>,
) {
  const isOther = [
    [wanted.role, role],
    [wanted.label, label],
    [wanted.body, body],
  ].some(([asked, now]) => asked !== undefined && asked !== now);
  if (isOther) return alreadyAdmitted;
  return ok({ writer, position: since, changed: false, ...names, role, label, body });
}

/** The change holds from what is held here on, so that nobody escapes it by naming an old registry (T6). */
export function change(scope: CommandScope, input: Parsed<'member.change'>) {
  const root = asRoot(scope);
  if (!root.ok) return root;
  const isOwnLabel = input.role === undefined && input.body === undefined;
  const found = isOwnLabel ? anyMember(root.value, input.writer) : otherMember(root.value, scope, input.writer);
  if (!found.ok) return found;
  const member = found.value;
  if (member.revoked !== null) return revoked;
  const last = root.value.registry.sites.get(member.admittedAs)?.events.at(-1);
  if (last === undefined) throw new Error('a member has been admitted');
  const { after: _, ...before } = last.value;
  const { role = member.role, label = member.label, body = member.body } = input;
  if (role === member.role && label === member.label && body === member.body)
    return ok({ writer: member.writer, position: last.position, changed: false });
  const value: MemberValue = { ...before, role, label, body, after: positionsOf(scope, member) };
  return ok({ writer: member.writer, position: root.value.say([{ kind: 'member', value }]), changed: true });
}
