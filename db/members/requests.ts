import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { memberOf, membersOf } from '../../shared/trust/registry.ts';
import { type CommandScope, instantOf, type QueryScope } from '../scope.ts';
import { writeDurably } from '../store/folder.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { bodyNames } from './body-names.ts';
import { namesOf, readRequest, requestText } from './request-file.ts';
import { ownSite } from './status.ts';

/** The file goes to the coordination by mail or stick, the words by telephone. */
export function createRequest(scope: CommandScope, { ticket }: Parsed<'request.create'>) {
  const file = scope.files.pathOf(ticket);
  if (file === null) {
    const message = 'Der Ort für die Datei ist nicht mehr bekannt. Bitte wählen Sie ihn noch einmal.';
    return fail({ code: 'file-missing' as const, message });
  }
  const { label, role, body } = ownSite(scope.db);
  writeDurably(file.path, requestText(scope.identity, { label, role, body, at: instantOf(scope) }));
  return ok({ writer: scope.identity.shared.writer, label, ...namesOf(scope.identity.shared.key) });
}

/** What a request says, and whether its site is known already. */
export function showRequest({ db, files }: QueryScope, { ticket }: Parsed<'request.read'>) {
  const read = readRequest(files, ticket);
  if (!read.ok) return read;
  const { writer, label, body, role, jwk, recipient, at } = read.value;
  const registry = registryOf(db);
  const handovers = handoversOf(db);
  const member = memberOf(registry, writer, handovers);
  const isEnded = registry.ends.has(writer) || member?.revoked != null;
  const others = membersOf(registry, handovers)
    .filter((other) => other.body === body && other.writer !== member?.writer && other.revoked === null)
    .map((other) => ({ writer: other.writer, label: other.label }));
  return ok({
    writer,
    label,
    body,
    bodyName: bodyNames(db)(body),
    role,
    at,
    ...namesOf(jwk),
    recipient: recipient !== null,
    state: isEnded ? ('revoked' as const) : member === null ? ('new' as const) : ('admitted' as const),
    others,
  });
}
