import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCanonical } from '../../db/bundle/element.ts';
import { OpLine } from '../../db/bundle/op-line.ts';
import { opFault } from '../../shared/sync/bundle.ts';
import { limits } from '../../shared/sync/limits.ts';
import { opLine } from './make-bundle.ts';

/** The definition, with nothing clever in it. */
function isCanonicalByDefinition(text: string): boolean {
  try {
    return depthOf(JSON.parse(text)) <= limits.depth && canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

const traps = [
  ...[
    '-0',
    '0',
    '-1',
    '1.0',
    '0.1',
    '-0.5',
    '1e21',
    '1e+21',
    '1E3',
    '1e-7',
    '0.0000001',
    '0.000001',
    '1.50',
    '01',
    '+1',
  ],
  ...[
    '123456789012345',
    '1234567890123456',
    '9007199254740993',
    '0.1234567890123456',
    '1234567890.12345',
    '12345678901.12345',
  ],
  ...['333333333.33333329', '4.5', '5e-324', '1.7976931348623157e+308', '1e400', 'NaN', 'Infinity', '-', '.5', '5.'],
  ...[
    '"\\u001f"',
    '"\\u001F"',
    '"\\/"',
    '"/"',
    '"\\b"',
    '"\\u0008"',
    '"\\u000a"',
    '"\\n"',
    '"\\u000b"',
    '"\\u007f"',
    '"\u007f"',
  ],
  ...[
    '"\\ud800"',
    '"\\udc00"',
    '"\\ud83d\\ude00"',
    '"😀"',
    '"\u2028"',
    '"\\u2028"',
    '"\ufeff"',
    '"\\u0041"',
    '"\\x"',
    '"\\"',
    '"\\u00"',
  ],
  ...[
    '"\ud800"',
    '{"\ud800":1}',
    '"',
    '""',
    '"\\\\"',
    '"\\""',
    '"\t"',
    '"\u0000"',
    '"\\u0000"',
    '"\\u00 1"',
    '"\\u001g"',
  ],
  ...[
    '{}',
    '[]',
    '{"a":1,"b":2}',
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{"a":1,}',
    '[1,]',
    '[,1]',
    '[1 ,2]',
    ' 1',
    '1 ',
    '{"a" :1}',
  ],
  ...[
    '{"10":1,"9":2}',
    '{"9":1,"10":2}',
    '{"1":1,"a":2}',
    '{"__proto__":1}',
    '{"__proto__":{"a":1},"a":2}',
    '{"constructor":1}',
  ],
  ...[
    '{"é":1,"z":2}',
    '{"z":1,"é":2}',
    '{"\ue000":1,"😀":2}',
    '{"😀":1,"\ue000":2}',
    '{"a":1,"ab":2}',
    '{"ab":1,"a":2}',
    '{"":1,"a":2}',
  ],
  ...[
    '{"a\\nb":1}',
    '{"a":1,"a\\u0000":2}',
    '{"a":1]',
    '[1}',
    '{"a"}',
    '{a:1}',
    '{"toJSON":1}',
    'true',
    'false',
    'null',
    'nul',
    'nulll',
  ],
  ...[
    `${'['.repeat(16)}${']'.repeat(16)}`,
    `${'['.repeat(17)}${']'.repeat(17)}`,
    `"${'['.repeat(40)}"`,
    '[[[',
    ']',
    '',
  ],
];

/** Cuts, doubles and swaps characters of a line, and puts traps where something stood. */
const mutated = (lines: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(lines, fc.nat(), fc.nat(4), fc.constantFrom(...traps, ...'{}[]",:\\0123456789.eE-+ auftn\u0001é'))
    .map(([line, at, length, put]) => {
      const from = line.length === 0 ? 0 : at % line.length;
      return line.slice(0, from) + put + line.slice(from + length);
    });

const jsonLine = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.jsonValue({ maxDepth: 4 }).map((value) => canonicalize(value) ?? ''),
  fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }).map((value) => {
    try {
      return canonicalize(value) ?? '';
    } catch {
      return JSON.stringify(value);
    }
  }),
  fc.double().map((value) => String(value)),
  fc.double().map((value) => value.toFixed(8)),
  fc.tuple(fc.maxSafeInteger(), fc.nat(999_999)).map(([whole, part]) => `${whole}.${part}`),
);

describe('B2: a text is canonical exactly if writing what was read gives the same text', () => {
  test.each(traps)('%j', (text) => {
    for (const line of [text, `[${text}]`, `{"a":${text}}`, `{"a":[1,${text}],"b":2}`])
      expect([line, isCanonical(line)]).toEqual([line, isCanonicalByDefinition(line)]);
  });

  test('whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(jsonLine, mutated(jsonLine), mutated(mutated(jsonLine))), (line) => {
        expect(isCanonical(line)).toBe(isCanonicalByDefinition(line));
      }),
      { numRuns: 20_000 },
    );
  });
});

