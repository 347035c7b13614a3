import { writeFileSync } from 'node:fs';
import { chainStart } from '../../db/bundle/chain.ts';
import { publicPart, writerOfKey } from '../../db/bundle/keys.ts';
import { lineOf } from '../../db/bundle/line.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { closeBundle, segmentLines } from '../bundle/make-bundle.ts';
import { storeOf } from '../helpers/office.ts';
import { someFields } from './edits.ts';
import { pick, weighted } from './random.ts';
import { strangerKey } from './templates.ts';
import type { Site, World } from './world.ts';

type Made = { readonly from: number; readonly to: number; readonly lines: readonly string[]; readonly head: Buffer };
type Seen = Record<string, [number, string]>;

const writer = writerOfKey(strangerKey);
const nowhere = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/**
 * Somebody with the key of a member and a program of their own, who signs whatever they like: lies about what they have seen, names
 * dots they never held, names an old registry, writes with two tongues, leaves gaps, speaks about members in their own log, and
 * goes on behind their end.
 */
export class Stranger {
  readonly #made: Made[] = [];
  #stamp = 1_795_600_000_000;

  /** Signs a few ops and puts them in the post, with what was before or without. `site`: whose store they have looked into. */
  act(world: World, site: Site): void {
    const { next } = world;
    const before = this.#before(world);
    const from = (before?.to ?? 0) + 1;
    const ops = Array.from({ length: 1 + next(3) }, (_, index) => this.#op(world, site, from + index));
    const plan = { key: strangerKey, ops, from, prev: before?.head ?? chainStart(writer) };
    const { lines, head } = segmentLines({
      ...plan,
      header: { seen: seenAt(world, site), reg: registryAt(world, site) },
    });
    this.#made.push({ from, to: from + ops.length - 1, lines, head });
    const sent = next(4) === 0 ? this.#made.slice(-1) : this.#made;
    const path = world.pathOfLetter();
    writeFileSync(path, bundleOf(world, sent));
    world.post.push({ path, from: -1 });
    world.note(`a stranger signs ${lines.join('\n    ')}`);
  }

  /** Behind their last segment, or behind an earlier one once more. */
  #before(world: World): Made | null {
    const { next } = world;
    if (this.#made.length === 0 || next(12) === 0) return null;
    return next(5) === 0 ? pick(next, this.#made) : (this.#made.at(-1) ?? null);
  }

  #op(world: World, site: Site, n: number): string {
    const { next } = world;
    this.#stamp += 1000;
    const { e, id, set } = edited(world);
    const p: Record<string, string | string[]> = {};
    for (const field of Object.keys(set)) {
      const dots = named(world, site, `${e}:${id}`, field, n);
      if (dots.length > 0) p[field] = dots.length === 1 ? (dots[0] ?? '') : dots;
    }
    const t = `${next(8) === 0 ? 4_102_444_800_000 : this.#stamp}-0`;
    return lineOf({ e, id, n, p, set, t, u: 'Fremd', x: n });
  }
}

function edited(world: World): { e: string; id: string; set: Record<string, Json> } {
  const { next } = world;
  const row = world.pickRow();
  const e = row?.entity ?? 'note';
  const id = row?.id ?? '01930000-0000-7000-8000-000000000000';
  const kind = weighted(next, [
    [10, 'edit'],
    [3, 'delete'],
    [1, 'adm'],
    [2, 'own'],
  ] as const);
  if (kind === 'delete') return { e, id, set: { _del: next(4) === 0 ? null : claimedSeen(world) } };
  if (kind === 'adm') return { e: 'adm', id, set: { dormant: { writer, dormant: true } } };
  if (kind === 'own') {
    const note = { e: 'note', id: `01930fff-0000-7${String(next(3)).padStart(3, '0')}-8000-000000000000` };
    world.noteRow(note.e, note.id);
    return { ...note, set: { text: `Fremd ${world.fresh()}`, ownerBodyId: 'ed03573e-e1a9-525f-8c66-bd9304f06007' } };
  }
  return { e, id, set: { ...someFields(world, e in { body: 1 } ? 'body' : e) } };
}

/** What a deletion of theirs says to have seen: much more than anybody has written. */
const claimedSeen = (world: World): Record<string, number> =>
  Object.fromEntries(world.writers().map((log) => [log, world.next(2) === 0 ? 999 : 1 + world.next(20)]));

/** Dots they name as replaced: what is live somewhere, or made up. */
function named(world: World, site: Site, row: string, field: string, n: number): string[] {
  const { next } = world;
  const dots = new Set<string>();
  const [entity, id] = row.split(':');
  const text = storeOf(site.office)
    .writing.prepare('SELECT state FROM record WHERE entity = ? AND id = ?')
    .pluck()
    .get(entity, id);
  const live = text === undefined ? [] : ((JSON.parse(text as string) as RowState).cells[field]?.live ?? []);
  if (next(3) > 0) for (const [dot] of live) dots.add(dot);
  if (next(3) === 0) dots.add(`${pick(next, world.writers())}.${next(2) === 0 ? 999 : 1 + next(20)}`);
  if (next(6) === 0) dots.add(`${writer}.${n + next(3)}`);
  if (next(3) === 0 && n > 1) dots.add(`${writer}.${1 + next(n - 1)}`);
  return [...dots];
}

/** Honest, exaggerated, with a wrong hash, or nothing at all. */
function seenAt(world: World, site: Site): Seen {
  const { next } = world;
  const rows = storeOf(site.office)
    .writing.prepare("SELECT writer, sealed, head FROM writer WHERE lane <> 'local' AND sealed >= base AND sealed > 0")
    .all();
  const seen: Seen = {};
  for (const { writer: log, sealed, head } of rows as { writer: string; sealed: number; head: string }[]) {
    if (log.startsWith(writer)) continue;
    const kind = next(8);
    if (kind === 0) continue;
    seen[log] =
      kind === 1 ? [999, nowhere] : kind === 2 ? [sealed, nowhere] : kind === 3 ? [sealed + 1, head] : [sealed, head];
  }
  return seen;
}

const registryAt = (world: World, site: Site): number => {
  const log = storeOf(site.office)
    .writing.prepare("SELECT max(sealed) FROM writer WHERE lane = 'registry'")
    .pluck()
    .get();
  return world.next(4) === 0 ? world.next(3) : Number(log ?? 0);
};

function bundleOf(world: World, made: readonly Made[]): string {
  const header = lineOf({
    app: 'fremd',
    at: '2026-11-24T08:00:00.000Z',
    bundle: `0193ffff-0000-7000-8000-${world.fresh().toString(16).padStart(12, '0')}`,
    crit: [],
    digest: '',
    fmt: 'digitalagentur-bundle',
    heads: {},
    keys: { [writer]: publicPart(strangerKey) },
    reg: [0, ''],
    segs: made.length,
    sender: writer,
    to: ['*'],
    v: 1,
    vv: {},
  });
  return closeBundle(strangerKey, [header, ...made.flatMap(({ lines }) => lines)]);
}
