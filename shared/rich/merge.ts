import type { Json } from '../sync/json.ts';
import { following, type Merged3, mergeSequences, type Overlap } from '../sync/text3.ts';
import type { RichDoc, RichNode } from './doc.ts';
import { docOfUnits, type Unit, unitsOf } from './units.ts';

export type MergedRich = Merged3 & {
  readonly value: Json;
  /** The same, and what overlaps wears the mark `overlap`; for the eye, never written. */
  readonly marked: Json;
};

const code = ({ wrap, block, inline, begins }: Unit): string => JSON.stringify([wrap, block, inline, begins]);

/** Units as texts that are equal where the units are. */
export const codesOf = (units: readonly Unit[]): readonly string[] =>
  units.map((unit) => code(sorted(unit) as unknown as Unit));

/** What `codesOf` made a text of. */
export function decode(text: string): Unit {
  const [wrap, block, inline, begins] = JSON.parse(text) as [
    Unit['wrap'],
    Unit['block'],
    Unit['inline'],
    Unit['begins'],
  ];
  return { wrap, block, inline, begins };
}

/** Keys sorted, as ops carry them: two sites that merge the same write the same. */
function sorted(value: unknown): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value as Json;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** The unit wearing a mark more; what cannot be cut wears it itself. */
export function markedUnit(unit: Unit, type: string): Unit {
  const wearing = (node: RichNode): RichNode => ({ ...node, marks: [...(node.marks ?? []), { type }] });
  return unit.inline === null ? { ...unit, block: wearing(unit.block) } : { ...unit, inline: unit.inline.map(wearing) };
}

/** The words of units, so that a stretch of them can be pointed at; a block begins on a line of its own. */
function wordsOf(units: readonly Unit[]): string {
  return units
    .map(({ begins, wrap, inline, block }) => {
      const words = (inline ?? [block]).map(textOf).join('');
      return begins === 'on'
        ? words
        : `\n${wrap?.type === 'bulletList' || wrap?.type === 'orderedList' ? '• ' : ''}${words}`;
    })
    .join('');
}

const textOf = (node: Unit['block']): string =>
  node.text ?? (node.type === 'hardBreak' ? '\n' : (node.content ?? []).map(textOf).join(''));

/**
 * Merges rich texts, and plain ones among them, as `mergeText3` merges plain ones (M1 to M3): sentence by sentence, each with its
 * block and its marks. A sentence set in bold is a changed sentence.
 *
 * Whatever comes out is a document (R3): it is built from units, and any row of units is one.
 */
export function mergeRich(base: Json, variants: readonly Json[]): MergedRich {
  const codes = (value: Json): readonly string[] => codesOf(unitsOf(value));
  const old = codes(base);
  const oldKey = old.join('');
  const distinct = new Map(variants.map((value) => [codes(value).join(''), codes(value)] as const));
  distinct.delete(oldKey);
  const parts = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, units]) => units);
  const overlaps: Overlap[] = [];
  const units: Unit[] = [];
  const marked: Unit[] = [];
  let text = '';
  for (const { before, said } of mergeSequences(old, parts)) {
    const alternatives = said.map((one) => one.map(decode));
    const words = alternatives.map(wordsOf).reduce(following, '').trimEnd();
    if (said.length > 1) {
      overlaps.push({
        at: text.length,
        length: words.length,
        base: wordsOf(before.map(decode)),
        alternatives: alternatives.map(wordsOf),
      });
    }
    text += words;
    const all = alternatives.flat();
    units.push(...all);
    marked.push(...(said.length > 1 ? all.map((unit) => markedUnit(unit, 'overlap')) : all));
  }
  const value = sorted(docOfUnits(units)) as unknown as RichDoc & Json;
  const lead = text.length - text.trimStart().length;
  return {
    text: text.slice(lead),
    value,
    marked: docOfUnits(marked) as unknown as Json,
    conflict: overlaps.length > 0,
    overlaps: overlaps.map((one) => movedBack(one, lead)),
  };
}

/** Where an overlap stands once the first `lead` characters of the text are gone; one that began among them begins with the text. */
function movedBack(overlap: Overlap, lead: number): Overlap {
  const end = Math.max(overlap.at + overlap.length - lead, 0);
  const at = Math.max(overlap.at - lead, 0);
  return { ...overlap, at, length: end - at };
}

/** What is written down of a document: lists of one level, no blocks without words. `null` for an empty one. */
export function tidy(doc: RichDoc): (RichDoc & Json) | null {
  const units = unitsOf(doc);
  return units.length === 0 ? null : (sorted(docOfUnits(units)) as unknown as RichDoc & Json);
}
