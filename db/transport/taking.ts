import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Parsed } from '../../shared/contract.ts';
import { plainFileName } from '../../shared/host/file-kind.ts';
import { limits } from '../../shared/sync/limits.ts';
import { type Found, sameSegment } from '../../shared/transport/compare.ts';
import { BundleFault } from '../bundle/fault.ts';
import { BundleFrame } from '../bundle/frame.ts';
import { publicPart } from '../bundle/keys.ts';
import { DurableFile } from '../bundle/write.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import { noteFetched } from './broken.ts';
import { ownHead } from './heads.ts';
import { opsIn } from './look.ts';
import { keepLook, lookAround } from './looking.ts';
import { elementsOf, objectBytes, type ReadObject, readObject } from './object-file.ts';
import { type KeptPlace, placesOf } from './places.ts';
import { inRoom } from './room.ts';
import type { StrangeFile } from './survey.ts';
import type { Transport } from './transport.ts';
import { atPlace } from './work.ts';

/** Room for header, end and the ends of lines in a file of the largest size. */
const mostBytes = limits.fileBytes - 8 * 1024 * 1024;

const mark = '.taken-';

type Fetched = { readonly path: string; readonly read: ReadObject; readonly found: Found };

/**
 * Fetches what waits and makes one bundle of it, signed by this site, so that it is looked at and read in like any other file.
 *
 * Each segment is verified before it goes in; one that is not whole is named and stays where it is, and the others go on.
 */
export async function* take(scope: LongScope, input: Parsed<'transport.take'>) {
  return yield* atPlace(scope, input, (place, transport) =>
    inRoom(scope, async function* (folder) {
      const looked = yield* lookAround(scope, place, transport, folder);
      const { fetched, more } = yield* fetch(scope, place, transport, looked.found.waiting, folder);
      const runs = fetched.map(({ found }) => found);
      const counts = { segments: runs.length, ops: opsIn(runs), more };
      if (fetched.length === 0) return { place: await keepLook(scope, place, looked), file: null, ...counts };
      const file = yield* assemble(scope, place, fetched);
      const offer = { bundle: file.bundle, segments: runs.map(sameSegment) };
      const offered = [...looked.found.offered, offer];
      sweep(scope, [...offered, ...placesOf(scope.db).flatMap((one) => one.offered)]);
      const shown = await keepLook(scope, place, looked, { takenAt: instantOf(scope), offered });
      const { ticket, name, sizeBytes } = file;
      return { place: shown, file: { ticket, name, sizeBytes }, ...counts };
    }),
  );
}

async function* fetch(
  scope: LongScope,
  place: KeptPlace,
  transport: Transport,
  waiting: readonly Found[],
  folder: string,
): AsyncGenerator<Step, { fetched: Fetched[]; more: boolean }> {
  const fetched: Fetched[] = [];
  let bytes = 0;
  let done = 0;
  for (const found of inOrder(waiting)) {
    if (fetched.length >= limits.segments || (bytes + found.bytes > mostBytes && fetched.length > 0))
      return { fetched, more: true };
    const path = join(folder, `${done}.daseg`);
    const isThere = (await transport.get(found.name, path, objectBytes, scope.signal)) === 'got';
    const outcome = isThere ? verified(path, found) : null;
    noteFetched(place.id, found, outcome !== null && 'reason' in outcome ? outcome.reason : null);
    if (outcome !== null && !('reason' in outcome)) {
      fetched.push({ path, read: outcome, found });
      bytes += statSync(path).size;
    }
    done += 1;
    yield { phase: 'fetch', done, total: waiting.length };
  }
  return { fetched, more: false };
}

/** Logs one after the other, each from its beginning: should it not all go into one bundle, what goes in fits together. */
const inOrder = (waiting: readonly Found[]): Found[] =>
  [...waiting].sort((a, b) => (a.writer < b.writer ? -1 : a.writer > b.writer ? 1 : a.from - b.from));

function verified(path: string, found: Found): ReadObject | StrangeFile {
  try {
    const read = readObject(path);
    const { writer, from, to, id } = read.name;
    const isIt = writer === found.writer && id === found.id && from === found.from && to === found.to;
    return isIt ? read : { name: found.name, reason: 'other-name' };
  } catch (error) {
    if (!(error instanceof BundleFault)) throw error;
    return { name: found.name, reason: error.code };
  }
}

/** One bundle of many objects. `via` says where it comes from; only this site's own word counts for that. */
async function* assemble(scope: LongScope, place: KeptPlace, fetched: readonly Fetched[]) {
  const { identity } = scope;
  const own = ownHead(scope, scope.db, identity);
  const { bundle } = own;
  const keys = Object.fromEntries(fetched.map(({ read }) => [read.name.writer, publicPart(read.key)]));
  const frame = new BundleFrame();
  const path = join(scope.store.folder.archive, `${mark}${bundle}.dabundle`);
  const file = new DurableFile(path);
  let isWhole = false;
  try {
    const header = { ...own, keys: { ...keys, ...own.keys }, segs: fetched.length, to: [own.sender], via: place.label };
    file.write(Buffer.from(frame.header(header), 'utf8'));
    let done = 0;
    for (const one of fetched) {
      file.write(Buffer.from(frame.elements(elementsOf(one.path, one.read)), 'utf8'));
      done += 1;
      yield { phase: 'write', done, total: fetched.length } satisfies Step;
    }
    file.write(Buffer.from(frame.end(identity.shared.key), 'utf8'));
    file.commit();
    isWhole = true;
  } finally {
    if (!isWhole) file.abandon();
  }
  const name = `${plainFileName(place.label)}.dabundle`;
  return { bundle, ticket: scope.issue(path, name), name, sizeBytes: file.bytes };
}

/** Takes away bundles nobody will read in any more. */
function sweep(scope: LongScope, offered: readonly { readonly bundle: string }[]): void {
  const { archive } = scope.store.folder;
  const kept = new Set(offered.map(({ bundle }) => `${mark}${bundle}.dabundle`));
  for (const name of readdirSync(archive)) {
    if (name.startsWith(mark) && !kept.has(name)) rmSync(join(archive, name), { force: true });
  }
}