const scanner = new OpLine();

/** As the reader asks: the line stands among others, with a line feed behind it. */
const isRecognised = (line: string, seq: number): boolean => {
  const bytes = Buffer.from(`[\n${line},\n]\n`, 'utf8');
  return scanner.accepts(bytes, 2, bytes.length - 4, seq);
};

const dot = fc
  .tuple(fc.constantFrom('et3o22wl7yiatqbq', 'kzdvvj2umnduyauf~abcdefgh', 'x'), fc.integer({ min: 1, max: 99 }))
  .map(([log, seq]) => `${log}.${seq}`);
const name = fc.constantFrom(
  'title',
  'ampel',
  '_del',
  'budgetCents',
  'prototype',
  'constructor',
  '__proto__',
  'T',
  'a'.repeat(64),
);
const entry = fc.tuple(name, fc.jsonValue({ maxDepth: 2 }));
const anyOp = fc
  .record({
    set: fc.array(entry, { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    p: fc
      .array(fc.tuple(name, fc.oneof(dot, fc.array(dot, { maxLength: 3 }))), { maxLength: 2 })
      .map((entries) => Object.fromEntries(entries)),
    e: fc.constantFrom('project', 'note', 'Project', 'constructor'),
    x: fc.constantFrom(1, 4, 5, 6, 0, 1.5),
    u: fc.oneof(fc.string({ maxLength: 210 }), fc.constant('ü'.repeat(150))),
    t: fc.constantFrom('1799654400001-0', '0-0', '01-0', '1-00', '1-', '12345678901234567-0'),
  })
  .map((more) => {
    try {
      return opLine(5, more);
    } catch {
      return opLine(5);
    }
  });

describe('the fast look at op lines', () => {
  test('accepts nothing that the full look refuses', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.oneof(anyOp, mutated(anyOp), mutated(fc.constant(opLine(5, { p: { title: 'et3o22wl7yiatqbq.4' } })))),
        (line) => {
          if (!isRecognised(line, 5)) return;
          accepted += 1;
          expect(isCanonicalByDefinition(line)).toBe(true);
          expect(opFault(JSON.parse(line))).toBeNull();
          expect(JSON.parse(line).n).toBe(5);
        },
      ),
      { numRuns: 20_000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  test('recognises what this program writes', () => {
    const values = [0, -12, 'Förderung\n"A"', null, true, { day: '2026-03-01', precision: 'day' }, [1, 2.5], {}, []];
    for (const value of values) expect(isRecognised(opLine(5, { set: { title: value } }), 5)).toBe(true);
    const p = { title: ['et3o22wl7yiatqbq.1', 'et3o22wl7yiatqbq~abcdefgh.22'] };
    expect(isRecognised(opLine(5, { p, set: { ampel: 'red', title: 'x' } }), 5)).toBe(true);
  });

  test('a dot names a log, in the fast look and in the full one', () => {
    const noDots = ['x.1', 'et3o22wl7yiatqb.1', 'et3o22wl7yiatqbqq.1', 'ET3O22WL7YIATQBQ.1', 'et3o22wl7yiatqbq~a.1'];
    for (const title of [...noDots, 'et3o22wl7yiatqbq.0', 'et3o22wl7yiatqbq.1234567890123456']) {
      expect(isRecognised(opLine(5, { p: { title } }), 5), title).toBe(false);
      expect(opFault(JSON.parse(opLine(5, { p: { title } }))), title).toBe('op-predecessors');
    }
  });

  test('notices numbers, sizes and names that are not allowed', () => {
    expect(isRecognised(opLine(6), 5)).toBe(false);
    expect(isRecognised(opLine(5, { x: 6 }), 5)).toBe(false);
    expect(isRecognised(opLine(5, { set: {} }), 5)).toBe(false);
    expect(isRecognised(opLine(5, { p: { ampel: 'et3o22wl7yiatqbq.1' } }), 5)).toBe(false);
    expect(isRecognised(opLine(5, { p: { title: ['et3o22wl7yiatqbq.1'] } }), 5)).toBe(false);
    expect(isRecognised(opLine(5, { set: { title: 'x'.repeat(limits.valueBytes) } }), 5)).toBe(false);
    expect(
      isRecognised(opLine(5, { set: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`f${n}`, n])) }), 5),
    ).toBe(false);
  });
});
