import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import { dotOf } from '../../shared/sync/dot.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { QueryScope } from '../scope.ts';
import { localWriter } from '../store/identity.ts';
import { readMeta } from '../store/meta.ts';
import { knownEntity } from '../store/validate.ts';
import { opsOf } from '../sync/ops-of.ts';
import { siteNames } from '../views/site-names.ts';

/** Who wrote what, and what stood there before as far as its author knew. */
export function history({ db }: QueryScope, input: Parsed<'record.history'>) {
  const entity = knownEntity(input.entity);
  if (!entity.ok) return entity;
  const ops = opsOf(db, input.entity, input.id);
  if (ops.length === 0) {
    return fail({
      code: 'not-found' as const,
      message: 'Diesen Datensatz gibt es hier nicht. Bitte laden Sie die Ansicht neu.',
    });
  }
  const site = siteNames(db);
  const values = new Map<string, Json>();
  for (const { writer, op } of ops) {
    for (const [field, value] of Object.entries(op.set)) values.set(`${field} ${dotOf(writer, op.n)}`, value);
  }
  const entries = ops.map(({ writer, op }) => ({
    at: stampToInstant(op.t),
    dot: dotOf(writer, op.n),
    writer,
    site: writer === localWriter ? (readMeta(db, 'site-label') ?? '') : site(writer),
    author: op.u,
    changes: Object.entries(op.set).map(([field, to]) => ({ field, from: before(values, op, field), to })),
  }));
  return ok({ entries });
}

function before(values: ReadonlyMap<string, Json>, op: Op, field: string): unknown {
  const named = op.p[field];
  const dots = named === undefined ? [] : typeof named === 'string' ? [named] : named;
  const known = dots.map((dot) => values.get(`${field} ${dot}`) ?? null);
  return known.length > 1 ? known : (known[0] ?? null);
}
