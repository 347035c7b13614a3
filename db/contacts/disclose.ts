import type { Disclosure } from '../../shared/contacts/contract.ts';
import type { Parsed } from '../../shared/contract.ts';
import { fieldNamed, fieldsOf } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities, entityNamed, entityNames } from '../../shared/entities.ts';
import { writeWhole } from '../bundle/write-whole.ts';
import { instantOf, type LongScope, type QueryScope, readStep, type Step } from '../scope.ts';
import { tableOf } from '../store/columns.ts';
import type { Reader } from '../store/database.ts';
import { readMeta } from '../store/meta.ts';
import { fileMissing } from '../store/place-trouble.ts';
import { snake } from '../store/tables.ts';
import { opsOfMany } from '../sync/ops-of.ts';
import { readEdits } from '../views/edits.ts';
import { readMerged } from '../views/merged.ts';
import { titlesOf } from '../views/titles.ts';
import { holdersOf } from './holders.ts';
import { namesIn, searchLog } from './search-log.ts';

type Naming = Disclosure['references'][number];

const { person } = entities;

/** Rows of any entity with a reference to one of the persons, also deleted ones; which fields refer is the model's to say. */
function* referencesTo(db: Reader, ids: readonly string[]): Generator<Step, Naming[]> {
  const found = new Map<string, Naming & { fields: string[] }>();
  const plain = JSON.stringify(ids);
  const typed = JSON.stringify(ids.map((id) => `person:${id}`));
  for (const name of entityNames) {
    const entity = entityNamed(name);
    if (entity === null) continue;
    for (const [field, { kind, target }] of fieldsOf(entity)) {
      if (kind !== 'anyReference' && target !== person.name) continue;
      const rows = db
        .prepare(
          `SELECT id, hidden FROM "${tableOf(entity)}"
           WHERE "${snake(field)}" IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT 10000`,
        )
        .all(kind === 'anyReference' ? typed : plain) as { id: string; hidden: number }[];
      yield readStep(found.size);
      for (const { id, hidden } of rows) {
        const key = `${name}:${id}`;
        const naming = found.get(key) ?? { entity: name, id, title: null, fields: [], isDeleted: hidden === 1 };
        naming.fields.push(field);
        found.set(key, naming);
      }
    }
  }
  return withTitles(db, [...found.values()]);
}

function withTitles(db: Reader, namings: readonly Naming[]): Naming[] {
  const titles = titlesOf(
    db,
    namings.map(({ entity, id }) => `${entity}:${id}`),
  );
  return namings.map((naming) => ({ ...naming, title: titles[`${naming.entity}:${naming.id}`] ?? null }));
}

/** What stands in the fields of the persons now, without what nobody has written. */
function valuesOf(db: Reader, ids: readonly string[]): Disclosure['fields'] {
  const read = db.prepare(`SELECT * FROM "${tableOf(person as never)}" WHERE id = ?`);
  return ids.flatMap((id) => {
    const row = read.get(id) as Readonly<Record<string, unknown>> | undefined;
    return fieldsOf(person as never).flatMap(([field]) => {
      const value = row?.[snake(field)] ?? null;
      return value === null ? [] : [{ id, field, value }];
    });
  });
}

/** What the values of a person point to, now and before, `entity:id`. */
function referencesIn(history: Disclosure['history']): string[] {
  const found = new Set<string>();
  for (const { changes } of history)
    for (const { field, from, to } of changes) {
      const target = fieldNamed(person as never, field)?.target;
      for (const value of target ? [from, to].flat() : [])
        if (typeof value === 'string') found.add(`${target}:${value}`);
    }
  return [...found];
}

/** Gathers everything about a person; the log is looked through in steps. */
function* gather(scope: QueryScope, id: string) {
  const { db } = scope;
  yield readStep();
  const ids = [id, ...readMerged(db, person.name).behind(id)];
  const opsOf = opsOfMany(
    db,
    ids.map((one) => ({ entity: person.name, id: one })),
  );
  const ops = ids.flatMap((one) => opsOf(person.name, one));
  if (ops.length === 0) {
    const message = 'Diesen Kontakt gibt es hier nicht. Bitte laden Sie die Liste neu.';
    return fail({ code: 'not-found' as const, message });
  }
  const history = ids.flatMap((one) => readEdits(db)(opsOf(person.name, one)));
  const words = namesIn(
    person as never,
    ops.map(({ op }) => op),
  );
  const log = yield* searchLog(scope, words, new Set(ids.map((one) => `${person.name}:${one}`)));
  yield readStep();
  const isHidden = db.prepare('SELECT hidden FROM record WHERE entity = ? AND id = ?').pluck();
  const mentions = [...log.fields].map(([key, fields]): Naming => {
    const at = key.indexOf(':');
    const [entity, mentioned] = [key.slice(0, at), key.slice(at + 1)];
    const isDeleted = isHidden.get(entity, mentioned) === 1;
    return { entity, id: mentioned, title: null, fields: [...fields], isDeleted };
  });
  yield readStep();
  const createdAt = history.map(({ at }) => at).sort()[0] ?? null;
  const local = db.prepare('SELECT local FROM record WHERE entity = ? AND id = ?').pluck().get(person.name, id);
  const title = titlesOf(db, [`${person.name}:${id}`])[`${person.name}:${id}`] ?? null;
  return ok<Disclosure>({
    id,
    title,
    at: instantOf(scope),
    site: readMeta(db, 'site-label') ?? '',
    createdAt,
    fields: valuesOf(db, ids),
    history,
    names: titlesOf(db, referencesIn(history)),
    references: yield* referencesTo(db, ids),
    mentions: withTitles(db, mentions),
    authored: log.authored,
    isLocal: local === 1,
    holders: local === 1 ? [] : holdersOf(scope, ops),
    bundles:
      local === 1
        ? []
        : (db
            .prepare("SELECT at, file FROM bundle WHERE direction = 'out' AND at >= ? ORDER BY at")
            .all(createdAt ?? '') as Disclosure['bundles']),
  });
}

export function* disclose(scope: QueryScope, input: Parsed<'contact.disclose'>) {
  return yield* gather(scope, input.id);
}

/** The same as a file other programs read. */
export async function* saveDisclosure(scope: LongScope, input: Parsed<'contact.saveDisclosure'>) {
  const place = scope.files.pathOf(input.ticket);
  if (place === null) return fileMissing;
  const found = yield* gather(scope, input.id);
  if (!found.ok) return found;
  yield { phase: 'write', done: 0, total: 1 } satisfies Step;
  return writeWhole(place.path, Buffer.from(`${JSON.stringify(found.value, null, 2)}\n`, 'utf8'));
}
