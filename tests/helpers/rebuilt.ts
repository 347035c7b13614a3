import { expect } from 'vitest';
import { entityNames } from '../../shared/entities.ts';
import { storeOf, type TestOffice } from './office.ts';

/** Everything that follows from the log, as one value. */
export function derivedIn(office: TestOffice) {
  const db = storeOf(office).writing;
  const rows = (text: string) => db.prepare(text).raw().all();
  const name = "r.entity || ':' || r.id";
  const snake = (entity: string) => entity.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return {
    records: rows('SELECT entity, id, local, hidden, unknown, state, hex(leaf) FROM record ORDER BY entity, id'),
    tables: entityNames.map((entity) => {
      const columns = (
        db
          .prepare(`SELECT name FROM pragma_table_info('${snake(entity)}')`)
          .pluck()
          .all() as string[]
      )
        .filter((column) => column !== 'record')
        .map((column) => `"${column}"`);
      return [entity, rows(`SELECT ${columns.join(', ')} FROM "${snake(entity)}" ORDER BY id`)];
    }),
    refused: rows(
      `SELECT ${name}, f.writer, f.seq, f.reason FROM refused f JOIN record r ON r.no = f.record ORDER BY 1, 2, 3`,
    ),
    granted: rows(
      `SELECT g.project, g.body, ${name}, g.leads FROM granted g JOIN record r ON r.no = g.record ORDER BY 1, 2, 3`,
    ),
    conflicts: rows(`SELECT ${name}, c.field FROM conflict c JOIN record r ON r.no = c.record ORDER BY 1, 2`),
    claims: rows('SELECT writer, from_seq, to_seq, held, claims FROM segment ORDER BY 1, 2, 3, 4, 5'),
  };
}

/** `rebuild` gives the same bytes as everything that was computed step by step (docs/bundle-format.md, S4). */
export async function expectRebuiltSame(...offices: readonly TestOffice[]): Promise<void> {
  for (const office of offices) {
    const before = derivedIn(office);
    const { differed } = await office.get('store.rebuild', {});
    expect(derivedIn(office)).toEqual(before);
    expect(differed).toBe(0);
  }
}
