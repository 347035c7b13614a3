import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import type { TestOffice } from '../helpers/office.ts';
import { type Expected, liveByDefinition, type Written } from '../sync/oracle.ts';

function readerOf({ office }: TestOffice) {
  const open = office.opened();
  if (!open.ok) throw new Error('the office is closed');
  return open.value.store.reader;
}

const asObject = (cells: Expected) =>
  Object.fromEntries(
    [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([cell, live]) => [cell, Object.fromEntries(live)]),
  );

/** What the engine keeps as live. */
export function registersOf(office: TestOffice) {
  const cells: Expected = new Map();
  const rows = readerOf(office).prepare('SELECT entity, id, state FROM record').all();
  for (const { entity, id, state } of rows as { entity: string; id: string; state: string }[]) {
    for (const [field, cell] of Object.entries((JSON.parse(state) as RowState).cells)) {
      const live = new Map(cell.live.map(([dot, , value]) => [dot, value]));
      if (live.size > 0) cells.set(`${entity}:${id}/${field}`, live);
    }
  }
  return asObject(cells);
}

/** What must be live, from the bare set of signed ops, by the oracle. Call it when nothing is unsigned. */
export function registersByDefinition(office: TestOffice) {
  const written: Written[] = [];
  const segments = readerOf(office).prepare('SELECT writer, header, ops FROM segment WHERE held = 0').all();
  for (const { writer, header, ops } of segments as { writer: string; header: string; ops: string }[]) {
    const seen = Object.fromEntries(
      Object.entries((JSON.parse(header) as SegmentHeader).seen).map(([of, [seq]]) => [of, seq]),
    );
    for (const line of ops.split('\n')) written.push({ writer, op: JSON.parse(line) as Op, seen });
  }
  return asObject(liveByDefinition(written));
}
