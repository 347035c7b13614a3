import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import { fieldConnections, joinConnections } from '../../shared/links/connections.ts';
import type { NearLine, NearRecord } from '../../shared/links/contract.ts';
import type { QueryScope } from '../scope.ts';
import { tableOf } from '../store/columns.ts';
import type { Reader } from '../store/database.ts';
import { snake } from '../store/tables.ts';
import { type Merged, readMerged } from '../views/merged.ts';
import { idsByEntity } from '../views/titles.ts';

/** How many neighbours are told of; the rest is counted. Of the second step only what a picture can still show. */
const mostNear = 300;
const mostFar = 120;
/** From how many neighbours the second step goes out. */
const mostStarts = 40;
const mostTitle = 300;

const among = (column: string) => `${column} IN (SELECT value FROM json_each(?))`;

/** What a record is connected with, and what that is connected with. */
export function around({ db }: QueryScope, { reference, steps }: Parsed<'links.around'>) {
  const near = new Nearness(db);
  const center = near.keptFor(reference);
  const first = near.linesAt([center]);
  const neighbours = near.othersIn(first, [center]);
  const shown = neighbours.slice(0, mostNear);
  const second = steps === 1 ? [] : near.linesAt(shown.slice(0, mostStarts));
  const far = near.othersIn(second, [center, ...neighbours]).slice(0, mostFar);
  const inside = new Set([center, ...shown, ...far]);
  const lines = new Map([...first, ...second].map((line) => [line.id, line]));
  const record = (one: string, step: number): NearRecord => ({ ...near.recordOf(one), step });
  return ok({
    center,
    records: [record(center, 0), ...shown.map((one) => record(one, 1)), ...far.map((one) => record(one, 2))],
    lines: [...lines.values()].filter(({ from, to }) => inside.has(from) && inside.has(to)),
    left: neighbours.length - shown.length,
  });
}

type Row = { readonly id: string; readonly near: string; readonly far: string };
type LinkRow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string | null;
  readonly reason: string | null;
  readonly stays: number;
};

/** One look at the store: connections, with merged records as one, and without deleted ones. */
class Nearness {
  readonly #db: Reader;
  readonly #merged = new Map<string, Merged>();
  readonly #records = new Map<string, Omit<NearRecord, 'step'> | null>();

  constructor(db: Reader) {
    this.#db = db;
  }

