import { movementOf } from '../movement.ts';
import { orderRings, partKey, ringKey } from '../part-names.ts';
import { type Movement, type RadarPart, radarLimits } from '../radar.ts';
import { Collection, type ReadRadar, ringNamed, sectorNamed } from './collect.ts';
import { plainLine } from './html-text.ts';

/** A file of a folder: its path below the folder with `/`, and what is in it. */
export type FolderFile = { readonly path: string; readonly text: string };

type Item = {
  readonly file: string;
  readonly id: string;
  readonly release: string;
  readonly head: Readonly<Record<string, string>> | null;
  readonly body: string;
};

const unquoted = (text: string): string => {
  const bare = text.trim();
  const quoted = /^(["'])([\s\S]*)\1$/.exec(bare);
  return quoted === null ? bare.replace(/\s+#.*$/, '') : (quoted[2] ?? '').replace(/\\"/g, '"');
};

/** The head of a Markdown file: `key: value` between two lines of dashes. Nothing of YAML beyond that is looked at. */
function take(path: string, text: string): Item {
  const parts = path.split('/');
  const id = (parts.at(-1) ?? '').replace(/\.md$/i, '');
  const release = parts.length > 1 ? (parts.at(-2) ?? '') : '';
  const bare = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const end = bare.startsWith('---\n') ? bare.indexOf('\n---', 3) : -1;
  if (end < 0) return { file: path, id, release, head: null, body: bare };
  const lines = bare.slice(4, end).split('\n');
  const head: Record<string, string> = {};
  for (const line of lines) {
    const pair = /^([A-Za-z][\w-]{0,40}):(.*)$/.exec(line);
    if (pair !== null) head[(pair[1] ?? '').toLowerCase()] = unquoted(pair[2] ?? '');
  }
  return { file: path, id, release, head, body: bare.slice(end + 4).replace(/^[^\n]*\n?/, '') };
}

/** Marks of Markdown a reader of plain text stumbles over; code stays as it is. */
const plainText = (body: string): string =>
  body
    .replace(/^```[^\n]*$/gm, '')
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/!?\[([^\]\n]{0,500})\]\(([^)\s]{0,2000})[^)\n]{0,200}\)/g, '$1 ($2)')
    .replace(/\*\*([^*\n]{1,500})\*\*/g, '$1')
    .trim();

/** The parts as the settings beside the folder call them (`config.json`): `[{ id, title }]`. */
function titledParts(config: unknown, name: string, keyOf: (id: string) => string): RadarPart[] {
  const parts = (config as Readonly<Record<string, unknown>> | null)?.[name];
  if (!Array.isArray(parts)) return [];
  return parts.slice(0, radarLimits.parts).flatMap((part: unknown) => {
    const { id, title } = (part ?? {}) as { id?: unknown; title?: unknown };
    if (typeof id !== 'string' || typeof title !== 'string' || title === '') return [];
    return [{ key: keyOf(id), title: plainLine(title).slice(0, radarLimits.partLength) }];
  });
}

/**
 * A folder of AOE's technology radar: one Markdown file per entry, in a folder per release. What an entry says last holds; how it
 * moved follows from the release before. Each release before the last one is an edition of its own: what held when it came out.
 */
export function readAoe(files: readonly FolderFile[], config: unknown = null): ReadRadar {
  const collection = new Collection('aoe');
  const sectors = titledParts(config, 'quadrants', partKey);
  const rings = titledParts(config, 'rings', ringKey);
  const items = files.map(({ path, text }) => take(path, text));
  const named = items.filter((item) => {
    if (item.head === null) collection.fault(0, '', 'no-head', '', item.file);
    return item.head !== null;
  });
  const releases = [...new Set(named.map(({ release }) => release))].filter((release) => release !== '').sort();
  const past = releases.slice(0, -1);
  for (const release of past.slice(0, -radarLimits.releases))
    collection.fault(0, '', 'too-many-releases', release, release);
  const older = past.slice(-radarLimits.releases).map((release) => {
    const then = new Collection('aoe');
    then.declare(sectors, rings);
    addState(
      then,
      named.filter((item) => item.release <= release),
      release,
    );
    return then.done(release);
  });
  // Rings and fields nothing stands in any more are there for the editions that had them.
  collection.declare(
    withThose(
      sectors,
      older.flatMap((one) => one.sectors),
    ),
    withThose(
      rings,
      older.flatMap((one) => one.rings),
    ),
  );
  const latest = releases.at(-1) ?? '';
  addState(collection, named, latest);
  return { ...collection.done(latest), older };
}

const withThose = (parts: readonly RadarPart[], more: readonly RadarPart[]): RadarPart[] => {
  const known = new Set(parts.map(({ key }) => key));
  return [...parts, ...new Map(more.filter(({ key }) => !known.has(key)).map((part) => [part.key, part])).values()];
};

/** What all files of some releases say together, as it held when the latest of them came out. */
function addState(collection: Collection, named: readonly Item[], latest: string): void {
  const order = orderRings(named.flatMap(({ head }) => (head?.['ring'] ? [ringNamed(head['ring'])] : [])));
  const unique = [...new Map(order.map((ring) => [ring.key, ring])).values()];
  const history = new Map<string, Item[]>();
  for (const item of [...named].sort((one, other) => (one.release < other.release ? -1 : 1)))
    history.set(item.id, [...(history.get(item.id) ?? []), item]);
  for (const past of history.values()) {
    const now = past.at(-1);
    if (now === undefined) continue;
    const before = past.at(-2);
    const inherited: Record<string, string> = Object.assign({}, ...past.map(({ head }) => head ?? {}));
    const [ring = '', quadrant = ''] = [inherited['ring'], inherited['quadrant']];
    let movement: Movement = 'same';
    if (now.release === latest) {
      const was = before?.head?.['ring'];
      movement = was === undefined ? 'new' : movementOf(unique, ringNamed(was).key, ringNamed(ring).key);
    }
    collection.add({
      row: 0,
      file: now.file,
      name: inherited['title'] ?? now.id,
      sector: quadrant === '' ? null : sectorNamed(quadrant),
      ring: ring === '' ? null : ringNamed(ring),
      movement,
      summary: plainText([...past].reverse().find(({ body }) => body.trim() !== '')?.body ?? ''),
      url: undefined,
    });
  }
}
