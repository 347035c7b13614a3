import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../db/migrations/index.ts';
import { schemaText } from '../../db/migrations/snapshot.ts';
import { fromColumn, toColumn } from '../../db/store/columns.ts';
import { openConnection } from '../../db/store/driver.ts';
import { snake } from '../../db/store/tables.ts';
import { assert } from '../../shared/core/assert.ts';
import { type Entity, fieldsOf } from '../../shared/core/entity.ts';
import type { Field, FieldKind } from '../../shared/core/field.ts';
import { fits } from '../../shared/core/fits.ts';
import { fieldSchema } from '../../shared/core/schema.ts';
import { entityNamed, entityNames } from '../../shared/entities.ts';
import type { Json } from '../../shared/sync/json.ts';
import { isSafeName } from '../../shared/sync/limits.ts';

const declared: readonly Entity[] = entityNames.map((name) => {
  const entity = entityNamed(name);
  assert(entity !== null, `${name} is declared`);
  return entity;
});

const allFields = declared.flatMap((entity) =>
  fieldsOf(entity).map(([name, field]) => ({ path: `${entity.name}.${name}`, name, field })),
);

const sqlType = (field: Field): string => {
  switch (field.kind) {
    case 'integer':
    case 'cents':
    case 'basisPoints':
    case 'thousandths':
    case 'flag':
      return 'INTEGER';
    case 'decimal':
      return 'REAL';
    default:
      return 'TEXT';
  }
};

describe('the wide table of an entity', () => {
  const db = openConnection(':memory:');
  migrate(db);

  test.each(declared.map((entity) => [entity.name, entity] as const))(
    'of %s has exactly the columns that the model declares',
    (name, entity) => {
      const columns = db
        .prepare('SELECT name, type, hidden FROM pragma_table_xinfo(?) ORDER BY name')
        .all(snake(name)) as { name: string; type: string; hidden: number }[];
      const fixed = [
        ['id', 'TEXT'],
        ['record', 'INTEGER'],
        ['created_at', 'TEXT'],
        ['created_by', 'TEXT'],
        ['updated_at', 'TEXT'],
        ['updated_by', 'TEXT'],
        ['hidden', 'INTEGER'],
      ].map(([column, type]) => ({ name: column, type, hidden: 0 }));
      const own = fieldsOf(entity).map(([field, of]) => ({ name: snake(field), type: sqlType(of), hidden: 0 }));
      // 2: a virtual generated column; nobody can write it.
      const derived = Object.keys(entity.derived ?? {}).map((field) => ({
        name: snake(field),
        type: 'TEXT',
        hidden: 2,
      }));
      const expected = [...fixed, ...own, ...derived].sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));
      expect(columns).toEqual(expected);
    },
  );

  test('has no UNIQUE, no FOREIGN KEY and no CHECK: rows arrive in any order and from newer versions (B4)', () => {
    for (const { name } of declared) {
      const table = snake(name);
      expect(db.pragma(`foreign_key_list("${table}")`), name).toEqual([]);
      const sql = db.prepare('SELECT sql FROM sqlite_schema WHERE type = ? AND name = ?').pluck().get('table', table);
      expect(sql, name).toMatch(/\) STRICT, WITHOUT ROWID$/);
      expect(sql, name).not.toMatch(/UNIQUE|REFERENCES|CHECK/);
      const unique = db.prepare('SELECT count(*) FROM pragma_index_list(?) WHERE "unique" = 1 AND origin <> ?').pluck();
      expect(unique.get(table, 'pk'), name).toBe(0);
    }
  });
});

test('db/schema.sql is what a freshly migrated store looks like', () => {
  expect(readFileSync(new URL('../../db/schema.sql', import.meta.url), 'utf8')).toBe(schemaText());
});

describe('names', () => {
  const common = ['id', 'record', 'hidden', 'created_at', 'created_by', 'updated_at', 'updated_by'];

  test('of entities and fields may stand in a bundle, and lead to one table and one column each', () => {
    const tables = declared.map(({ name }) => snake(name));
    expect(new Set(tables).size).toBe(tables.length);
    for (const entity of declared) {
      expect(isSafeName(entity.name), entity.name).toBe(true);
      const fields = [...fieldsOf(entity).map(([name]) => name), ...Object.keys(entity.derived ?? {})];
      for (const name of fields) expect(isSafeName(name), `${entity.name}.${name}`).toBe(true);
      const columns = [...fields.map(snake), ...common];
      expect(new Set(columns).size, entity.name).toBe(columns.length);
    }
  });

  test('of tables do not collide with those of the log', () => {
    const core =
      'meta setting writer segment pending record record_segment conflict action action_change peer bundle search search_todo';
    for (const { name } of declared) expect(core.split(' ')).not.toContain(snake(name));
  });
});

test('every label is there in German and English', () => {
  const labels = declared.flatMap((entity) => [
    entity.label,
    entity.plural,
    ...Object.values(entity.derived ?? {}).map(({ label }) => label),
    ...fieldsOf(entity).flatMap(([, field]) => [field.label, ...Object.values(field.choices ?? {})]),
  ]);
  expect(labels.length).toBeGreaterThan(500);
  for (const { de, en } of labels) {
    expect(de.trim(), JSON.stringify({ de, en })).toBe(de);
    expect(de).not.toBe('');
    expect(en.trim()).toBe(en);
    expect(en).not.toBe('');
  }
});

