import type { Random } from '../random.ts';

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** An object with a member of its own under a name that every object has; JSON brings such ones along. */
const own = (name: string, value: unknown): unknown =>
  JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`);

/** Values nobody's screen sends: other types, prototype keys, very much, very deep, and what other programs would run or cut off. */
export const hostileValues: readonly (readonly [name: string, make: () => unknown])[] = [
  ['null', () => null],
  ['undefined', () => undefined],
  ['NaN', () => Number.NaN],
  ['infinity', () => Number.POSITIVE_INFINITY],
  ['a number SQLite cannot keep exactly', () => 2 ** 53 + 2],
  ['-0', () => -0],
  ['a fraction', () => 0.1 + 0.2],
  ['1e308', () => 1e308],
  ['true', () => true],
  ['a bigint', () => 2n ** 70n],
  ['an empty text', () => ''],
  ['a text of a million letters', () => 'ä'.repeat(1_000_000)],
  ['zero bytes', () => 'a\0b'],
  ['half a surrogate', () => '\ud800'],
  ['right to left', () => '\u202eexe.cilbup'],
  ['combining marks', () => `a${'\u0301'.repeat(5000)}`],
  ['SQL', () => `'; DROP TABLE record; --`],
  ['a pattern of FTS5', () => '"a" NEAR( * AND {title}: ^'],
  ['markup', () => '<img src=x onerror=alert(1)><script>alert(1)</script>'],
  ['a path', () => '../../../../etc/passwd'],
  ['an absolute path', () => '/etc/passwd'],
  ['a device', () => 'CON'],
  ['a share', () => '\\\\server\\share\\x'],
  ['an address', () => 'file:///etc/passwd'],
  ['a name every object has', () => '__proto__'],
  ['constructor', () => 'constructor'],
  ['toString', () => 'toString'],
  ['__proto__ with a value', () => own('__proto__', { isAdmin: true })],
  ['constructor with a value', () => own('constructor', { prototype: { isAdmin: true } })],
  ['toJSON', () => own('toJSON', 'x')],
  ['an empty object', () => ({})],
  ['an empty list', () => []],
  ['a list with holes', () => new Array(3)],
  ['a hundred thousand entries', () => Array.from({ length: 100_000 }, (_, n) => n)],
  ['very deep', () => deep(2_000)],
  ['a day that does not exist', () => '2027-02-30'],
  ['a date', () => new Date(0)],
  ['a map', () => new Map([['a', 1]])],
  ['bytes', () => new Uint8Array(64)],
  [
    'a circle',
    () => {
      const circle: unknown[] = [];
      circle.push(circle);
      return circle;
    },
  ],
];

type Place = { readonly holder: Record<string, unknown> | unknown[]; readonly key: string };

function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null || found.length > 200) return found;
  for (const key of Object.keys(value)) {
    found.push({ holder: value as Record<string, unknown>, key });
    placesIn((value as Record<string, unknown>)[key], found);
  }
  return found;
}

/** Puts something hostile into one or two places of an input, or takes the whole for it. Answers what it did. */
export function spoil(input: unknown, next: Random): { readonly input: unknown; readonly how: string } {
  const [name, make] = next.pick(hostileValues);
  const places = placesIn(input);
  if (places.length === 0 || next.chance(12)) return { input: make(), how: `${name} as the whole input` };
  const { holder, key } = next.pick(places);
  if (next.chance(8)) {
    Object.defineProperty(holder, next.pick(['__proto__', 'constructor', 'surplus', 'hasOwnProperty']), {
      ...{ value: make(), enumerable: true, configurable: true, writable: true },
    });
    return { input, how: `${name} beside ${key}` };
  }
  if (next.chance(8)) {
    delete (holder as Record<string, unknown>)[key];
    return { input, how: `without ${key}` };
  }
  (holder as Record<string, unknown>)[key] = make();
  return { input, how: `${name} at ${key}` };
}
