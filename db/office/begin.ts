import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { Region } from '../../shared/region/region.ts';
import { inGroups, parseRoot } from '../../shared/trust/words.ts';
import { fingerprintOf } from '../bundle/keys.ts';
import { seedOffice } from '../seed/office.ts';
import { seedLists, seedRegion } from '../seed/region.ts';
import { atomically } from '../store/atomically.ts';
import { type Identity, newIdentity, registryOfKey } from '../store/identity.ts';
import { writeMeta } from '../store/meta.ts';
import { writeModelMark } from '../store/model-mark.ts';
import { bodyId } from '../store/natural-id.ts';
import type { Store } from '../store/open.ts';
import { beginTransaction, type Ports } from '../store/transaction.ts';
import { registerOwnWriters } from '../store/writers.ts';
import { finishEdits } from '../sync/finish.ts';
import { introduceSite, ownMember } from '../trust/introduce.ts';
import { admitSelf } from '../trust/root.ts';

export type Beginning = Parsed<'office.begin'>;

/** A coordination site without a root given is the root itself, and holds the registry; the others pin it. */
function withRoot(request: Beginning, fresh: Identity): Identity {
  if (request.root !== undefined) return { ...fresh, root: inGroups(parseRoot(request.root) ?? '') };
  if (request.role !== 'coordination') return fresh;
  return { ...fresh, root: fingerprintOf(fresh.shared.key), registry: registryOfKey(fresh.shared.key) };
}

/** The body of the region a site is to stand for, looked up before anything is created. */
export function chosenBody(request: Beginning, region: Region) {
  const body = region.bodies.find(({ ags }) => ags === request.bodyAgs);
  if (!body) {
    const message = `Den Gemeindeschlüssel ${request.bodyAgs} gibt es in der Region „${region.name}“ nicht. Bekannt sind: ${region.bodies.map(({ ags, name }) => `${ags} ${name}`).join(', ')}.`;
    return fail({ code: 'unknown-body' as const, message });
  }
  return ok(body);
}

/**
 * Fills a store that was just created: keys, this site, the region, and the example office if wanted. One transaction.
 *
 * The identity is returned, not saved: the caller writes it once the store is committed.
 */
export function beginOffice(store: Store, request: Beginning, ags: string, region: Region, ports: Ports) {
  const identity = withRoot(request, newIdentity(null, ports.keys));
  return atomically(store.writing, () => {
    const db = store.writer;
    registerOwnWriters(db, identity);
    writeMeta(db, 'site-label', request.label);
    writeMeta(db, 'site-role', request.role);
    writeMeta(db, 'site-body', bodyId(ags));
    writeMeta(db, 'author', request.label);
    writeMeta(db, 'example', request.mode === 'example' ? '1' : '0');
    writeMeta(db, 'region', JSON.stringify(region));
    writeMeta(db, 'root', identity.root);
    writeModelMark(db);
    writeMeta(db, 'created', new Date(ports.nowMs()).toISOString());
    const tx = beginTransaction(db, identity, ports);
    // Only the coordination keeps the catalogues; the others have them to begin with, until its first bundle brings them.
    tx.staysHere = request.role !== 'coordination';
    seedRegion(tx, region);
    tx.staysHere = false;
    const siteId = introduceSite(tx, { label: request.label, bodyId: bodyId(ags), role: request.role }, identity);
    if (request.mode === 'example') seedOffice(tx);
    else if (request.role === 'coordination') seedLists(tx, region);
    admitSelf(tx, ownMember(tx, identity));
    finishEdits(tx);
    const site = {
      site: siteId,
      writer: identity.shared.writer,
      fingerprint: fingerprintOf(identity.shared.key),
    };
    return ok({ identity, site });
  });
}
