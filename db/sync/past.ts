import { admOf, type MemberValue } from '../../shared/trust/adm.ts';
import type { Handover, Registry } from '../../shared/trust/registry.ts';
import type { Reader } from '../store/database.ts';
import { boundOfLog } from './bounds.ts';
import { Logs } from './logs.ts';

/**
 * Whether what is new in the registry makes ops count otherwise that count, or do not, already: a log was ended or its rights changed
 * before its end here, a clock put right, the first registry arrived, this site was admitted, or one of whom something is here already.
 */
export function changesThePast(before: Registry, now: Registry, logs: Logs, db: Reader): boolean {
  if (now.length === before.length) return false;
  const hasPast = db.prepare('SELECT 1 FROM segment WHERE held = 0 LIMIT 1').get() !== undefined;
  if (before.length === 0) return hasPast;
  const reaches = (writer: string, seq: number) => logs.branchesOf(writer).some(({ seq: end }) => end > seq);
  const isOwn = (writer: string) => logs.get(writer)?.own === true;
  // Of a forked log only the branch with this hash goes so far, so shorter branches may end as well.
  const endsOtherwise = ({ writer, lastSeq }: { writer: string; lastSeq: number }) =>
    reaches(writer, lastSeq) || logs.branchesOf(writer).length > 1;
  // A member by the word of its predecessor, which another one has taken back since: what it wrote meanwhile counts again.
  const wasHereBefore = ({ writer, nonpublic }: MemberValue) =>
    [writer, nonpublic?.writer].some((log) => log !== undefined && !before.logs.has(log) && reaches(log, 0));
  return now.ops.slice(before.length).some(({ op }) => {
    const adm = admOf(op);
    switch (adm?.kind) {
      case 'member': {
        const after = Object.entries(adm.value.after ?? {});
        return (
          isOwn(adm.value.writer) || wasHereBefore(adm.value) || after.some(([writer, [seq]]) => reaches(writer, seq))
        );
      }
      case 'revoke':
        return endsOtherwise(adm.value);
      case 'rotate':
        return endsOtherwise(adm.value) || wasHereBefore(adm.value.to);
      // What is not yet signed will name this state of the registry, and is judged by it.
      case 'policy':
        return db.prepare("SELECT 1 FROM pending WHERE writer <> 'local' LIMIT 1").get() !== undefined;
      case 'clock':
        return reaches(adm.value.writer, adm.value.from - 1);
      default:
        return false;
    }
  });
}

/**
 * Whether handovers that have just come make ops count otherwise: the log had gone on beside one of them, another one for the same
 * log or the same key was known, or the new key is one of this site.
 */
export function handoversChangeThePast(before: readonly Handover[], added: readonly Handover[], logs: Logs): boolean {
  return added.some(
    ({ from, writer, seq }) =>
      logs.branchesOf(from).some(({ seq: end }) => end > seq) ||
      logs.get(writer)?.own === true ||
      before.some((other) => other.from === from || other.writer === writer),
  );
}

/**
 * Whether what came with a forked log that was ended moves the end of some branch: the history with the hash that the registry named
 * has now come so far, and of the others only what they share with it counts.
 */
export function movesAnEnd(registry: Registry, logs: Logs, db: Reader): boolean {
  const forked = [...registry.ends.keys()].filter((writer) => logs.branchesOf(writer).length > 1);
  if (!forked.some((writer) => logs.branchesOf(writer).some(({ writer: log }) => logs.changed.has(log)))) return false;
  const before = new Logs(db);
  const endsIn = (known: Logs, log: string) => boundOfLog(registry, known, log);
  return forked.some((writer) =>
    logs.branchesOf(writer).some(({ writer: log }) => endsIn(before, log) !== endsIn(logs, log)),
  );
}
