import type { Json } from '../../shared/sync/json.ts';
import { type Op, rowKey } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { shownValue } from '../../shared/sync/view.ts';
import { admEntity } from '../../shared/trust/adm.ts';
import { claimFields, freeStanding } from '../../shared/trust/judge-row.ts';
import type { RecordNames } from '../bundle/read.ts';
import type { Reader } from '../store/database.ts';
import { localWriter } from '../store/identity.ts';
import { type Held, holdRecord, mergeOf } from '../store/record.ts';
import { wholeReach } from './claims.ts';
import { addToRow, type Evaluated, needsBase, sayWhose, wholeRow } from './evaluate.ts';
import { Grants } from './grants.ts';
import { type Breath, rowByRow } from './handful.ts';
import type { Law } from './law.ts';
import { isAbsentLine } from './leaf.ts';
import { segmentsAbout } from './segments.ts';
import { type Brought, bring, type Source } from './source.ts';

/** A row as it will stand, and how it stood. */
export type Row = Evaluated & {
  readonly held: Held;
  /** Its number among the names of the plan. */
  readonly name: number;
  /** The fields that may show something else; `null`: any. */
  readonly fields: readonly string[] | null;
  /** New ops speak of it. */
  readonly isTouched: boolean;
  /** What was shown in them. */
  readonly shownBefore: (field: string) => Json | undefined;
};

/** Where ops come from, and by which rules they count. */
export type Ground = {
  readonly db: Reader;
  readonly names: RecordNames;
  readonly law: Law;
  /** What is new. */
  readonly sources: readonly Source[];
  /** What is kept here already, segment by segment; read again each time it is asked for. */
  readonly stored: (segments: readonly number[] | 'all') => Iterable<Source>;
};

/**
 * Computes rows from ops, a few thousand at a time, each row read once however many ops speak of it.
 *
 * New ops are added to the registers as they are, where that is the same as computing the row anew; else all its ops are fetched
 * from the log (S1–S4: a row is a function of the set of its ops). Nothing is written.
 */
