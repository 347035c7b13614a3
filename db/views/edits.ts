import type { RecordEdit } from '../../shared/records/contract.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import { type Dot, dotOf } from '../../shared/sync/dot.ts';
import { ancestorsOf } from '../../shared/sync/near.ts';
import { type Op, predecessorsOf } from '../../shared/sync/op.ts';
import type { Reader } from '../store/database.ts';
import { localWriter } from '../store/identity.ts';
import { readMeta } from '../store/meta.ts';
import type { Logged } from '../sync/ops-of.ts';
import { shownStamp } from './shown-stamp.ts';
import { siteNames } from './site-names.ts';

/** Edits as people read them, out of the ops of one record, oldest first. */
export function readEdits(db: Reader): (ops: readonly Logged[]) => RecordEdit[] {
  const site = siteNames(db);
  const stampOf = shownStamp(db);
  return (ops) => {
    const written = new Map(ops.map(({ writer, op }) => [dotOf(writer, op.n), op]));
    return ops.map(({ writer, op }) => ({
      at: stampToInstant(stampOf(writer, op.n, op.t)),
      dot: dotOf(writer, op.n),
      writer,
      site: writer === localWriter ? (readMeta(db, 'site-label') ?? '') : site(writer),
      author: op.u,
      changes: Object.entries(op.set).map(([field, to]) => ({ field, from: before(written, op, field), to })),
    }));
  };
}

type Written = ReadonlyMap<Dot, Op>;

/** What an edit replaced; several values if it decided between them. */
function before(written: Written, op: Op, field: string): unknown {
  const named = predecessorsOf(op, field);
  const far = named.length > 1 ? behind(written, named, field) : null;
  const near = named.filter((dot) => far?.has(dot) !== true);
  const known = near.map((dot) => written.get(dot)?.set[field] ?? null);
  return known.length > 1 ? known : (known[0] ?? null);
}

/**
 * Of what an edit names, that which others of them had replaced: the first value of the field is named beside the last one
 * (docs/bundle-format.md §3). Of one whose words are gone it is taken to have replaced the first.
 */
function behind(written: Written, named: readonly Dot[], field: string): ReadonlySet<Dot> {
  const far = new Set(ancestorsOf(named, (dot) => predecessorsIn(written, dot, field)));
  const [first] = written.keys();
  if (first !== undefined && named.some((dot) => !written.has(dot))) far.add(first);
  return far;
}

function predecessorsIn(written: Written, dot: Dot, field: string): readonly Dot[] {
  const op = written.get(dot);
  return op === undefined ? [] : predecessorsOf(op, field);
}
