import type { Role } from '../../shared/trust/adm.ts';
import type { Standing } from '../../shared/trust/allow.ts';
import { defaultPolicy } from '../../shared/trust/policy.ts';
import { memberOf } from '../../shared/trust/registry.ts';
import type { Reader } from '../store/database.ts';
import type { Identity } from '../store/identity.ts';
import { readMeta } from '../store/meta.ts';
import { handoversOf, registryOf } from './registry-log.ts';

/**
 * As whom this site writes, asked before an edit.
 *
 * A member: as the registry says, as far as it is known here. A site that has pinned a root and waits for its admission: in the role
 * it asks for. One that knows no root works alone, and nobody restricts it: `null`.
 */
export function ownStanding(db: Reader, identity: Identity): Standing | null {
  if ((readMeta(db, 'root') ?? '') === '') return null;
  const { writer } = identity.shared;
  const registry = registryOf(db);
  const policy = registry.policies.at(-1)?.policy ?? defaultPolicy;
  const member = memberOf(registry, writer, handoversOf(db));
  if (member !== null) return { writer, site: writer, role: member.role, body: member.body, policy };
  const role = (readMeta(db, 'site-role') ?? 'contact') as Role;
  return { writer, site: writer, role, body: readMeta(db, 'site-body') ?? '', policy };
}
