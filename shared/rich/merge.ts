import type { Json } from '../sync/json.ts';
import { type Merged3, mergeSequences, type Overlap } from '../sync/text3.ts';
import { type RichDoc, richFault } from './doc.ts';
import { docOfUnits, type Unit, unitsOf } from './units.ts';

export type MergedRich = Merged3 & { readonly value: Json };

const code = ({ wrap, block, inline, begins }: Unit): string => JSON.stringify([wrap, block, inline, begins]);

function decode(text: string): Unit {
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
  const codes = (value: Json): readonly string[] => unitsOf(value).map((unit) => code(sorted(unit) as unknown as Unit));
  const old = codes(base);
  const oldKey = old.join('');
  const distinct = new Map(variants.map((value) => [codes(value).join(''), codes(value)] as const));
  distinct.delete(oldKey);
  const parts = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, units]) => units);
  const overlaps: Overlap[] = [];
  const units: Unit[] = [];
  let text = '';
  for (const { before, said } of mergeSequences(old, parts)) {
    const alternatives = said.map((one) => one.map(decode));
    const words = alternatives.map(wordsOf).join(' ').trimEnd();
    if (said.length > 1) {
      overlaps.push({
        at: text.length,
        length: words.length,
        base: wordsOf(before.map(decode)),
        alternatives: alternatives.map(wordsOf),
      });
    }
    text += words;
    units.push(...alternatives.flat());
  }
  const value = sorted(docOfUnits(units)) as unknown as RichDoc & Json;
  return { text: text.trimStart(), value, conflict: overlaps.length > 0, overlaps };
}

/** What is written down of a document: lists of one level, no blocks without words. `null` for an empty one. */
export function tidy(doc: RichDoc): (RichDoc & Json) | null {
  const units = unitsOf(doc);
  const written = sorted(docOfUnits(units)) as unknown as RichDoc & Json;
  return units.length === 0 || richFault(written, Number.MAX_SAFE_INTEGER) !== null ? null : written;
}
