import type { Entity } from '../../../shared/core/entity.ts';
import { fold } from '../../../shared/core/fold.ts';
import type { Draft } from '../../../shared/councils/oparl/draft.ts';
import { type ImportedKind, importedKinds } from '../../../shared/councils/oparl/kind.ts';
import type { Facts, KnownRecord } from '../../../shared/councils/oparl/known.ts';
import { referenceKey } from '../../../shared/councils/paper/reference.ts';
import { entities } from '../../../shared/entities.ts';
import type { ListMemory } from '../../../shared/lists/memory.ts';
import type { QueryScope } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import { idOfKey } from '../../store/natural-id.ts';
import { readRow } from '../../store/rows.ts';
import { snake } from '../../store/tables.ts';
import { ownStanding } from '../../trust/own-standing.ts';
import { type Merged, readMerged } from '../../views/merged.ts';
import { Rights } from '../../views/own-rights.ts';
import type { SourceBodies } from './bodies.ts';

export const entityOf = (kind: ImportedKind): Entity => entities[kind] as unknown as Entity;

/** The same at every site, so that two sites that read the same files in make the same records. */
export const bornId = (kind: ImportedKind, source: string): string => idOfKey(kind, ['oparl', source]);

/** What is remembered of an object stands under its kind and id. */
export const memoryKey = (kind: ImportedKind, source: string): string => `${kind} ${source}`;

type PlannedThere = { readonly source: string; readonly isDecided: boolean };

/** What the store knows of the objects of a reading. */
export class StoredFacts implements Facts {
  readonly #db: Reader;
  readonly mayGive: boolean;
  readonly #rights: Rights;
  readonly #memory: ListMemory;
  readonly #bodies: SourceBodies;
  readonly #merged = new Map<ImportedKind, Merged>();
  readonly #bySource = new Map<ImportedKind, ReadonlyMap<string, string>>();
  readonly #found = new Map<string, KnownRecord | null>();
  readonly #alike = new Map<ImportedKind, ReadonlyMap<string, string>>();
  #planned: ReadonlyMap<string, readonly PlannedThere[]> | null = null;
  /** Records brought together with an object, by the object: no record is two. */
  readonly #taken = new Map<string, string>();

  constructor(scope: Pick<QueryScope, 'db' | 'identity'>, memory: ListMemory, bodies: SourceBodies) {
    this.#db = scope.db;
    this.#rights = new Rights(scope);
    this.mayGive = (ownStanding(scope.db, scope.identity)?.role ?? 'coordination') === 'coordination';
    this.#memory = memory;
    this.#bodies = bodies;
    for (const kind of importedKinds) {
      this.#merged.set(kind, readMerged(scope.db, kind));
      const rows = scope.db
        .prepare(
          `SELECT id, source_key AS source FROM "${snake(kind)}" WHERE source_key IS NOT NULL ORDER BY hidden DESC, id DESC`,
        )
        .all() as { id: string; source: string }[];
      this.#bySource.set(kind, new Map(rows.map(({ id, source }) => [source, id])));
    }
  }

  bornId = bornId;
  bodyOf = (source: string): string | null | undefined => this.#bodies.of(source).bodyId;
  isDistrict = (bodyId: string): boolean => this.#bodies.isDistrict(bodyId);
  mayCreate = (kind: ImportedKind): boolean => this.#rights.mayCreate(kind);
  mayEdit = (kind: ImportedKind, id: string, fields: readonly string[]): boolean =>
    this.#rights.mayEdit(kind, id, fields);

  find = (kind: ImportedKind, source: string): KnownRecord | null => {
    const key = memoryKey(kind, source);
    const before = this.#found.get(key);
    if (before !== undefined) return before;
    const born = bornId(kind, source);
    const known = this.#read(kind, this.#bySource.get(kind)?.get(source) ?? born, source);
    this.#found.set(key, known);
    return known;
  };

  #read(kind: ImportedKind, said: string, source: string): KnownRecord | null {
    const id = this.#merged.get(kind)?.keptFor(said) ?? said;
    const row = readRow(this.#db, entityOf(kind), id);
    if (row === null) return null;
    const remembered = this.#memory.get(memoryKey(kind, source));
    const values: Record<string, unknown> = {};
    for (const name of Object.keys(entityOf(kind).fields)) values[name] = row[name] ?? null;
    return {
      id,
      values,
      isDeleted: row.deleted === true,
      isBorn: id === bornId(kind, source),
      before: remembered?.id === id ? remembered.said : null,
    };
  }

