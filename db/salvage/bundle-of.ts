import type { ProvedSegment } from '../backup/verify.ts';
import { BundleFrame } from '../bundle/frame.ts';
import { type PrivateJwk, type PublicJwk, publicPart, writerOfKey } from '../bundle/keys.ts';
import { DurableFile } from '../bundle/write.ts';

type Sender = { readonly key: PrivateJwk; readonly bundle: string; readonly at: string; readonly app: string };

/**
 * Writes what was saved as a bundle to this site itself, so that it is taken in by the same way as anything that arrives: whatever was
 * erased stays erased, what lacks something before it waits, and what forked is laid out in branches.
 */
export function writeOwnBundle(
  path: string,
  segments: readonly ProvedSegment[],
  keyOf: (writer: string) => PublicJwk | null,
  { key, bundle, at, app }: Sender,
): void {
  const sender = writerOfKey(key);
  const writers = [...new Set(segments.map(({ writer }) => writer))];
  const keys = Object.fromEntries(
    writers.flatMap((writer) => {
      const found = keyOf(writer);
      return found === null ? [] : [[writer, publicPart(found)]];
    }),
  );
  const frame = new BundleFrame();
  const file = new DurableFile(path);
  const write = (text: string) => file.write(Buffer.from(text, 'utf8'));
  write(
    frame.header({
      app,
      at,
      bundle,
      crit: [],
      digest: '',
      fmt: 'digitalagentur-bundle',
      heads: {},
      keys: { ...keys, [sender]: publicPart(key) },
      reg: [0, ''],
      segs: segments.length,
      sender,
      to: [sender],
      v: 1,
      vv: {},
    }),
  );
  // The registry first: without it nobody can judge the rest.
  const ordered = [...segments].sort((a, b) => Number(b.isRegistry) - Number(a.isRegistry));
  for (const { header, ops, tail } of ordered) write(frame.elements([header, ...ops.split('\n'), tail]));
  write(frame.end(key));
  file.commit();
}
