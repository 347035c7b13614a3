import type { z } from 'zod';
import { fieldsOf } from '../../../shared/core/entity.ts';
import type { Field } from '../../../shared/core/field.ts';
import { type EntityName, entities } from '../../../shared/entities.ts';
import type { Random } from '../random.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** What exists in the office that is asked: without true ids and names every question ends at "there is no such record". */
export type Known = {
  readonly ids: readonly string[];
  readonly entities: readonly EntityName[];
  readonly tickets: readonly string[];
  readonly values: readonly unknown[];
};

const uuid = /\{8\}-/;
const reference = /:\[0-9a-f-\]\{36\}/;
const days = ['2027-03-31', '2026-12-24', '2028-02-29', '1995-01-01', '0001-01-01', '9999-12-31'];
const words = [
  '',
  'a',
  'Wärmenetz',
  '31. März',
  '2',
  '=1+1',
  'strategy',
  'de',
  'table.csv',
  'Straße 12, 48301 Nottuln',
];

/** Inputs a call may get, made from its own schema: most of them fit it, so that the handler behind is reached. */
export class Inputs {
  readonly #next: Random;
  readonly #known: Known;
  /** What the input being made is about: its fields belong to it. */
  #entity: EntityName = 'project';

  constructor(next: Random, known: Known) {
    this.#next = next;
    this.#known = known;
  }

  /** A value that fits the schema as far as the schema tells; `name` is the member it stands in. */
  fitting(schema: Schema, name = '', defs: Readonly<Record<string, Schema>> = {}, depth = 0): unknown {
    const all = { ...defs, ...(schema.$defs as Record<string, Schema> | undefined) };
    const go = (part: unknown, member = name) => this.fitting(part as Schema, member, all, depth + 1);
    if (schema.$ref !== undefined) {
      const target = all[String(schema.$ref).replace('#/$defs/', '')];
      return target === undefined || depth > 8 ? null : go(target);
    }
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) {
      const choice = this.#next.pick(schema.enum);
      if (name === 'entity') this.#entity = choice as EntityName;
      return choice;
    }
    const options = schema.anyOf ?? schema.oneOf;
    if (options) return go(this.#next.pick(options));
    switch (schema.type) {
      case 'object':
        return this.#object(schema, go);
      case 'array':
        return this.#array(schema, go, depth);
      case 'string':
        return this.#text(schema, name);
      case 'integer':
      case 'number':
        return this.#number(schema);
      case 'boolean':
        return this.#next.chance(2);
      case 'null':
        return null;
      default:
        return this.#next.pick(this.#known.values);
    }
  }

  #object(schema: Schema, go: (part: unknown, member?: string) => unknown): Record<string, unknown> {
    const required = new Set(schema.required ?? []);
    const members = Object.entries(schema.properties ?? {})
      .filter(([name]) => required.has(name) || this.#next.chance(2))
      .map(([name, part]) => [name, go(part, name)] as const);
    const more = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : null;
    return Object.fromEntries([...members, ...(more === null ? [] : this.#fields(more, go))]);
  }

  /** Members whose names the schema leaves open are fields of a record. */
  #fields(schema: object, go: (part: unknown, member?: string) => unknown): (readonly [string, unknown])[] {
    const declared = fieldsOf(entities[this.#entity]).filter(([, field]) => field.required || this.#next.chance(4));
    const isOpen = Object.keys(schema).length === 0;
    return declared.map(([name, field]) => [name, isOpen ? this.#value(field) : go(schema, name)]);
  }

  #value(field: Field): unknown {
    switch (field.kind) {
      case 'day':
        return this.#next.pick(days);
      case 'vagueDay':
        return {
          day: this.#next.pick(days),
          precision: this.#next.pick(['day', 'month', 'quarter', 'season', 'year']),
        };
      case 'time':
        return '18:30';
      case 'instant':
        return `${this.#next.pick(days)}T08:00:00Z`;
      case 'integer':
      case 'cents':
      case 'basisPoints':
      case 'thousandths':
        return this.#next.pick([0, 1, 99, 10_000, Number.MAX_SAFE_INTEGER]);
      case 'decimal':
        return this.#next.pick([0, 7.5, 1e15]);
      case 'flag':
        return this.#next.chance(2);
      case 'choice':
        return this.#next.pick(Object.keys(field.choices ?? {}));
      case 'reference':
        return this.#next.pick(this.#known.ids);
      case 'anyReference':
        return `${this.#next.pick(this.#known.entities)}:${this.#next.pick(this.#known.ids)}`;
      case 'record':
        return this.#next.pick([{}, { a: 1 }, { de: 'x' }]);
      default:
        return this.#next.pick(words);
    }
  }

  #array({ items, minItems = 0, maxItems = 3 }: Schema, go: (part: unknown) => unknown, depth: number): unknown[] {
    const length = Math.max(minItems, this.#next.below(Math.min(maxItems, depth > 4 ? 1 : 3) + 1));
    return Array.from({ length }, () => go(items ?? {}));
  }

  #text({ pattern = '', minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema, name: string): string {
    const { ids, entities, tickets } = this.#known;
    if (reference.test(pattern)) return `${this.#next.pick(entities)}:${this.#next.pick(ids)}`;
    if (uuid.test(pattern)) return this.#next.pick(ids);
    if (/ticket|photo|file/i.test(name)) return this.#next.pick(tickets);
    if (name === 'entity') {
      this.#entity = this.#next.pick(entities);
      return this.#entity;
    }
    if (pattern.includes('\\d{4}-')) return this.#next.pick(days);
    if (pattern.includes('\\d{5}')) return this.#next.pick(['05558', '05558036']);
    if (pattern.includes('base64') || pattern.includes('+/')) return 'iVBORw0KGgo=';
    const text = this.#next.pick([...words, ...days, this.#next.pick(ids)]);
    return text.padEnd(minLength, 'x').slice(0, maxLength);
  }

  #number(schema: Schema): number {
    const { minimum, maximum } = schema as { minimum?: number; maximum?: number };
    const from = Math.max(minimum ?? -3, -1e6);
    const to = Math.min(maximum ?? 400, 1e6);
    return Math.trunc(from + this.#next.below(to - from + 1));
  }
}