  alike = (draft: Draft, bodyId: string): KnownRecord | null => {
    const { kind, source } = draft;
    const key = likeness(kind, bodyId, draft.says);
    if (key === null) return null;
    const id = this.#candidates(kind).get(key);
    if (id === undefined || (this.#taken.get(id) ?? source) !== source) return null;
    // Something refers to what this object would become: it must become that.
    if (this.#isAwaited(kind, bornId(kind, source))) return null;
    this.#taken.set(id, source);
    return this.#read(kind, id, source);
  };

  #candidates(kind: ImportedKind): ReadonlyMap<string, string> {
    const known = this.#alike.get(kind);
    if (known !== undefined) return known;
    const found = new Map<string, string>();
    if (kind === 'committee' || kind === 'paper') {
      const own = kind === 'paper' ? 'reference' : 'name';
      const rows = this.#db
        .prepare(
          `SELECT id, body_id AS bodyId, "${own}" FROM "${kind}" WHERE hidden = 0 AND source_key IS NULL AND body_id IS NOT NULL ORDER BY id DESC`,
        )
        .all() as { id: string; bodyId: string }[];
      for (const row of rows) {
        const key = likeness(kind, row.bodyId, row);
        if (key !== null && !this.#merged.get(kind)?.isDropped(row.id)) found.set(key, row.id);
      }
    }
    this.#alike.set(kind, found);
    return found;
  }

  #isAwaited(kind: ImportedKind, id: string): boolean {
    const places =
      kind === 'paper'
        ? ['agenda_item.paper_id', 'consultation.paper_id']
        : ['meeting.committee_id', 'consultation.committee_id'];
    return places.some((place) => {
      const [table, column] = place.split('.');
      return (
        this.#db.prepare(`SELECT 1 FROM "${table}" WHERE "${column}" = ? AND hidden = 0 LIMIT 1`).get(id) !== undefined
      );
    });
  }

  consultationsAt = (meetingId: string): readonly PlannedThere[] => {
    this.#planned ??= this.#readPlanned();
    return this.#planned.get(meetingId) ?? [];
  };

  #readPlanned(): ReadonlyMap<string, readonly PlannedThere[]> {
    const rows = this.#db
      .prepare(
        `SELECT meeting_id AS meetingId, source_key AS source, coalesce(result, 'unknown') <> 'unknown' AS isDecided
         FROM consultation WHERE meeting_id IS NOT NULL AND source_key IS NOT NULL AND hidden = 0 ORDER BY id`,
      )
      .all() as { meetingId: string; source: string; isDecided: number }[];
    const found = new Map<string, PlannedThere[]>();
    for (const { meetingId, source, isDecided } of rows) {
      const there = found.get(meetingId) ?? [];
      there.push({ source, isDecided: isDecided === 1 });
      found.set(meetingId, there);
    }
    return found;
  }

  /** Locks, posts and money hang on papers; requirements on committees and consultations. */
  isInUse = (kind: ImportedKind, id: string): boolean => {
    const at = (sql: string): boolean => this.#db.prepare(`${sql} LIMIT 1`).get(id) !== undefined;
    if (kind === 'paper')
      return (
        at('SELECT 1 FROM reservation WHERE paper_id = ? AND hidden = 0') ||
        at('SELECT 1 FROM budget_item WHERE paper_id = ? AND hidden = 0')
      );
    if (kind === 'committee') return at('SELECT 1 FROM reservation_requirement WHERE committee_id = ? AND hidden = 0');
    return (
      kind === 'consultation' && at('SELECT 1 FROM reservation_requirement WHERE consultation_id = ? AND hidden = 0')
    );
  };
}

/** What makes two records the same thing, besides the object they came from. */
function likeness(kind: ImportedKind, bodyId: string, values: Readonly<Record<string, unknown>>): string | null {
  const said = kind === 'paper' ? values['reference'] : kind === 'committee' ? values['name'] : null;
  if (typeof said !== 'string') return null;
  const key = kind === 'paper' ? referenceKey(said) : fold(said);
  return key === '' ? null : `${bodyId} ${key}`;
}