export class Rows {
  readonly #ground: Ground;
  readonly #grants: Grants;
  readonly #unsigned: ReadonlySet<number>;
  #asksGrants = true;
  /** New ops that were refused. */
  refused = 0;
  applied = 0;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#grants = new Grants(ground.db);
    this.#unsigned = new Set(ground.db.prepare('SELECT DISTINCT record FROM pending').pluck().all() as number[]);
  }

  get grants(): Grants {
    return this.#grants;
  }

  /** Rows the new ops speak of, and `also` (keys) whose ops are judged anew. */
  *touched(also: ReadonlySet<string>): Generator<Row | Breath> {
    const { names, sources } = this.#ground;
    const anew = new Set([...also].map((key) => names.numberOf(key)));
    if (this.#grantsMatter()) for (const name of yield* this.#settleGrants(anew)) anew.add(name);
    const late = new Set<number>(anew);
    for (const one of rowByRow(sources, names, (name) => this.#isRow(name) && !anew.has(name), this.#bring)) {
      if (one === null) {
        yield null;
        continue;
      }
      const [name, brought] = one;
      const row = this.#add(name, brought);
      if (row === null) late.add(name);
      else yield row;
    }
    yield* this.#anew(late);
  }

  /** Every row there is, from all ops; the grants too. */
  *all(): Generator<Row | Breath> {
    const { names } = this.#ground;
    this.#grants.forget();
    const everything = [...this.#ground.stored('all'), ...this.#ground.sources];
    const pending = yield* this.#pendingNames();
    yield* this.#settleGrantsOf(everything, new Set([...pending, ...(yield* this.#namesIn(everything))]));
    const seen = new Set<number>();
    for (const one of rowByRow(everything, names, (name) => this.#isRow(name), this.#bring)) {
      if (one === null) {
        yield null;
        continue;
      }
      const [name, brought] = one;
      seen.add(name);
      yield this.#whole(name, brought);
    }
    // Rows of which every op was erased, and those of which none is signed.
    const others = [...(yield* this.#knownNames()), ...pending];
    for (const name of others) {
      if (!seen.has(name)) yield this.#whole(name, []);
      seen.add(name);
    }
  }

  readonly #bring = (source: Source, index: number, line: string): Brought | null =>
    bring(source, index, line, this.#ground.law);

  /** Ops about members are no rows. */
  #isRow(name: number): boolean {
    return this.#ground.names.entityOf(name) !== admEntity;
  }

  /** Adds new ops to a row as it is; `null` if it must be computed anew. */
  #add(name: number, brought: readonly Brought[]): Row | null {
    const held = this.#hold(name);
    const { entity, id } = held;
    if (held.no === null || held.local) {
      const row = this.#finish(held, name, wholeRow(entity, id, brought, this.#grants.has), brought.length);
      held.local = false;
      return row;
    }
    if (held.state === null || this.#unsigned.has(held.no)) return null;
    const written = new Set<string>();
    for (const { op } of brought) for (const field in op.set) written.add(field);
    if (sayWhose(written)) return null;
    const fields = [...written];
    const shown = shownIn(held.state, entity, fields);
    const evaluated = addToRow(held.state, brought, this.#grants.has);
    if (needsBase(entity, evaluated.state)) return null;
    held.state = evaluated.state;
    this.#count(evaluated, brought.length);
    return { ...evaluated, held, name, fields, isTouched: true, shownBefore: (field) => shown.get(field) };
  }

  #finish(held: Held, name: number, evaluated: Evaluated, brought: number): Row {
    // Where everybody may write everything, and nothing was refused, nobody asks what a new row grants.
    if (evaluated.grants !== null && (this.#asksGrants || held.no !== null))
      this.#grants.replace(held.entity, held.no, evaluated.grants);
    const policy = mergeOf(held.entity);
    let before: RowState | null | undefined;
    const shownBefore = (field: string) => {
      before ??= held.before === null ? null : (JSON.parse(held.before) as RowState);
      return shownValue(before?.cells[field], policy(field));
    };
    held.state = evaluated.state;
    this.#count(evaluated, brought);
    return { ...evaluated, held, name, fields: null, isTouched: brought > 0, shownBefore };
  }

  #count({ refused }: Evaluated, brought: number): void {
    if (brought === 0) return;
    this.applied += brought - refused.length;
    this.refused += refused.length;
  }

  /** Rows from all their ops: those kept here, the new ones, the unsigned ones. */
  *#anew(wanted: ReadonlySet<number>): Generator<Row | Breath> {
    if (wanted.size === 0) return;
    const sources = [...this.#storedAbout(wanted), ...this.#ground.sources];
    const seen = new Set<number>();
    for (const one of rowByRow(sources, this.#ground.names, (name) => wanted.has(name), this.#bring)) {
      if (one === null) {
        yield null;
        continue;
      }
      const [name, brought] = one;
      seen.add(name);
      yield this.#whole(name, brought);
    }
    for (const name of wanted) if (!seen.has(name)) yield this.#whole(name, []);
  }

  #hold(name: number): Held {
    const { db, names } = this.#ground;
    return holdRecord(db, names.entityOf(name), names.idOf(name));
  }

  #whole(name: number, signed: readonly Brought[]): Row {
    const held = this.#hold(name);
    const { entity, id } = held;
    const unsigned = held.no === null ? [] : this.#unsignedOf(held.no);
    const isLocal = signed.length === 0 && unsigned.length > 0 && unsigned.every(({ log }) => log === localWriter);
    const shared = isLocal ? unsigned : [...signed, ...unsigned.filter(({ log }) => log !== localWriter)];
    const evaluated = wholeRow(entity, id, shared, this.#grants.has);
    // What never leaves this machine is nobody else's: its edits are not asked for rights either.
    if (isLocal) delete evaluated.state.rights;
    const row = this.#finish(held, name, evaluated, 0);
    this.refused += this.#newlyRefused(held, evaluated);
    held.local = isLocal;
    if (shared.length === 0) held.state = null;
    return row;
  }

  /** Ops that were not refused before. */
  #newlyRefused({ no }: Held, { refused }: Evaluated): number {
    if (refused.length === 0 || no === null) return refused.length;
    const known = this.#ground.db.prepare('SELECT 1 FROM refused WHERE record = ? AND writer = ? AND seq = ?');
    return refused.filter(({ log, seq }) => known.get(no, log, seq) === undefined).length;
  }

  #unsignedOf(record: number): Brought[] {
    const rows = this.#ground.db.prepare('SELECT writer, line FROM pending WHERE record = ?').all(record);
    return (rows as { writer: string; line: string }[]).flatMap(({ writer, line }) => {
      if (isAbsentLine(line)) return [];
      const op = JSON.parse(line) as Op;
      if (this.#ground.law.isErased(writer, op.n, rowKey(op))) return [];
      return {
        log: writer,
        op,
        stamp: this.#ground.law.stampOf(writer, op.n, op.t),
        ...wholeReach,
        standing: writer === localWriter ? freeStanding(writer) : this.#ground.law.ownStanding(writer, op.n),
      };
    });
  }

  #storedAbout(names: ReadonlySet<number>): Iterable<Source> {
    const { db, stored } = this.#ground;
    const records = [...names].flatMap((name) => this.#numberOf(name) ?? []);
    return stored(segmentsAbout(db, new Set(records)));
  }

  /** Number of a record that is kept here. */
  #numberOf(name: number): number | null {
    const { db, names } = this.#ground;
    const found = db
      .prepare('SELECT no FROM record WHERE entity = ? AND id = ?')
      .pluck()
      .get(names.entityOf(name), names.idOf(name));
    return typeof found === 'number' ? found : null;
  }

  /** Names of the records with unsigned ops. */
  *#pendingNames(): Generator<Breath, Set<number>> {
    const numbers = [...this.#unsigned];
    const { db, names } = this.#ground;
    const read = db.prepare('SELECT entity, id FROM record WHERE no = ?');
    const found = new Set<number>();
    for (const [at, no] of numbers.entries()) {
      if (at % namesPerBreath === namesPerBreath - 1) yield null;
      const row = read.get(no) as { entity: string; id: string } | undefined;
      if (row !== undefined) found.add(names.numberOf(`${row.entity}:${row.id}`));
    }
    return found;
  }

  /** Names of all records that are kept here, page by page: rows are written between two of them. */
  *#knownNames(): Generator<Breath, number[]> {
    const { db, names } = this.#ground;
    const page = db.prepare(`SELECT no, entity, id FROM record WHERE no > ? ORDER BY no LIMIT ${namesPerBreath}`);
    type Known = { no: number; entity: string; id: string };
    const found: number[] = [];
    for (let rows = page.all(0) as Known[]; rows.length > 0; rows = page.all(rows.at(-1)?.no) as Known[]) {
      for (const { entity, id } of rows) found.push(names.numberOf(`${entity}:${id}`));
      yield null;
    }
    return found;
  }

  /** Names that stand in sources; ops of the registry and of handovers are no rows. */
  *#namesIn(sources: Iterable<Source>): Generator<Breath, Set<number>> {
    const found = new Set<number>();
    let looked = 0;
    for (const { ops } of sources) {
      for (const name of ops.records) if (name >= 0) found.add(name);
      looked += ops.records.length;
      ops.forget();
      if (looked < namesPerBreath) continue;
      looked = 0;
      yield null;
    }
    for (const name of found) if (!this.#isRow(name)) found.delete(name);
    return found;
  }

  /** Grants matter only where somebody has fewer rights than the coordination, or had. */
  #grantsMatter(): boolean {
    const { db, sources } = this.#ground;
    if (
      sources.some(({ runs }) =>
        runs.some(({ standing }) => typeof standing === 'string' || standing.role !== 'coordination'),
      )
    )
      return true;
    // What such a site has written here may come to grant more by what somebody else says now.
    const { sites } = this.#ground.law.registry;
    if ([...sites.values()].some(({ events }) => events.some(({ value }) => value.role !== 'coordination')))
      return true;
    return db.prepare('SELECT 1 FROM refused LIMIT 1').get() !== undefined;
  }

  /** Finds what the new ops grant before any row is judged; answers the rows that may now be judged otherwise. */
  *#settleGrants(also: ReadonlySet<number>): Generator<Breath, Set<number>> {
    const { db, names, sources } = this.#ground;
    const granting = new Set(
      [...(yield* this.#namesIn(sources)), ...also].filter((name) => isGranting(names.keyOf(name))),
    );
    const refused = db
      .prepare('SELECT DISTINCT r.entity, r.id FROM refused f JOIN record r ON r.no = f.record')
      .all() as { entity: string; id: string }[];
    const again = new Set(refused.map(({ entity, id }) => names.numberOf(`${entity}:${id}`)));
    for (const name of this.#participations(granting)) again.add(name);
    for (const name of again) if (isGranting(names.keyOf(name))) granting.add(name);
    const before = this.#grants.size;
    yield* this.#settleGrantsOf([...this.#storedAbout(granting), ...sources], granting);
    return this.#grants.size === before ? new Set() : again;
  }

  /** Kept participations in these projects: who has come to lead lets count what it had written there before. */
  #participations(granting: ReadonlySet<number>): Set<number> {
    const { db, names } = this.#ground;
    const kept = db.prepare('SELECT id, project_id FROM project_body WHERE project_id IS NOT NULL').all();
    const keys = new Set([...granting].map((name) => names.keyOf(name)));
    const found = (kept as { id: string; project_id: string }[]).filter((row) => keys.has(`project:${row.project_id}`));
    return new Set(found.map(({ id }) => names.numberOf(`projectBody:${id}`)));
  }

  /** A partner may be named by whoever leads, and who leads by whoever owns: repeated until nothing more is granted. */
  *#settleGrantsOf(sources: readonly Source[], wanted: ReadonlySet<number>): Generator<Breath> {
    const { names } = this.#ground;
    const granting = new Set([...wanted].filter((name) => isGranting(names.keyOf(name))));
    if (granting.size === 0) return;
    for (let before = -1; before !== this.#grants.size; ) {
      before = this.#grants.size;
      const seen = new Set<number>();
      let settled = 0;
      for (const one of rowByRow(sources, names, (name) => granting.has(name), this.#bringClaim)) {
        if (one !== null) {
          seen.add(one[0]);
          this.#settleGrantsIn(...one);
          settled += 1;
        }
        if (one === null || settled % grantsPerBreath === 0) yield null;
      }
      // Of the others only what is not signed yet can grant something.
      for (const name of granting) {
        if (seen.has(name)) continue;
        this.#settleGrantsIn(name, []);
        settled += 1;
        if (settled % grantsPerBreath === 0) yield null;
      }
    }
  }

  /** Nothing else in a row has to do with what it grants. */
  readonly #bringClaim = (source: Source, index: number, line: string): Brought | null =>
    claimFields.some((field) => line.includes(field)) ? this.#bring(source, index, line) : null;

  #settleGrantsIn(name: number, claims: readonly Brought[]): void {
    const no = this.#numberOf(name);
    const [entity, id] = [this.#ground.names.entityOf(name), this.#ground.names.idOf(name)];
    const all = [...claims, ...(no === null ? [] : this.#unsignedOf(no))];
    for (const grant of wholeRow(entity, id, all, this.#grants.has).grants ?? []) this.#grants.add(entity, grant);
  }
}

/** Names looked up between two breaths, and rows of which is found out what they grant. */
const [namesPerBreath, grantsPerBreath] = [2000, 100];

const isGranting = (key: string): boolean => key.startsWith('project:') || key.startsWith('projectBody:');

function shownIn(state: RowState, entity: string, fields: readonly string[]): Map<string, Json | undefined> {
  const policy = mergeOf(entity);
  return new Map(fields.map((field) => [field, shownValue(state.cells[field], policy(field))]));
}
