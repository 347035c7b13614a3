import { createHash } from 'node:crypto';
import type { Parsed } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import { draftsOf } from '../../../shared/councils/oparl/draft.ts';
import { leavesOut, type OparlFault } from '../../../shared/councils/oparl/fault.ts';
import { noBody, type PlannedRecord, Planning } from '../../../shared/councils/oparl/plan.ts';
import { readResult } from '../../../shared/councils/result.ts';
import type { RememberedRow } from '../../../shared/lists/memory.ts';
import { deletedField } from '../../../shared/sync/op.ts';
import { instantOf, type LongScope, type QueryScope, type Step } from '../../scope.ts';
import { type Changes, edit } from '../../store/edit.ts';
import { beginTransaction } from '../../store/transaction.ts';
import { endAction } from '../../sync/finish.ts';
import { ownStanding } from '../../trust/own-standing.ts';
import { keepListMemory, readListMemory } from '../../views/list-memory.ts';
import { previewOutdated } from '../../views/preview-outdated.ts';
import { bodyKey, SourceBodies } from './bodies.ts';
import { entityOf, memoryKey, StoredFacts } from './facts.ts';
import { readOparlFiles } from './read-files.ts';

type Request = Pick<Parsed<'oparl.import'>, 'tickets' | 'bodies' | 'prefers'>;

const rowsPerStep = 100;
/** More faults than anybody reads; the counts say how many there are. */
const faultsShown = 1000;

/** Reads the files and decides what becomes of each object. Writes nothing. */
function* planImport(scope: Pick<QueryScope, 'db' | 'files' | 'identity'>, input: Request) {
  yield { phase: 'read', done: 0, total: 0 } satisfies Step;
  const read = readOparlFiles(scope.files, input.tickets);
  if (!read.ok) return read;
  const { file, texts } = read.value;
  const memory = readListMemory(scope.db, 'oparl');
  const bodies = new SourceBodies(scope.db, file, input.bodies, memory);
  if (bodies.unknown !== null) {
    const message = 'Die gewählte Kommune gibt es hier nicht (mehr). Bitte wählen Sie eine andere.';
    return fail({ code: 'unknown-body' as const, source: bodies.unknown, message });
  }
  const { drafts, faults, others } = draftsOf(file);
  const planning = new Planning(drafts, new StoredFacts(scope, memory, bodies), input.prefers);
  const hash = createHash('sha256');
  for (const { text } of texts) hash.update(text);
  const records: PlannedRecord[] = [];
  for (const record of planning.plan()) {
    records.push(record);
    hash.update(JSON.stringify([record.draft.kind, record.id, record.verdict, record.why, record.set, record.both]));
    if (records.length % rowsPerStep === 0)
      yield { phase: 'plan', done: records.length, total: drafts.length } satisfies Step;
  }
  const sources = [...planning.needed()].map(([source, count]) => ({ ...bodies.of(source), records: count }));
  const digest = hash.digest('hex');
  return ok({ records, faults, others, pagesMissing: file.pagesMissing, sources, digest });
}

function countsOf(records: readonly PlannedRecord[], faults: readonly OparlFault[]) {
  const counts = { new: 0, changed: 0, unchanged: 0, deleted: 0, left: 0 };
  for (const { verdict } of records) counts[verdict] += 1;
  return { ...counts, faulty: faults.filter(({ code }) => leavesOut(code)).length };
}

const notForPeople: ReadonlySet<string> = new Set(['sourceKey']);

/** What reading files of OParl in would do. */
export async function* preview(scope: LongScope, input: Parsed<'oparl.preview'>) {
  const planned = yield* planImport(scope, input);
  if (!planned.ok) return planned;
  const { records, faults, others, pagesMissing, sources, digest } = planned.value;
  // What changes stands before what does not: of thousands of lines a person sees the first ones.
  const order = ['left', 'deleted', 'new', 'changed', 'unchanged'];
  const shown = [...records]
    .sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
    .slice(0, input.limit);
  return ok({
    bodies: sources.map(({ bodyId, ...body }) => ({ ...body, bodyId: bodyId ?? null })),
    counts: countsOf(records, faults),
    rows: shown.map(({ draft, title, verdict, why, set, both }) => ({
      entity: draft.kind,
      source: draft.source,
      title,
      day: draft.day,
      verdict,
      why,
      changes: verdict === 'changed' ? Object.keys(set).filter((field) => !notForPeople.has(field)) : [],
      both: [...both],
      isNonpublic: draft.isNonpublic,
      result: draft.result === null ? null : { text: draft.result, meaning: readResult(draft.result).result },
    })),
    more: records.length - shown.length,
    faults: faults.slice(0, faultsShown),
    others,
    pagesMissing,
    digest,
  });
}

/** Reads files of OParl in: whole or not at all, as one action that one undo takes back. */
export async function* importOparl(scope: LongScope, input: Parsed<'oparl.import'>) {
  const { writing, writer: db } = scope.store;
  try {
    // Held open over the steps, so that a person can cancel; nobody sees half of it.
    writing.exec('BEGIN IMMEDIATE');
    const planned = yield* planImport({ ...scope, db }, input);
    if (!planned.ok) return planned;
    const { records, faults, sources, digest } = planned.value;
    if (digest !== input.seen) return previewOutdated;
    const memory = new Map<string, RememberedRow>();
    // What belongs to no body by name may be another one's the next time: that is asked again.
    for (const { source, bodyId } of sources)
      if (typeof bodyId === 'string' && source !== noBody) memory.set(bodyKey(source), { id: bodyId, said: {} });
    yield* write(scope, records, memory);
    writing.exec('COMMIT');
    return ok({ counts: countsOf(records, faults) });
  } finally {
    if (writing.inTransaction) writing.exec('ROLLBACK');
  }
}

function* write(scope: LongScope, records: readonly PlannedRecord[], memory: Map<string, RememberedRow>) {
  const { writer: db } = scope.store;
  const tx = beginTransaction(db, scope.identity, scope.ports, ownStanding(db, scope.identity));
  const total = records.length;
  for (const [index, { draft, id, verdict, set, said, comesBack }] of records.entries()) {
    if (index % rowsPerStep === 0) yield { phase: 'apply', done: index, total } satisfies Step;
    if (said !== null) memory.set(memoryKey(draft.kind, draft.source), { id, said });
    if (verdict === 'deleted') edit(tx, entityOf(draft.kind), id, { [deletedField]: true });
    if (verdict !== 'new' && verdict !== 'changed') continue;
    edit(tx, entityOf(draft.kind), id, { ...(set as Changes), ...(comesBack ? { [deletedField]: null } : {}) });
  }
  const action = yield* endAction(tx, instantOf(scope));
  // The last chance to cancel: after this everything is there.
  yield { phase: 'apply', done: total, total } satisfies Step;
  keepListMemory(db, 'oparl', memory, action);
}
