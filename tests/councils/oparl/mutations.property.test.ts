import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyId } from '../../../db/store/natural-id.ts';
import { validFields } from '../../../db/store/validate.ts';
import type { Entity } from '../../../shared/core/entity.ts';
import { draftsOf } from '../../../shared/councils/oparl/draft.ts';
import { gatherOparl } from '../../../shared/councils/oparl/gather.ts';
import { entities } from '../../../shared/entities.ts';
import { openTestOffice, type TestOffice } from '../../helpers/office.ts';
import { everything, example, exampleNames, write } from './help.ts';

const texts = [
  ...exampleNames.map(example),
  JSON.stringify(everything),
  JSON.stringify({ data: everything, links: {} }),
];
const sources = texts.map((text) => JSON.parse(text) as unknown);

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    [],
    {},
    true,
    'true',
    0,
    -1,
    1e308,
    '\u0000',
    '\ud800',
    '__proto__',
    '<p>x</p>',
    '2021-02-30',
  ),
  fc.string({ unit: 'binary', maxLength: 400, size: 'max' }).map((text) => text.repeat(3)),
  // Longer than any field, and than any id may be.
  fc.constantFrom('ß'.repeat(90_000), 'x'.repeat(1200), 'a '.repeat(600)),
  fc.constantFrom(...sources),
);
const names = fc.constantFrom(
  'id',
  'type',
  'name',
  'deleted',
  'start',
  'date',
  'agendaItem',
  'consultation',
  'data',
  '__proto__',
  'organization',
  'public',
  'result',
  'x',
);

type Step = {
  readonly at: readonly number[];
  readonly how: 'replace' | 'remove' | 'wrap' | 'add';
  readonly name: string;
  readonly value: unknown;
};
const step: fc.Arbitrary<Step> = fc.record({
  at: fc.array(fc.nat(12), { maxLength: 5 }),
  how: fc.constantFrom('replace', 'remove', 'wrap', 'add'),
  name: names,
  value: odd,
});

/** Changes a value somewhere inside: the path counts members, whatever there is. */
function changed(value: unknown, { at, how, name, value: other }: Step): unknown {
  const [first, ...deeper] = at;
  const isList = Array.isArray(value);
  if (typeof value !== 'object' || value === null || first === undefined) {
    if (how === 'wrap') return [value];
    if (how === 'add' && typeof value === 'object' && value !== null && !isList) return { ...value, [name]: other };
    return other;
  }
  const members = Object.entries(value);
  if (members.length === 0) return other;
  const index = first % members.length;
  const next = members.flatMap(([key, member], place): [string, unknown][] => {
    if (place !== index) return [[key, member]];
    if (how === 'remove' && deeper.length === 0) return [];
    return [[key, changed(member, { at: deeper, how, name, value: other })]];
  });
  return isList ? next.map(([, member]) => member) : Object.fromEntries(next);
}

const mutated = fc
  .tuple(fc.constantFrom(...sources), fc.array(step, { minLength: 1, maxLength: 6 }))
  .map(([value, steps]) => JSON.stringify(steps.reduce(changed, value)) ?? '');
const broken = fc
  .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(40), fc.string({ unit: 'binary', maxLength: 8 }))
  .map(([text, at, length, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + length));
const anyFile = fc.oneof(mutated, mutated, broken, fc.string({ unit: 'binary' }));

test('OP1: any change of any example gives objects, faults or one reason, and nothing that no field could hold', () => {
  fc.assert(
    fc.property(anyFile, (text) => {
      const reading = gatherOparl([{ name: 'a.json', text }]);
      if ('trouble' in reading) return;
      for (const { kind, says, source } of draftsOf(reading.file).drafts) {
        expect(source).not.toBe('');
        const { result, ...fields } = says;
        const entity = entities[kind] as unknown as Entity;
        expect(validFields(entity, { ...fields, ...(result === undefined ? {} : { result }) }, 'change')).toMatchObject(
          { ok: true },
        );
      }
    }),
    { numRuns: 3000 },
  );
});

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('a store takes whatever comes of it, a second time without a change, and gives it back with one undo', async () => {
  const nottuln = bodyId('05558032');
  await fc.assert(
    fc.asyncProperty(mutated, async (text) => {
      const tickets = [write(office, 'a.json', text)];
      const asked = await office.ask('oparl.preview', { tickets });
      if (!asked.ok) {
        expect(asked.error.code).toBe('unreadable-oparl');
        return;
      }
      const bodies = asked.value.bodies
        .filter(({ by }) => by === 'open')
        .map(({ source }) => ({ source, bodyId: nottuln }));
      const { digest, counts } = await office.get('oparl.preview', { tickets, bodies });
      await office.get('oparl.import', { tickets, bodies, seen: digest });
      const again = await office.get('oparl.preview', { tickets, bodies });
      expect(again.counts).toMatchObject({ new: 0, changed: 0, deleted: 0 });
      if (counts.new + counts.changed + counts.deleted > 0) await office.get('undo', {});
    }),
    { numRuns: 60 },
  );
});
