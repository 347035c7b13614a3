import type { Standing } from './allow.ts';
import { logOf, type Registry } from './fold.ts';
import { type Handover, type Log, logNamed, noHandovers, positionAt } from './logs.ts';

/** Why an op has none: nobody has admitted its writer, or its log ended before it. */
export type NoStanding = 'unknown-writer' | 'revoked';

/** Ops from … to of a log that are all judged alike. */
export type Run = { readonly from: number; readonly to: number; readonly standing: Standing | NoStanding };

/**
 * As whom op `seq` of a log was written, in a segment that names position `reg` of the registry.
 *
 * T7  Behind the end of a log nothing counts, whatever it names: no clock is asked.
 */
export function standingOf(
  registry: Registry,
  writer: string,
  seq: number,
  reg: number,
  handovers: readonly Handover[] = noHandovers,
): Standing | NoStanding {
  const log = logNamed(registry, writer, handovers);
  return log === null ? 'unknown-writer' : standingIn(registry, log, seq, reg);
}

function standingIn(registry: Registry, log: Log, seq: number, reg: number): Standing | NoStanding {
  if (seq > lastOp(registry, log)) return 'revoked';
  const position = positionAt(registry, log, seq, reg);
  const found = log.standings.get(position);
  if (found) return found;
  const made = makeStanding(registry, log, position);
  log.standings.set(position, made);
  return made;
}

const lastOp = (registry: Registry, { log, handedOver }: Log): number =>
  Math.min(registry.ends.get(log)?.[0] ?? Number.POSITIVE_INFINITY, handedOver ?? Number.POSITIVE_INFINITY);

function makeStanding(registry: Registry, { log, site, by, standings }: Log, position: number): Standing {
  const event = site.events.findLast((it) => it.position <= position) ?? site.events[0];
  const policy = registry.policies.findLast((it) => it.position <= position) ?? registry.policies[0];
  if (event === undefined || policy === undefined) throw new Error('a site has an event, a registry has a policy');
  const { role, body } = event.value;
  for (const made of standings.values())
    if (made.role === role && made.body === body && made.policy === policy.policy) return made;
  return { writer: log, site: by?.writer ?? site.writer, role, body, policy: policy.policy };
}

/** The ops `from` … `to` of a log in a segment naming `reg`, cut where the standing changes. */
export function runsOf(
  registry: Registry,
  writer: string,
  from: number,
  to: number,
  reg: number,
  handovers: readonly Handover[] = noHandovers,
): Run[] {
  const log = logNamed(registry, writer, handovers);
  if (log === null) return [{ from, to, standing: 'unknown-writer' }];
  const cuts = [lastOp(registry, log), ...(registry.bounds.get(logOf(writer)) ?? []).map(({ seq }) => seq)];
  const starts = [from, ...cuts.map((seq) => seq + 1).filter((seq) => seq > from && seq <= to)];
  const runs: Run[] = [];
  for (const start of [...new Set(starts)].sort((a, b) => a - b)) {
    const standing = standingIn(registry, log, start, reg);
    const last = runs.at(-1);
    if (last?.standing === standing) continue;
    if (last) runs[runs.length - 1] = { ...last, to: start - 1 };
    runs.push({ from: start, to, standing });
  }
  return runs;
}
