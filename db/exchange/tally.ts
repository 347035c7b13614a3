import { fieldNamed } from '../../shared/core/entity.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { Preview } from '../../shared/exchange/contract.ts';
import type { Concern, JointChange } from '../../shared/exchange/reading-contract.ts';
import { deletedField } from '../../shared/sync/op.ts';
import { isHidden, sameJson, shownValue } from '../../shared/sync/view.ts';
import type { Reader } from '../store/database.ts';
import { listedConflicts, mergeOf, unknownIn, waitingIn } from '../store/record.ts';
import type { Row } from '../sync/rows.ts';

const changesShown = 500;

/** What a plan does to one record on people's screens. */
export type Told = {
  readonly kind: 'new' | 'changed' | 'deleted';
  readonly conflicts: number;
  readonly unknown: number;
};

/** How changes are listed: not at all, or with the file they come from and why they concern this site. */
export type Listing = {
  readonly fileOf: (row: Row) => number;
  readonly concernsOf: (row: Row) => Concern[];
};

/** The listing of a single file, where nobody asks whom its changes concern. */
export const plainListing: Listing = { fileOf: () => 0, concernsOf: () => [] };

/** What a plan does to people's screens, counted row by row; with the first few hundred changes field by field, if wanted. */
export class Tally {
  readonly #db: Reader;
  readonly #listing: Listing | null;
  readonly counts = { new: 0, changed: 0, deleted: 0, conflicts: 0, unknown: 0 };
  /** What concerns this site, and what does not: of both as many are shown, because the first may come last. */
  readonly #ours: JointChange[] = [];
  readonly #others: JointChange[] = [];
  #total = 0;
  #totalOurs = 0;
  /** Names sites give themselves in this very bundle. */
  readonly siteLabels = new Map<string, string>();

  constructor(db: Reader, listing: Listing | null) {
    this.#db = db;
    this.#listing = listing;
  }

  get jointChanges(): readonly JointChange[] {
    return [...this.#ours, ...this.#others];
  }

  get changes(): Preview['changes'] {
    return this.jointChanges.map(({ entity, id, title, kind, fields }) => ({ entity, id, title, kind, fields }));
  }

  get more(): number {
    return this.#total - this.#ours.length - this.#others.length;
  }

  get moreOurs(): number {
    return this.#totalOurs - this.#ours.length;
  }

  /** Call it before the row is written: it looks at what is there. */
  readonly add = (row: Row): Told | null => {
    const { held } = row;
    const after = held.state;
    if (held.entity === 'site') this.#noteSite(row);
    const wasShown = held.before !== null && !held.wasHidden;
    const isShown = after !== null && !isEmpty(after.cells) && !isHidden(after);
    if (!wasShown && !isShown && held.before !== null) return null;
    const had = listedConflicts(this.#db, held);
    const now = isShown ? waitingIn(held) : [];
    const conflicts = now.filter((field) => !had.includes(field));
    const fields = wasShown && isShown ? this.#changedFields(row) : null;
    if (fields !== null && fields.length === 0 && conflicts.length === 0) return null;
    const kind = !wasShown && isShown ? 'new' : isShown ? 'changed' : 'deleted';
    if (kind === 'new' && held.before === null && held.no !== null) return null;
    const unknown = after === null ? 0 : Math.max(0, unknownIn(held) - held.unknownBefore);
    this.counts[kind] += 1;
    this.counts.conflicts += conflicts.length;
    this.counts.unknown += unknown;
    this.#total += 1;
    this.#list(row, kind, conflicts);
    return { kind, conflicts: conflicts.length, unknown };
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

  #list(row: Row, kind: Told['kind'], conflicts: readonly string[]): void {
    if (this.#listing === null) return;
    const concerns = this.#listing.concernsOf(row);
    if (concerns.length > 0) this.#totalOurs += 1;
    const list = concerns.length > 0 ? this.#ours : this.#others;
    if (list.length < changesShown) list.push(this.#described(row, kind, conflicts, concerns, this.#listing));
  }

  #described(
    row: Row,
    kind: Told['kind'],
    conflicts: readonly string[],
    concerns: Concern[],
    listing: Listing,
  ): JointChange {
    const { held } = row;
    const declared = entityNamed(held.entity);
    const policy = mergeOf(held.entity);
    const cells = held.state?.cells ?? {};
    const titleField = declared?.title ?? '';
    const title = shownValue(cells[titleField], policy(titleField));
    const changed = new Set([...this.#changedFields(row), ...conflicts]);
    return {
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
      file: listing.fileOf(row),
      concerns,
    };
  }

  #noteSite({ held }: Row): void {
    const writer = shownValue(held.state?.cells['writer'], 'ask');
    const label = shownValue(held.state?.cells['label'], 'ask');
    if (typeof writer === 'string' && typeof label === 'string') this.siteLabels.set(writer, label);
  }
}

const isEmpty = (cells: object): boolean => {
  for (const _ in cells) return false;
  return true;
};
