import { changesBetween } from '../sync/sequence-diff.ts';
import type { RichDoc } from './doc.ts';
import { codesOf, decode, markedUnit } from './merge.ts';
import { docOfUnits, type Unit, unitsOf } from './units.ts';

/** Words, each with the space in front of it. */
const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+|\s+$/g) ?? [];

/** Less than this in common and the marks would be more confusing than the two texts beside each other. */
const leastInCommon = 0.3;

const lettersIn = (units: readonly Unit[]): number =>
  units.reduce((sum, { inline, block }) => sum + JSON.stringify(inline ?? block).length, 0);

/**
 * One document that shows how `to` came from `from`, word by word: what is new wears the mark `added`, what is gone stands there
 * with the mark `removed`. A word set in bold is another word. `null` where both are so different that marks help nobody.
 */
export function compareRich(from: unknown, to: unknown): RichDoc | null {
  const [old, now] = [unitsOf(from, wordsOf), unitsOf(to, wordsOf)];
  const [oldCodes, nowCodes] = [codesOf(old), codesOf(now)];
  const units: Unit[] = [];
  let [done, same] = [0, 0];
  const keep = (end: number) => {
    units.push(...old.slice(done, end));
    same += lettersIn(old.slice(done, end));
  };
  for (const { start, end, by } of changesBetween(oldCodes, nowCodes)) {
    keep(start);
    const gone = old.slice(start, end).map((unit) => markedUnit(unit, 'removed'));
    units.push(...gone, ...continuing(gone.at(0), by.map(decode)).map((unit) => markedUnit(unit, 'added')));
    done = end;
  }
  keep(old.length);
  return same < leastInCommon * Math.max(lettersIn(old), lettersIn(now)) ? null : docOfUnits(units);
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Another first word of the same block does not begin a block of its own beside the one it replaces. */
function continuing(gone: Unit | undefined, [first, ...more]: readonly Unit[]): readonly Unit[] {
  if (first === undefined) return [];
  const isInPlace = gone?.begins === first.begins && sameJson(codesOf([frameOf(gone)]), codesOf([frameOf(first)]));
  return [isInPlace ? { ...first, begins: 'on' } : first, ...more];
}

const frameOf = ({ wrap, block }: Unit): Unit => ({ wrap, block, inline: null, begins: 'on' });
