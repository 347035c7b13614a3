import { lineOf } from '../../../db/bundle/line.ts';
import { sealed } from './scribe.ts';
import { type Case, row, type World } from './world.ts';

/** The form of a file: what may stand there, and each fault by its own file. */
export const casesOfForms: readonly Case[] = [
  {
    name: 'numbers',
    about: 'Canonical JSON where it is easily got wrong: numbers, escapes, the order of names that are no ASCII.',
    make: async (world) => {
      const { nottuln } = world;
      const registry = world.admit(nottuln);
      const numbers = [
        0, -1, 0.1, 1e-6, 1e-7, 1.5e-9, 5e-324, 1e20, 123456789012345680000, 1e21, 9007199254740992, -0.5,
      ];
      nottuln.log.write('trend', row(1), {
        numbers,
        escapes: '\u0000\b\t\n\f\r\u000b\u001f"\\/\u007f\u0080\u2028 ü é 😀',
        order: { '\uffff': 1, '😀': 2, z: 3, ü: 4, A: 5, '': 6 },
        nested: [[[[[[[[[[[[[[]]]]]]]]]]]]]],
      });
      await world.file(nottuln.log, [registry, nottuln.log.sign({ reg: 2 })]);
    },
  },
  {
    name: 'envelope',
    about:
      'Carriage returns, a byte order mark, blank lines and a missing line end at the end change nothing; unknown members are hashed and passed over.',
    make: async (world) => {
      const { nottuln } = world;
      const registry = world.admit(nottuln);
      nottuln.log.write('trend', row(1), { title: 'one' });
      const whole = await world.text(nottuln.log, [registry, nottuln.log.sign({ reg: 2 })]);
      const [header = '', ...rest] = elementsOf(whole).slice(0, -1);
      const more = lineOf({ ...JSON.parse(header), 'X-more': { of: [1, null] } });
      const changed: Readonly<Record<string, string>> = {
        'as-windows-does': `\uFEFF${whole.replaceAll('\n', '\r\n')}\r\n\n`,
        'no-line-end': whole.trimEnd(),
        'unknown-member': sealed(nottuln.log, [more, ...rest]),
      };
      for (const [name, text] of Object.entries(changed)) world.files.push({ name: `${name}.dabundle`, text });
    },
  },
  {
    name: 'faults',
    about:
      'Files that are signed rightly by their sender and wrong in one element; each is refused with a code and a line.',
    make: async (world) => {
      const { nottuln } = world;
      const registry = world.admit(nottuln);
      nottuln.log.write('trend', row(1), { title: 'Radweg' });
      const whole = await world.text(nottuln.log, [registry, nottuln.log.sign({ reg: 2 })]);
      const elements = elementsOf(whole).slice(0, -1);
      for (const [name, [at, from, to]] of Object.entries(faults)) {
        const text = elements.map((line, index) => (index === at ? changed(line, from, to) : line));
        world.files.push({ name: `${name}.dabundle`, text: sealed(nottuln.log, text) });
      }
      addOutermost(world, whole);
    },
  },
];

const elementsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .slice(1, -2)
    .map((line) => line.replace(/,$/, ''));

function changed(line: string, from: string | RegExp, to: string): string {
  const text = line.replace(from, to);
  if (text === line) throw new Error(`nothing to change: ${from}`);
  return text;
}

/** Element by its place in the file (0 the header, 5 a segment header, 6 its op, 7 its tail), and what is changed in it. */
const faults: Readonly<Record<string, readonly [at: number, from: string | RegExp, to: string]>> = {
  'header-without-v': [0, ',"v":1', ''],
  'header-day-that-is-none': [0, '2027-01-11T', '2027-02-29T'],
  'header-id-in-upper-case': [0, /"bundle":"01949e5a/, '"bundle":"01949E5A'],
  'key-of-another': [0, /"x":"./, '"x":"B'],
  'sender-without-key': [0, /"sender":"."?/, '"sender":"a'],
  'more-segments-promised': [0, '"segs":2', '"segs":3'],
  'segment-class': [5, '{"crit"', '{"class":"secret","crit"'],
  'segment-without-key': [5, /"writer":"./, '"writer":"a'],
  'segment-backwards': [5, '"from":1', '"from":2'],
  'op-number': [6, '"n":1', '"n":2'],
  'op-name': [6, '"e":"trend"', '"e":"Trend"'],
  'op-without-fields': [6, '{"title":"Radweg"}', '{}'],
  'op-list-of-one-dot': [6, '"p":{}', '"p":{"title":["aaaaaaaaaaaaaaaa.1"]}'],
  'op-dot-of-no-log': [6, '"p":{}', '"p":{"title":"a.1"}'],
  'op-replaces-what-it-does-not-set': [6, '"p":{}', '"p":{"ampel":"aaaaaaaaaaaaaaaa.1"}'],
  'op-action-ahead': [6, '"x":1', '"x":2'],
  'op-stamp': [6, /"t":"/, '"t":"0'],
  'number-with-a-point': [6, '"x":1', '"x":1.0'],
  'escape-too-much': [6, 'Radweg', 'R\\u0061dweg'],
  'lone-surrogate': [6, 'Radweg', '\\ud83d'],
  'no-json': [6, '"Radweg"', '"Radweg'],
  'no-object': [6, /^.*$/, '[]'],
  'too-deep': [6, '"Radweg"', '[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]'],
  'gone-with-a-short-leaf': [6, /^.*$/, '{"leaf":"AAAA","n":1}'],
  'tail-without-hash': [7, /"hash":"[^"]*",/, ''],
  'tail-count': [7, '"ops":1', '"ops":2'],
  'tail-hash': [7, /"hash":"./, '"hash":"-'],
  'tail-signature-with-a-stray-bit': [7, /(.)"}$/, 'B"}'],
};

/** Faults of the frame and of the last element, which nobody can sign. */
function addOutermost(world: World, whole: string): void {
  const outermost: Readonly<Record<string, string>> = {
    'end-count': whole.replace('"lines":8', '"lines":9'),
    'end-hash': whole.replace(/"sha256":"./, '"sha256":"-'),
    'end-without-hash': whole.replace(/"sha256":"[^"]*",/, ''),
    'comma-behind-the-end': whole.replace('\n]\n', ',\n]\n'),
    'blank-line': whole.replace('\n{"e":"trend"', '\n\n{"e":"trend"'),
    'nothing-inside': '[\n]\n',
    empty: '',
  };
  for (const [name, text] of Object.entries(outermost)) world.files.push({ name: `${name}.dabundle`, text });
}
