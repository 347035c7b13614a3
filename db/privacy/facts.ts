import { ok, type Result } from '../../shared/core/result.ts';
import { entityNamed, entityNames } from '../../shared/entities.ts';
import type { PrivacyFacts } from '../../shared/privacy/contract.ts';
import { personalParts } from '../../shared/privacy/personal.ts';
import { activeMembers, memberOf } from '../../shared/trust/registry.ts';
import { type QueryScope, readStep, type Step } from '../scope.ts';
import { tableOf } from '../store/columns.ts';
import { readMeta } from '../store/meta.ts';
import { knownWriters } from '../store/writers.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { bodyNames } from '../views/body-names.ts';
import { countUnkept } from '../views/contacts.ts';

/** The sites that take part, this one first; before there is a registry only this one. */
function readSites({ db, identity }: QueryScope): PrivacyFacts['sites'] {
  const registry = registryOf(db);
  const handovers = handoversOf(db);
  const nameOf = bodyNames(db);
  const own = memberOf(registry, identity.shared.writer, handovers)?.writer;
  const sites = activeMembers(registry, handovers).map(({ writer, label, body, role }) => ({
    label,
    body: nameOf(body),
    role,
    isOwn: writer === own,
  }));
  if (sites.some(({ isOwn }) => isOwn)) return sites.sort((one, other) => Number(other.isOwn) - Number(one.isOwn));
  return [{ label: readMeta(db, 'site-label') ?? '', body: '', role: '', isOwn: true }, ...sites];
}

/** Rows of a table counted between two yields; one lies in several pages at worst. */
const rowsPerStep = 2000;

/** Whom a record is for: everybody, this computer alone, the sites. */
const placeOf = (mark: string | null): 'public' | 'here' | 'shared' =>
  mark === 'public' ? 'public' : mark === 'private' || mark === 'site' ? 'here' : 'shared';

/** Table by table, between which others have their turn. */
export function* facts(scope: QueryScope): Generator<Step, Result<PrivacyFacts, never>> {
  const { db, today } = scope;
  const counts: Record<string, number> = {};
  const visibility: Record<string, PrivacyFacts['visibility'][string]> = {};
  const parts = personalParts(entityNames.flatMap((name) => entityNamed(name) ?? []));
  for (const [done, { entity }] of parts.entries()) {
    yield readStep(done, parts.length);
    const marks = db
      .prepare(`SELECT visibility FROM "${tableOf(entity)}" WHERE hidden = 0`)
      .pluck()
      .iterate();
    const of = { public: 0, here: 0, shared: 0 };
    let all = 0;
    for (const mark of marks as IterableIterator<string | null>) {
      of[placeOf(mark)] += 1;
      all += 1;
      if (all % rowsPerStep === 0) yield readStep(done, parts.length);
    }
    counts[entity.name] = all;
    visibility[entity.name] = of;
  }
  yield readStep(parts.length, parts.length);
  const pending = db.prepare('SELECT count(*) FROM pending').pluck().get() as number;
  return ok<PrivacyFacts>({
    sites: readSites(scope),
    counts,
    visibility,
    ...countUnkept(db, today),
    changes: knownWriters(db).reduce((sum, { seq }) => sum + seq, 0) + pending,
    hasRegistry: registryOf(db).length > 0,
  });
}
