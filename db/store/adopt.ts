import { ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import { atomically } from './atomically.ts';
import { unknownValues } from './columns.ts';
import type { Writer } from './database.ts';
import type { Connection } from './driver.ts';
import { writeMeta } from './meta.ts';
import { holdRecord, saveRecord } from './record.ts';

type Waiting = { readonly entity: string; readonly id: string; readonly unknown: number };

/**
 * Shows what came from a newer version and has waited in its registers, once an update knows it.
 *
 * Looks at the few records that hold unknown values and writes only those of which more is known now; so opening a store that
 * nothing is new to writes nothing.
 */
export function adoptKnown(connection: Connection, db: Writer): void {
  const waiting = db.prepare('SELECT entity, id, unknown FROM record WHERE unknown > 0').all() as Waiting[];
  const held = waiting.flatMap(({ entity, id, unknown }) => {
    const record = holdRecord(db, entity, id);
    const left = record.state === null ? 0 : unknownValues(entityNamed(entity), record.state);
    return left === unknown ? [] : [record];
  });
  if (held.length === 0) return;
  atomically(connection, () => {
    // As if it had not been there before: conflicts in fields that were unknown are listed only now.
    for (const record of held) saveRecord(db, { ...record, before: null }, record.revision);
    // What is known now may merge otherwise, or stand under a wrong id: the log is asked once more when the store is open.
    writeMeta(db, 'rebuild', '1');
    return ok(null);
  });
}
