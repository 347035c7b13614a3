import type { Standing } from './allow.ts';
import { logOf, type Registry, type Site } from './fold.ts';

/** Announced by a member in the last op of its own log: it goes on under another key. */
export type Handover = {
  /** The log that ends with op `seq`. */
  readonly from: string;
  /** Of a forked log the branch that ends there; else the log itself. */
  readonly branch: string;
  readonly seq: number;
  readonly writer: string;
  readonly nonpublic: string | null;
  readonly recipient: string | null;
  /** Chain hash after that op: it says which branch ends. */
  readonly head: string;
};

export const noHandovers: readonly Handover[] = [];

/** A log of a member, and from which position of the registry on its ops are judged at the earliest. */
export type Log = {
  readonly log: string;
  readonly site: Site;
  readonly since: number;
  /** Number of the handover that ends it, or `null`; only where the log has one branch. */
  readonly handedOver: number | null;
  readonly by: Handover | null;
  /** Filled as they are asked for, by position: equal standings are one object. */
  readonly standings: Map<number, Standing>;
};

export type Logs = {
  readonly byName: ReadonlyMap<string, Log>;
  /** Shared log → the handover by which it goes on; of several branches the first. */
  readonly heirs: ReadonlyMap<string, Handover>;
  /** How many handovers were known: an import adds to its list as it goes. */
  readonly handovers: number;
};

/** Handovers by the log they end. */
type Candidates = ReadonlyMap<string, readonly Handover[]>;

const known = new WeakMap<Registry, WeakMap<readonly Handover[], Logs>>();

/**
 * Every log that belongs to a member, those of handovers included. Kept per registry and list of handovers.
 *
 * T5  A handover counts if the log it ends belongs to a member and reaches that op. The first one of a log counts, of a forked log
 *     the first one of each branch; a key that the registry names needs none. Of several for one new key the one from the log with
 *     the smallest name counts, then the one with the smallest number.
 */
export function logsOf(registry: Registry, handovers: readonly Handover[]): Logs {
  const byHandovers = known.get(registry) ?? new WeakMap<readonly Handover[], Logs>();
  known.set(registry, byHandovers);
  const kept = byHandovers.get(handovers);
  if (kept?.handovers === handovers.length) return kept;
  const resolved = resolve(registry, handovers);
  byHandovers.set(handovers, resolved);
  return resolved;
}

function resolve(registry: Registry, handovers: readonly Handover[]): Logs {
  const byName = new Map<string, Log>();
  const heirs = new Map<string, Handover>();
  const candidates = firstOfEachBranch(handovers);
  for (const [log, { site: name, since }] of registry.logs) {
    const site = registry.sites.get(name);
    if (site) byName.set(log, newLog(log, site, since, candidates, null));
  }
  // Round by round, so that of two handovers to one key the choice depends on no order of arrival, and no circle comes about.
  let reached: readonly string[] = [...registry.sites.keys()];
  while (reached.length > 0) {
    const next: string[] = [];
    for (const from of [...reached].sort()) {
      const log = byName.get(from);
      for (const handover of log === undefined ? [] : (candidates.get(from) ?? [])) {
        if (log === undefined || byName.has(handover.writer)) continue;
        if (handover.seq > (registry.ends.get(from)?.[0] ?? Number.POSITIVE_INFINITY)) continue;
        const since = positionAt(registry, log, handover.seq, 0);
        if (!heirs.has(from)) heirs.set(from, handover);
        for (const name of [handover.writer, handover.nonpublic])
          if (name !== null && !byName.has(name)) byName.set(name, newLog(name, log.site, since, candidates, handover));
        next.push(handover.writer);
      }
    }
    reached = next;
  }
  return { byName, heirs, handovers: handovers.length };
}

const newLog = (log: string, site: Site, since: number, candidates: Candidates, by: Handover | null): Log => ({
  log,
  site,
  since,
  handedOver: candidates.get(log)?.[0]?.seq ?? null,
  by,
  standings: new Map(),
});

/** By log the handovers that end it, in order: the first of each branch, because whatever stands behind it is no longer that branch. */
function firstOfEachBranch(handovers: readonly Handover[]): Candidates {
  const byLog = new Map<string, Handover[]>();
  for (const handover of [...handovers].sort(byPlace)) {
    const known = byLog.get(handover.from) ?? [];
    if (!known.some(({ branch }) => branch === handover.branch)) byLog.set(handover.from, [...known, handover]);
  }
  return byLog;
}

const byPlace = (a: Handover, b: Handover): number =>
  a.seq - b.seq || compare(a.writer, b.writer) || compare(a.branch, b.branch);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The position of the registry under which an op is judged: the one its segment names, raised to all that is bound to the log.
 *
 * T6  Naming an old registry gains nothing: what says from which op on it holds, holds from there.
 */
export function positionAt(registry: Registry, { log, since }: Log, seq: number, reg: number): number {
  let position = Math.max(reg, since);
  for (const bound of registry.bounds.get(log) ?? [])
    if (bound.seq < seq && bound.position > position) position = bound.position;
  return position;
}

export const logNamed = (registry: Registry, writer: string, handovers: readonly Handover[]): Log | null =>
  logsOf(registry, handovers).byName.get(logOf(writer)) ?? null;
