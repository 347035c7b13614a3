import { entityNamed } from '../../shared/entities.ts';
import { type NamedRecord, namesFrom } from '../../shared/lists/names.ts';
import type { Names } from '../../shared/lists/read-cell.ts';
import type { Reader } from '../store/database.ts';
import { snake } from '../store/tables.ts';
import { readMerged } from '../views/merged.ts';

/** Columns by which people call a record besides its title. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  body: ['shortName', 'ags'],
  person: ['email'],
  strategyField: ['code'],
  strategyMeasure: ['code'],
};

/** All records that can be named in a list, read when the first name of their kind is looked for. */
export const readNames = (db: Reader): Names => namesFrom((entity) => recordsOf(db, entity));

function recordsOf(db: Reader, name: string): readonly NamedRecord[] {
  const entity = entityNamed(name);
  if (entity === null) return [];
  const also = alsoCalled[name] ?? [];
  const columns = [entity.title, ...also].map((column) => `"${snake(column)}"`).join(', ');
  const rows = db.prepare(`SELECT id, ${columns} FROM "${snake(name)}" WHERE hidden = 0`).all() as Record<
    string,
    unknown
  >[];
  const { isDropped } = readMerged(db, name);
  return rows.flatMap((row): NamedRecord[] => {
    const id = String(row['id']);
    const title = String(row[snake(entity.title)] ?? '');
    if (title === '' || isDropped(id)) return [];
    const others = also.map((column) => String(row[snake(column)] ?? '')).filter((text) => text !== '');
    // "P13 Radwege": the number and the title in one cell.
    return [{ id, title, also: [...others, ...others.map((text) => `${text} ${title}`)] }];
  });
}
