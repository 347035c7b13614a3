import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposalOf } from '../../../shared/councils/paper/propose.ts';
import { bodies, idOf, pasted, propose, read, today } from './help.ts';

/** Ways in which one and the same paper arrives; none of them says anything else. */
const ways: Readonly<Record<string, (text: string, at: (most: number) => number) => string>> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of an old Mac': (text) => text.replaceAll('\n', '\r'),
  'soft hyphens': (text) => text.replace(/(\p{Ll}{3})(\p{Ll}{4})/gu, '$1\u00AD$2'),
  'words parted at line ends': (text, at) =>
    text.replace(/(\p{L}\p{Ll}{3,})(\p{Ll}{4,})/gu, (all, one: string, other: string) =>
      at(3) === 0 ? `${one}-\n${other}` : all,
    ),
  'lines as wide as a page': (text, at) => text.replace(new RegExp(`([^\\n\\r]{${50 + at(45)}}\\S*) `, 'g'), '$1\n'),
  'spaces that do not break': (text) => text.replaceAll(' ', '\u00a0'),
  'two spaces for one': (text, at) => text.replace(/ /g, () => (at(4) === 0 ? '  ' : ' ')),
  'indented lines': (text) => text.replace(/^(?=\S)/gm, '    '),
  'more empty lines': (text) => text.replaceAll('\n', '\n\n'),
  'spaces at line ends': (text) => text.replaceAll('\n', ' \t\n'),
  'typewriter quotes': (text) => text.replace(/[„“”]/g, '"'),
  'decomposed umlauts': (text) => text.normalize('NFD'),
  'a byte order mark': (text) => `\uFEFF${text}`,
};

const founding = propose('SV-10-0056');

test('the founding paper says the same in whatever layout it arrives', () => {
  // Each once: two spaces of which each becomes two are four, and so wide a gap parts the cells of a table.
  const two = fc.uniqueArray(fc.constantFrom(...Object.keys(ways)), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(two, fc.array(fc.nat(997), { minLength: 50, maxLength: 50 }), (names, dice) => {
      // A hyphen with an empty line behind it may be the end of a list as well: nobody can tell.
      fc.pre(!(names.includes('words parted at line ends') && names.includes('more empty lines')));
      // Behind a line that was only broken, an empty one parts a heading in two: where it ends nobody can tell either.
      const [broken, emptied] = [names.indexOf('lines as wide as a page'), names.indexOf('more empty lines')];
      fc.pre(broken < 0 || emptied < broken);
      let thrown = 0;
      const at = (most: number): number => {
        thrown += 1;
        return (dice[thrown % dice.length] ?? 0) % most;
      };
      const text = names.reduce((before, name) => ways[name]?.(before, at) ?? before, pasted('SV-10-0056'));
      const found = proposalOf(read(text), bodies, today);
      const { title: _, ...post } = founding.position ?? { title: '' };
      expect(found.references, names.join()).toEqual(founding.references);
      expect(found.bodyId, names.join()).toBe(idOf('Kreis'));
      expect(found.reservation?.bodies, names.join()).toHaveLength(12);
      expect(found.position, names.join()).toMatchObject(post);
      expect(Object.keys(found.paper).toSorted(), names.join()).toEqual(Object.keys(founding.paper).toSorted());
      expect(found.paper['reference']).toBe('SV-10-0056');
      expect(found.paper['originalText']).toBe(text);
    }),
    { numRuns: 200 },
  );
});
