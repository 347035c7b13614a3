import type { Standing } from './allow.ts';
import { logOf, type Registry, type Site } from './fold.ts';

/** Announced by a member in the last op of its own log: it goes on under another key. */
export type Handover = {
  /** The log that ends with op `seq`. */
  readonly from: string;
  readonly seq: number;
  readonly writer: string;
  readonly nonpublic: string | null;
  readonly recipient: string | null;
};

export const noHandovers: readonly Handover[] = [];

/** A log of a member, and from which position of the registry on its ops are judged at the earliest. */
export type Log = {
  readonly log: string;
  readonly site: Site;
  readonly since: number;
  /** Last op before the handover that ends it, or `null`. */
  readonly handedOver: number | null;
  readonly by: Handover | null;
  /** Filled as they are asked for, by position: equal standings are one object. */
  readonly standings: Map<number, Standing>;
};

export type Logs = {
  readonly byName: ReadonlyMap<string, Log>;
  /** Shared log → the handover that counts. */
  readonly heirs: ReadonlyMap<string, Handover>;
  /** How many handovers were known: an import adds to its list as it goes. */
  readonly handovers: number;
};

const known = new WeakMap<Registry, WeakMap<readonly Handover[], Logs>>();

/**
 * Every log that belongs to a member, those of handovers included. Kept per registry and list of handovers.
 *
 * T5  A handover counts if the log it ends belongs to a member and reaches that op. The first one of a log counts; a key that
 *     the registry names needs none. Of several for one new key the one from the log with the smallest name counts.
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
  const candidates = firstOfEach(handovers);
  for (const [log, { site: name, since }] of registry.logs) {
    const site = registry.sites.get(name);
    if (site) byName.set(log, newLog(log, site, since, candidates, null));
  }
  // Round by round, so that of two handovers to one key the choice depends on no order of arrival, and no circle comes about.
  let reached: readonly string[] = [...registry.sites.keys()];
  while (reached.length > 0) {
    const next: string[] = [];
    for (const from of [...reached].sort()) {
      const handover = candidates.get(from);
      const log = byName.get(from);
      if (handover === undefined || log === undefined || byName.has(handover.writer)) continue;
      if (handover.seq > (registry.ends.get(from)?.[0] ?? Number.POSITIVE_INFINITY)) continue;
      const since = positionAt(registry, log, handover.seq, 0);
      heirs.set(from, handover);
      for (const name of [handover.writer, handover.nonpublic])
        if (name !== null && !byName.has(name)) byName.set(name, newLog(name, log.site, since, candidates, handover));
      next.push(handover.writer);
    }
    reached = next;
  }
  return { byName, heirs, handovers: handovers.length };
}

const newLog = (
  log: string,
  site: Site,
  since: number,
  candidates: ReadonlyMap<string, Handover>,
  by: Handover | null,
): Log => ({ log, site, since, handedOver: candidates.get(log)?.seq ?? null, by, standings: new Map() });

/** The handover with the smallest seq of each log: whatever stands behind it is no longer that log. */
function firstOfEach(handovers: readonly Handover[]): ReadonlyMap<string, Handover> {
  const first = new Map<string, Handover>();
  for (const handover of handovers) {
    const other = first.get(handover.from);
    if (other === undefined || isBefore(handover, other)) first.set(handover.from, handover);
  }
  return first;
}

const isBefore = (a: Handover, b: Handover): boolean => (a.seq === b.seq ? a.writer < b.writer : a.seq < b.seq);

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
