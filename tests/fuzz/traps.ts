import type { Random } from './random.ts';

/** Texts that have broken JSON readers before; they stand where a value is expected. */
export const jsonTraps: readonly string[] = [
  ...[
    'NaN',
    'Infinity',
    '-0',
    '1.0',
    '1e400',
    '1E2',
    '01',
    '0x10',
    '9007199254740993',
    '-',
    '1e-400',
    `1${'0'.repeat(400)}`,
  ],
  ...[
    '"\\ud800"',
    '"\\udfff\\ud800"',
    '"\\u0000"',
    '"\\u001F"',
    '"\\/"',
    '"\\x"',
    '"unfinished',
    '"\t"',
    '"\u0000"',
    '"\ufeff"',
  ],
  ...[
    '{"a":1,"a":2}',
    '{"b":1,"a":2}',
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
  ],
  ...[
    '{"toJSON":1}',
    '{"then":1}',
    '{"length":-1}',
    '{"toString":null,"valueOf":null}',
    '{"hasOwnProperty":1}',
    '{"":""}',
  ],
  ...[
    '[1,]',
    '{,}',
    '{"a":}',
    '[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]',
    '//',
    '/**/1',
    'undefined',
    "'a'",
    'true1',
  ],
  `${'['.repeat(100_000)}`,
  `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
  `"${'x'.repeat(300_000)}"`,
  `"${'\\\\'.repeat(100_000)}"`,
  `[${'0,'.repeat(100_000)}0]`,
];

const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);

/** Values of every type, among them such as only look harmless; they are signed as they are. */
export function anyValue(random: Random): unknown {
  switch (random.below(16)) {
    case 0:
      return null;
    case 1:
      return random.chance(2);
    case 2:
      return random.pick([0, -1, 1, 2, 3, 1.5, 1e21, 1e-9, -1e300, 2 ** 53, Number.MAX_SAFE_INTEGER, 4_000_000_000]);
    case 3:
      return random.pick([
        '',
        'x',
        '__proto__',
        'constructor',
        'prototype',
        '\u0000',
        '😀',
        '\u202e',
        "'; DROP TABLE op; --",
      ]);
    case 4:
      return 'ü'.repeat(random.below(3000));
    case 5:
      return [];
    case 6:
      return Array.from({ length: random.below(5) }, () => random.below(100));
    case 7:
      return {};
    case 8:
      return JSON.parse('{"__proto__":{"polluted":true}}');
    case 9:
      return { constructor: { prototype: { polluted: true } } };
    case 10:
      return nested(random.below(13));
    case 11:
      return { kdzvvj2umnduyauf: 2, et3o22wl7yiatqbq: [1, 'A'.repeat(43)] };
    case 12:
      return random.pick([
        'et3o22wl7yiatqbq.1',
        'kzdvvj2umnduyauf.1',
        'kzdvvj2umnduyauf.999999999999999',
        'x.0',
        '.1',
        'a.b.c.4',
      ]);
    case 13:
      return Object.fromEntries(Array.from({ length: random.below(300) }, (_, n) => [`f${n}`, n]));
    case 14:
      return random.pick([
        '2026-13-45',
        '99999-01-01',
        '1e3',
        '0193ffff-0000-7000-8000-000000000001',
        'project:x',
        '[object Object]',
      ]);
    default:
      return [[anyValue(random)], { a: anyValue(random) }];
  }
}
