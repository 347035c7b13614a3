import type { Hash } from '../../db/bundle/encoding.ts';
import { publicPart, writerOfKey } from '../../db/bundle/keys.ts';
import { keyOf, makeBundle, opLine, type SegmentPlan, segmentLines } from '../bundle/make-bundle.ts';
import type { Random } from './random.ts';
import { anyValue } from './traps.ts';

const bodies = ['ed03573e-e1a9-525f-8c66-bd9304f06007', '5971e01a-e2aa-58d8-a69a-809fba283736'];

const memberOf = (number: number, role: string) => ({
  writer: writerOfKey(keyOf(number)),
  jwk: publicPart(keyOf(number)),
  recipient: null,
  body: bodies[number % bodies.length],
  role,
  label: `Standort ${number}`,
  nonpublic: null,
});

/** The registry of the fuzzed office: admits the writers that sign hostile files, so that what they sign is taken seriously. */
const registry: SegmentPlan = {
  key: keyOf(0),
  class: 'registry',
  ops: [memberOf(0, 'coordination'), memberOf(1, 'implementation')].map((member, index) =>
    opLine(index + 1, { e: 'adm', set: { member } }),
  ),
};

export const admission = (): string => makeBundle([registry]);

/** Where the registry goes on: the next op number, and the chain hash before it. */
export const registryEnd: { readonly from: number; readonly prev: Hash } = {
  from: registry.ops.length + 1,
  prev: segmentLines(registry).head,
};

/** Kind and value of a registry op: true to its form, except for one member now and then. */
export function anyAdm(random: Random): readonly [string, unknown] {
  const writer = writerOfKey(keyOf(random.below(2)));
  const hash = 'A'.repeat(43);
  const member = memberOf(random.below(2), random.pick(['coordination', 'implementation', 'contact']));
  const values: Readonly<Record<string, object>> = {
    member: random.chance(2) ? member : { ...member, after: { [writer]: [random.below(9), hash] } },
    dormant: { writer, dormant: random.chance(2) },
    revoke: { writer, lastSeq: random.below(9), lastHash: hash },
    rotate: { writer, lastSeq: random.below(9), lastHash: hash, to: member },
    root: { jwk: publicPart(keyOf(random.below(2))) },
    policy: { rules: {}, retentionDays: random.below(4000) },
    clock: { writer, from: random.below(9), to: random.below(99), shiftMs: random.below(1e9) - 5e8 },
    erase: { entity: 'note', id: '01930000-0000-7000-8000-000000000001', dots: [`${writer}.${random.below(9) + 1}`] },
    handover: { writer, jwk: member.jwk, recipient: null, nonpublic: null },
    unheard: {},
  };
  const kind = random.pick(Object.keys(values));
  const value = values[kind] ?? {};
  if (random.chance(2)) return [kind, value];
  const name = random.pick(Object.keys(value));
  return [kind, name === undefined || random.chance(4) ? anyValue(random) : { ...value, [name]: anyValue(random) }];
}
