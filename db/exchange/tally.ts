import { fieldNamed } from '../../shared/core/entity.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { Counts, Preview } from '../../shared/exchange/contract.ts';
import { deletedField } from '../../shared/sync/op.ts';
import { isHidden, sameJson, shownValue } from '../../shared/sync/view.ts';
import type { Reader } from '../store/database.ts';
import { listedConflicts, mergeOf, unknownIn, waitingIn } from '../store/record.ts';
import type { Row } from '../sync/rows.ts';

const changesShown = 500;

/** What a plan does to people's screens, counted row by row; with the first few hundred changes field by field, if wanted. */
export class Tally {
  readonly #db: Reader;
  readonly #withChanges: boolean;
  readonly counts = { new: 0, changed: 0, deleted: 0, conflicts: 0, unknown: 0 };
  readonly changes: Preview['changes'] = [];
  #total = 0;
  /** Names sites give themselves in this very bundle. */
  readonly siteLabels = new Map<string, string>();

  constructor(db: Reader, withChanges: boolean) {
    this.#db = db;
    this.#withChanges = withChanges;
  }

  get more(): number {
    return this.#total - this.changes.length;
  }

  /** Call it before the row is written: it looks at what is there. */
  readonly add = (row: Row): void => {
    const { held } = row;
    const after = held.state;
    if (held.entity === 'site') this.#noteSite(row);
    const wasShown = held.before !== null && !held.wasHidden;
    const isShown = after !== null && !isEmpty(after.cells) && !isHidden(after);
    if (!wasShown && !isShown && held.before !== null) return;
    const had = listedConflicts(this.#db, held);
    const now = isShown ? waitingIn(held) : [];
    const conflicts = now.filter((field) => !had.includes(field));
    const fields = wasShown && isShown ? this.#changedFields(row) : null;
    if (fields !== null && fields.length === 0 && conflicts.length === 0) return;
    const kind = !wasShown && isShown ? 'new' : isShown ? 'changed' : 'deleted';
    if (kind === 'new' && held.before === null && held.no !== null) return;
    this.counts[kind] += 1;
    this.counts.conflicts += conflicts.length;
    if (after !== null) this.counts.unknown += Math.max(0, unknownIn(held) - held.unknownBefore);
    this.#total += 1;
    if (this.#withChanges && this.changes.length < changesShown) this.#list(row, kind, conflicts);
  };

  /** Fields that show something else than before. */
  #changedFields({ held, fields, shownBefore }: Row): string[] {
    const policy = mergeOf(held.entity);
    const cells = held.state?.cells ?? {};
    return (fields ?? Object.keys(cells)).filter((field) => {
      const before = shownBefore(field) ?? null;
      return !sameJson(shownValue(cells[field], policy(field)) ?? null, before);
    });
  }

  #list(row: Row, kind: 'new' | 'changed' | 'deleted', conflicts: readonly string[]): void {
    const { held } = row;
    const declared = entityNamed(held.entity);
    const policy = mergeOf(held.entity);
    const cells = held.state?.cells ?? {};
    const titleField = declared?.title ?? '';
    const title = shownValue(cells[titleField], policy(titleField));
    const changed = new Set([...this.#changedFields(row), ...conflicts]);
    this.changes.push({
      entity: held.entity,
      id: held.id,
      title: typeof title === 'string' ? title : '',
      kind: conflicts.length > 0 ? 'conflict' : kind,
      fields: [...changed]
        .filter((field) => field === deletedField || declared === null || fieldNamed(declared, field) !== null)
        .map((field) => ({
          field,
          from: row.shownBefore(field) ?? null,
          to: shownValue(cells[field], policy(field)) ?? null,
          conflict: conflicts.includes(field),
        })),
    });
  }

  #noteSite({ held }: Row): void {
    const writer = shownValue(held.state?.cells['writer'], 'ask');
    const label = shownValue(held.state?.cells['label'], 'ask');
    if (typeof writer === 'string' && typeof label === 'string') this.siteLabels.set(writer, label);
  }

  whole(refused: number, held: number): Counts {
    return { ...this.counts, refused, held };
  }
}

const isEmpty = (cells: object): boolean => {
  for (const _ in cells) return false;
  return true;
};
