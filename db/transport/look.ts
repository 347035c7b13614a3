import type { BundleHeader } from '../../shared/sync/bundle.ts';
import { writerOfLog } from '../../shared/sync/dot.ts';
import { type Found, firstGap } from '../../shared/transport/compare.ts';
import type { Look } from '../../shared/transport/contract.ts';
import { strangeSentence } from '../../shared/transport/strange.ts';
import { boundOf, nonpublicLogs } from '../../shared/trust/registry.ts';
import { instantOf, type LongScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { Logs } from '../sync/logs.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { siteNames } from '../views/site-names.ts';
import { partBroken } from './broken.ts';
import { agreementWith } from './heads.ts';
import type { StrangeFile, Survey } from './survey.ts';

/** Longer lists say nothing to a person. */
const mostLines = 300;

/** What a person is told of a survey. */
export function lookOf(
  scope: LongScope,
  place: string,
  found: Survey,
  heads: readonly BundleHeader[],
  strange: readonly StrangeFile[],
): Look {
  const { db, identity } = scope;
  const site = siteNames(db);
  const own = identity.shared.writer;
  const unsigned = db.prepare("SELECT count(*) FROM pending WHERE writer <> 'local'").pluck().get() as number;
  const { sorted, comparison } = found;
  const { whole: waiting, broken } = partBroken(place, found.waiting);
  return {
    at: instantOf(scope),
    waiting: bySite(waiting, site).slice(0, mostLines),
    waitingSegments: waiting.length,
    waitingOps: opsIn(waiting),
    toSendSegments: comparison.lacking.length,
    unsigned,
    missing: missingOf(db, found, heads, site).slice(0, mostLines),
    strange: [...found.strange, ...strange, ...broken]
      .slice(0, mostLines)
      .map(({ name, reason }) => ({ name, reason, message: strangeSentence(reason) })),
    copies: sorted.copies.length,
    unfinished: sorted.unfinished,
    foreign: sorted.foreign,
    heard: heads
      .filter(({ sender }) => sender !== own)
      .map((head) => ({
        writer: head.sender,
        site: site(head.sender),
        at: head.at,
        agreement: agreementWith(db, head, own),
      }))
      .slice(0, mostLines),
    declined: found.declined.length,
  };
}

export const opsIn = (runs: readonly { readonly from: number; readonly to: number }[]): number =>
  runs.reduce((sum, { from, to }) => sum + to - from + 1, 0);

function bySite(waiting: readonly Found[], site: (writer: string) => string): Look['waiting'] {
  const lines = new Map<string, { writer: string; site: string; segments: number; ops: number }>();
  for (const { writer, from, to } of waiting) {
    const line = lines.get(writer) ?? { writer, site: site(writer), segments: 0, ops: 0 };
    lines.set(writer, { ...line, segments: line.segments + 1, ops: line.ops + to - from + 1 });
  }
  return [...lines.values()].sort((a, b) => b.ops - a.ops);
}

/**
 * What sites say to hold and what neither lies there nor is here: whoever holds it has not put it there, or a sync client has not
 * brought it yet.
 */
function missingOf(
  db: Reader,
  { sorted, holdings }: Survey,
  heads: readonly BundleHeader[],
  site: (writer: string) => string,
): Look['missing'] {
  const registry = registryOf(db);
  const logs = new Logs(db);
  const nonpublic = nonpublicLogs(registry, handoversOf(db));
  const runs = new Map<string, { from: number; to: number }[]>();
  for (const { writer, from, to } of [...sorted.objects, ...holdings]) {
    runs.set(writer, [...(runs.get(writer) ?? []), { from, to }]);
  }
  const claims = new Map<string, { readonly seq: number; readonly holder: string }>();
  for (const { sender, vv } of heads) {
    for (const [log, seq] of Object.entries(vv)) {
      const writer = writerOfLog(log);
      const isNonpublic = nonpublic.has(writer) || logs.get(log)?.lane === 'nonpublic';
      if (!isNonpublic && seq > (claims.get(writer)?.seq ?? 0)) claims.set(writer, { seq, holder: sender });
    }
  }
  return [...claims].flatMap(([writer, { seq, holder }]) => {
    const gap = firstGap(runs.get(writer) ?? [], Math.min(seq, boundOf(registry, writer)?.[0] ?? seq));
    if (gap === null) return [];
    const [whose, who] = [site(writer), site(holder)];
    const range = gap.from === gap.to ? `Änderung ${gap.from}` : `Änderungen ${gap.from} bis ${gap.to}`;
    const message = `Von ${whose} fehlt hier noch: ${range}. ${who} hat sie. Bitten Sie ${who}, noch einmal abzugleichen; liegt der Ordner in einer Cloud, ist sie vielleicht nur noch nicht fertig.`;
    return [{ writer, site: whose, ...gap, holder: who, message }];
  });
}
