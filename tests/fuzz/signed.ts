import { sha256, toBase64Url } from '../../db/bundle/encoding.ts';
import type { PrivateJwk } from '../../db/bundle/keys.ts';
import { lineOf } from '../../db/bundle/line.ts';
import { closeBundle, keyOf, makeBundle, opLine, type SegmentPlan, segmentLines } from '../bundle/make-bundle.ts';
import { anyAdm, registryEnd } from './admission.ts';
import type { Random } from './random.ts';
import { anyValue, jsonTraps } from './traps.ts';

const opMembers = ['e', 'id', 'n', 'p', 'set', 't', 'u', 'x', 'zz', '__proto__', 'end', 'leaf'];
const headerMembers = [
  'app',
  'at',
  'bundle',
  'crit',
  'digest',
  'fmt',
  'heads',
  'keys',
  'reg',
  'segs',
  'sender',
  'to',
  'v',
  'vv',
];
const segmentMembers = ['class', 'crit', 'fmt', 'from', 'prev', 'reg', 'schema', 'seen', 'to', 'v', 'writer', 'end'];
/** Laid over honest members; `undefined` leaves a member out. Own members also when they are named like a prototype. */
function overlay(random: Random, members: readonly string[]): object {
  const over: Record<string, unknown> = {};
  const name = random.pick(members);
  const value = random.chance(4) ? undefined : anyValue(random);
  Object.defineProperty(over, name, { value, enumerable: true });
  return over;
}

const entities = ['project', 'note', 'body', 'alias', 'unheard'];
const fieldNames = [
  'title',
  'status',
  'ownerBodyId',
  'leadBodyId',
  'projectId',
  'bodyId',
  'budgetCents',
  '_del',
  'visibility',
  'x',
];

function anyOp(random: Random, n: number, isRegistry: boolean): string {
  if (random.chance(12)) return `{"leaf":"${toBase64Url(sha256(String(n)))}","n":${n}}`;
  if (random.chance(20)) return random.pick(jsonTraps);
  const more = isRegistry ? registryMembers(random) : rowMembers(random, n);
  if (random.chance(20)) {
    return opLine(n, more).replace(/"title":[^,}]*/, () => `"title":${random.pick(jsonTraps)}`);
  }
  return lineOf({ ...JSON.parse(opLine(n, more)), ...(random.chance(10) ? overlay(random, opMembers) : {}) });
}

function registryMembers(random: Random): object {
  const [kind, value] = anyAdm(random);
  return { e: 'adm', set: { [kind]: value } };
}

function rowMembers(random: Random, n: number): object {
  const field = random.pick(fieldNames);
  const replaced = random.pick([`et3o22wl7yiatqbq.${n}`, 'kzdvvj2umnduyauf~abcd2345.1', anyValue(random)]);
  return {
    e: random.pick(entities),
    set: {
      [field]: random.chance(2) ? `Wert ${n}` : anyValue(random),
      ...(random.chance(3) ? { title: anyValue(random) } : {}),
    },
    p: random.chance(3) ? { [field]: replaced } : {},
    ...(random.chance(5) ? { t: random.pick(['0-0', '9999999999999999-999999999', '1799654400000-0']) } : {}),
  };
}

function anySegment(random: Random, key: PrivateJwk): SegmentPlan {
  const kind = random.pick(['shared', 'shared', 'shared', 'registry', 'nonpublic_session'] as const);
  const goesOn = kind === 'registry' && key === keyOf(0) && !random.chance(4);
  const from = goesOn ? registryEnd.from : random.chance(8) ? random.below(5) + 1 : 1;
  const count = random.chance(30) ? 200 : random.below(5) + 1;
  const ops = Array.from({ length: count }, (_, index) => anyOp(random, from + index, kind === 'registry'));
  return {
    key,
    ops,
    from,
    ...(goesOn ? { prev: registryEnd.prev } : {}),
    ...(kind === 'shared' ? {} : { class: kind }),
    ...(random.chance(5) ? { header: overlay(random, segmentMembers) } : {}),
    ...(random.chance(15) ? { tail: overlay(random, ['hash', 'ops', 'sig', 'end', 'zz']) } : {}),
  };
}

/**
 * Files whose hashes and signatures are true and whose content is not: only they get past the signature and show what the code
 * behind it takes on trust. One to three things are wrong in each.
 */
export function signedFile(random: Random): Buffer {
  const segments = Array.from({ length: random.below(3) + 1 }, () => anySegment(random, keyOf(random.below(2))));
  // The same segment twice, and two that continue each other: forks, repetition and gaps of one log.
  if (random.chance(4)) segments.push(random.pick(segments));
  if (random.chance(4)) {
    const first = random.pick(segments);
    const next = (first.from ?? 1) + first.ops.length;
    segments.push({ ...first, from: next, prev: segmentLines(first).head, ops: [opLine(next), opLine(next + 1)] });
  }
  const options = {
    ...(random.chance(5) ? { header: overlay(random, headerMembers) } : {}),
    ...(random.chance(20) ? { end: overlay(random, ['end', 'lines', 'sha256', 'sig']) } : {}),
  };
  return Buffer.from(makeBundle(segments, options));
}

/** A real bundle whose lines were shuffled, doubled or left out, closed again by its sender. */
export function reclosed(random: Random, text: string, sender: PrivateJwk = keyOf(0)): Buffer {
  const elements = text
    .split('\n')
    .slice(1, -3)
    .map((line) => line.replace(/,$/, ''));
  for (let step = random.below(3) + 1; step > 0; step -= 1) {
    const at = random.below(elements.length);
    const from = random.below(elements.length);
    const moved = elements[from] ?? '';
    if (random.chance(3)) elements.splice(from, 1);
    else if (random.chance(2)) elements.splice(at, 0, moved);
    else elements.splice(at, random.below(4), ...elements.slice(from, from + random.below(6)));
  }
  return Buffer.from(closeBundle(sender, elements));
}
