import { memberOf } from '../../shared/trust/registry.ts';
import type { QueryScope } from '../scope.ts';
import { readMeta } from '../store/meta.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';

const longestName = 120;

/**
 * Whose opinion is given here. The site by the name under which it was admitted, which outlasts its keys; the person as every op
 * names its author.
 */
export function whoAssesses({ db, identity }: Pick<QueryScope, 'db' | 'identity'>) {
  const { writer } = identity.shared;
  const site = memberOf(registryOf(db), writer, handoversOf(db))?.admittedAs ?? writer;
  const by = readMeta(db, 'author') ?? readMeta(db, 'site-label') ?? '';
  return { site, by: by.trim().slice(0, longestName) || 'Standort' };
}
