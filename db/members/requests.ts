import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { memberOf, membersOf } from '../../shared/trust/registry.ts';
import { type CommandScope, instantOf, type QueryScope } from '../scope.ts';
import { writeDurably } from '../store/folder.ts';
import { writeMeta } from '../store/meta.ts';
import { introduceSite } from '../trust/introduce.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { bodyNames } from '../views/body-names.ts';
import { namesOf, readRequest, requestText } from './request-file.ts';
import { ownSite } from './status.ts';

/** The file goes to the coordination by mail or stick, the words by telephone. */
export function createRequest(scope: CommandScope, { ticket, ...wishes }: Parsed<'request.create'>) {
  const file = scope.files.pathOf(ticket);
  if (file === null) {
    const message = 'Der Ort für die Datei ist nicht mehr bekannt. Bitte wählen Sie ihn noch einmal.';
    return fail({ code: 'file-missing' as const, message });
  }
  const { label, role, body } = { ...ownSite(scope.db), ...introduced(scope, wishes) };
  const at = instantOf(scope);
  writeDurably(file.path, requestText(scope.identity, { label, role, body, at }));
  return ok({ writer: scope.identity.shared.writer, label, role, at, ...namesOf(scope.identity.shared.key) });
}

type Wishes = Pick<Parsed<'request.create'>, 'label' | 'role'>;

/** As long as nobody has admitted it, a site is what it says of itself; afterwards the coordination says it. */
function introduced({ db, tx, identity }: CommandScope, { label, role }: Wishes): Partial<ReturnType<typeof ownSite>> {
  if (label === undefined && role === undefined) return {};
  const now = ownSite(db);
  const wished = { label: label ?? now.label, role: role ?? now.role };
  if (memberOf(registryOf(db), identity.shared.writer, handoversOf(db)) === null) {
    writeMeta(db, 'site-label', wished.label);
    writeMeta(db, 'site-role', wished.role);
    introduceSite(tx, { ...wished, bodyId: now.body }, identity);
  }
  return wished;
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