  #mergedOf(entity: string): Merged {
    const known = this.#merged.get(entity) ?? readMerged(this.#db, entity);
    this.#merged.set(entity, known);
    return known;
  }

  keptFor(reference: string): string {
    const [entity = '', id = ''] = split(reference);
    return `${entity}:${this.#mergedOf(entity).keptFor(id)}`;
  }

  /** Everything that connects one of these records with another one; each connection once, in an order of its own. */
  linesAt(references: readonly string[]): NearLine[] {
    const whole = references.flatMap((reference) => {
      const [entity = '', id = ''] = split(reference);
      return [
        reference,
        ...this.#mergedOf(entity)
          .behind(id)
          .map((one) => `${entity}:${one}`),
      ];
    });
    const raw = [...this.#links(whole), ...this.#fields(whole), ...this.#joins(whole)];
    const kept = raw.map((line) => ({ ...line, from: this.keptFor(line.from), to: this.keptFor(line.to) }));
    const found = kept.filter(({ from, to }) => from !== to);
    this.#read(found.flatMap(({ from, to }) => [from, to]));
    return found
      .filter(({ from, to }) => this.#records.get(from) !== null && this.#records.get(to) !== null)
      .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  }

  /** The records these lines lead to, in their order, without those one has come from. */
  othersIn(lines: readonly NearLine[], known: readonly string[]): string[] {
    const seen = new Set(known);
    const others = lines.flatMap(({ from, to }) => [from, to]).filter((one) => !seen.has(one));
    return [...new Set(others)];
  }

  recordOf(reference: string): Omit<NearRecord, 'step'> {
    this.#read([reference]);
    return this.#records.get(reference) ?? missing(reference);
  }

  #links(references: readonly string[]): NearLine[] {
    const wanted = JSON.stringify(references);
    const columns = `id, "from", "to", kind, reason, visibility IN ('private', 'site') AS stays`;
    const rows = this.#db
      .prepare(
        `SELECT ${columns} FROM link WHERE hidden = 0 AND ${among('"from"')} AND "to" IS NOT NULL
         UNION SELECT ${columns} FROM link WHERE hidden = 0 AND ${among('"to"')} AND "from" IS NOT NULL`,
      )
      .all(wanted, wanted) as LinkRow[];
    return rows.map(({ stays, ...row }) => ({
      ...row,
      id: `link:${row.id}`,
      entity: 'link',
      row: row.id,
      field: null,
      stays: stays === 1,
    }));
  }

  #fields(references: readonly string[]): NearLine[] {
    const ids = idsByEntity(references);
    return fieldConnections.flatMap(({ entity, field, target, isPart }) => {
      const column = `"${snake(field)}"`;
      const own = ids.get(entity.name) ?? [];
      const pointed = isPart ? [] : target === null ? references : (ids.get(target) ?? []);
      const select = `SELECT id, id AS near, ${column} AS far FROM "${tableOf(entity)}" WHERE hidden = 0 AND ${column} IS NOT NULL`;
      const rows = [
        ...(own.length === 0 ? [] : this.#rows(`${select} AND ${among('id')}`, own)),
        ...(pointed.length === 0 ? [] : this.#rows(`${select} AND ${among(column)} LIMIT 1000`, pointed)),
      ];
      return rows.map(({ id, far }) => ({
        ...plain,
        id: `${entity.name}:${id}.${field}`,
        from: `${entity.name}:${id}`,
        to: target === null ? far : `${target}:${far}`,
        entity: entity.name,
        row: id,
        field,
      }));
    });
  }

  #joins(references: readonly string[]): NearLine[] {
    const ids = idsByEntity(references);
    return joinConnections.flatMap(({ entity, named, from, field, to }) => {
      const [one, other] = [`"${snake(named)}"`, `"${snake(field)}"`];
      const select = `SELECT id, ${one} AS near, ${other} AS far FROM "${tableOf(entity)}"
        WHERE hidden = 0 AND ${one} IS NOT NULL AND ${other} IS NOT NULL`;
      const [ones = [], others = []] = [ids.get(from), ids.get(to)];
      const rows = [
        ...(ones.length === 0 ? [] : this.#rows(`${select} AND ${among(one)} LIMIT 1000`, ones)),
        ...(others.length === 0 ? [] : this.#rows(`${select} AND ${among(other)} LIMIT 1000`, others)),
      ];
      return rows.map(({ id, near, far }) => ({
        ...plain,
        // Several rows may say the same: the money of five years held back by one reservation is one connection.
        id: `${entity.name}:${near}.${field}:${far}`,
        from: `${from}:${near}`,
        to: `${to}:${far}`,
        entity: entity.name,
        row: id,
        field,
      }));
    });
  }

  #rows(sql: string, ids: readonly string[]): Row[] {
    return this.#db.prepare(sql).all(JSON.stringify(ids)) as Row[];
  }

  /** What these records are called; `null` for one that was deleted. */
  #read(references: readonly string[]): void {
    const unread = references.filter((reference) => !this.#records.has(reference));
    for (const [name, ids] of idsByEntity(unread)) {
      for (const id of ids) this.#records.set(`${name}:${id}`, missing(`${name}:${id}`));
      const entity = entityNamed(name);
      if (entity === null) continue;
      const rows = this.#db
        .prepare(
          `SELECT id, hidden, substr("${snake(entity.title)}", 1, ${mostTitle}) AS title FROM "${tableOf(entity)}" WHERE ${among('id')}`,
        )
        .all(JSON.stringify(ids)) as { id: string; hidden: number; title: string | null }[];
      for (const { id, hidden, title } of rows) {
        const reference = `${name}:${id}`;
        this.#records.set(reference, hidden === 1 ? null : { reference, entity: name, title, isMissing: false });
      }
    }
  }
}

const plain = { kind: null, reason: null, stays: false } as const;

const split = (reference: string): readonly [string, string] => {
  const at = reference.indexOf(':');
  return [reference.slice(0, at), reference.slice(at + 1)];
};

const missing = (reference: string): Omit<NearRecord, 'step'> => ({
  reference,
  entity: split(reference)[0],
  title: null,
  isMissing: true,
});