test('title, natural key, derived columns and references name what is declared', () => {
  for (const entity of declared) {
    const names = fieldsOf(entity).map(([name]) => name);
    const used = [
      entity.title,
      ...(entity.key ?? []),
      ...Object.values(entity.derived ?? {}).flatMap((d) => d.firstOf),
    ];
    for (const name of used) expect(names, `${entity.name}.${name}`).toContain(name);
    for (const key of entity.key ?? [])
      expect(fieldsOf(entity).find(([name]) => name === key)?.[1].required, `${entity.name}.${key}`).toBe(true);
  }
  // A reference may point at something not yet received, never at something nobody has declared.
  const targets = allFields.flatMap(({ field }) => (field.kind === 'reference' ? [field.target ?? ''] : []));
  const unknown = new Set(targets.filter((target) => entityNamed(target) === null));
  expect([...unknown]).toEqual([]);
  for (const { path, field } of allFields) {
    // A key of one choice makes a record there is one of; any other choice without a choice is a mistake.
    const isOneOfAKind = declared.some(({ name, key }) => key?.length === 1 && path === `${name}.${key[0]}`);
    if (field.kind === 'choice')
      expect(Object.keys(field.choices ?? {}).length, path).toBeGreaterThan(isOneOfAKind ? 0 : 1);
    if (field.default !== null && field.kind === 'choice')
      expect(Object.keys(field.choices ?? {}), path).toContain(field.default);
  }
});

test('D10: the fields with personal data are these and no others', () => {
  expect(allFields.filter(({ field }) => field.personal).map(({ path }) => path)).toEqual([
    'person.displayName',
    'person.email',
    'person.phone',
    'person.vcardUid',
    'trendAssessment.by',
  ]);
});

/** Days as people and programs write them, valid and nearly so. */
const anyDay = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([y, m, d]) => [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-'));
const anyText = fc.string({ unit: 'grapheme', maxLength: 400 });
const anyNumber = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double(),
  fc.constantFrom(-1, 0, 5, 6, 10_000, 100_001),
);
const anyKey = fc.uuid();
/** Documents, and texts that only look like one. */
const anyRichText = fc.oneof(
  anyText.map((text) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })),
  fc.constantFrom('{', '{"type":"doc","content":[]}', '{"text":"x"}', { type: 'doc', content: [] }, { type: 'doc' }),
);

/** Values somebody might write into a field of that kind, most of them fitting. */
const candidates = (field: Field): fc.Arbitrary<unknown> => {
  const byKind: Readonly<Record<FieldKind, fc.Arbitrary<unknown>>> = {
    text: anyText,
    longText: anyText,
    richText: fc.oneof(anyText, anyRichText),
    day: anyDay,
    vagueDay: fc.record({ day: anyDay, precision: fc.constantFrom('day', 'month', 'quarter', 'season', 'year', 'x') }),
    time: fc.tuple(fc.nat(25), fc.nat(61)).map((t) => t.map((n) => String(n).padStart(2, '0')).join(':')),
    instant: fc.date({ noInvalidDate: false }).map((date) => JSON.parse(JSON.stringify(date)) as unknown),
    integer: anyNumber,
    decimal: anyNumber,
    cents: anyNumber,
    basisPoints: anyNumber,
    thousandths: anyNumber,
    flag: fc.boolean(),
    choice: fc.constantFrom(...Object.keys(field.choices ?? {}), 'neu'),
    reference: anyKey,
    anyReference: fc.tuple(fc.constantFrom('project', 'body', 'hologram'), anyKey).map((parts) => parts.join(':')),
    record: fc.dictionary(fc.string(), fc.jsonValue()),
  };
  return fc.oneof(
    { weight: 8, arbitrary: byKind[field.kind] },
    { weight: 1, arbitrary: fc.jsonValue() },
    fc.constant(null),
  );
};

/** One field of every kind, with and without a limit. */
const samples = [
  ...new Map(
    allFields.map(({ path, field }) => [`${field.kind} ${field.max} ${field.required}`, { path, field }]),
  ).values(),
];

describe('every value that may be typed into a field can be kept in its column and comes back the same:', () => {
  const db = openConnection(':memory:');
  db.exec('CREATE TABLE kept ("TEXT" TEXT, "INTEGER" INTEGER, "REAL" REAL) STRICT');

  test.each(samples.map(({ path, field }) => [field.kind, path, field] as const))('%s (%s)', (_kind, _path, field) => {
    const schema = fieldSchema(field);
    const column = sqlType(field);
    const keep = db.prepare(`INSERT INTO kept ("${column}") VALUES (?) RETURNING "${column}"`).pluck();
    let accepted = 0;
    fc.assert(
      fc.property(candidates(field), (candidate) => {
        const parsed = schema.safeParse(candidate);
        if (!parsed.success) return;
        if (parsed.data !== null) accepted += 1;
        expect(fits(field, parsed.data)).toBe(true);
        const kept: unknown = keep.get(toColumn(field, parsed.data as Json));
        const back = fromColumn(field, kept);
        // What a column keeps is JSON; minus zero is zero there.
        expect(JSON.stringify(back)).toBe(JSON.stringify(parsed.data));
      }),
      // A fixed seed, because what follows counts: some candidates must have been accepted.
      { numRuns: 400, seed: 20_261_123 },
    );
    expect(accepted).toBeGreaterThan(5);
  });
});
