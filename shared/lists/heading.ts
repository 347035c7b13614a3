import type { Field } from '../core/field.ts';
import { foldWords } from '../core/fold.ts';
import type { ListKind } from './kinds.ts';

/** What only says how a column is measured: "Budget (in T€)", "Kosten in EUR". */
const measure =
  /\(.*?\)|\[.*?\]|\b(?:in|i\.)\s*(?:t€|teur|tsd\.?\s*(?:€|eur|euro)?|€|eur|euro|mio\.?\s*(?:€|eur|euro)?|%)(?=\s|$)|€/giu;

/** In what the amounts of a column are counted, as `parseMoney` understands it behind a number; '' for whole euros. */
export function amountUnit(heading: string): '' | 'T' | 'Mio' {
  if (/(?:^|[\s([])(?:t\s?€|teur|tsd\.?\s?(?:€|eur|euro)?|tausend)/iu.test(heading)) return 'T';
  return /(?:^|[\s([])mio\.?(?=$|[\s)\]€])/iu.test(heading) ? 'Mio' : '';
}

/** A heading in the form in which headings are compared. */
export const plainHeading = (heading: string): string => {
  const words = foldWords(heading.replace(measure, ' ')).join(' ');
  return words === '' ? foldWords(heading).join(' ') : words;
};

const wordsOfKind = new WeakMap<ListKind, Map<string, ReadonlySet<string>>>();

/** Everything a field may be called in a list, folded: by the model in both languages, and by people. */
function namesOf(name: string, field: Field, kind: ListKind): ReadonlySet<string> {
  const known = wordsOfKind.get(kind) ?? new Map<string, ReadonlySet<string>>();
  wordsOfKind.set(kind, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const labels = [field.label.de, field.label.en];
  const names = new Set([...labels, ...(kind.headings[name] ?? [])].map(plainHeading));
  known.set(name, names);
  return names;
}

/**
 * How well a heading fits a field: 0 not at all, above 100 exactly. The last word of a longer heading says more than the others,
 * and a longer name more than a shorter one: "Projekt Status" is a status.
 */
export function headingScore(heading: string, name: string, field: Field, kind: ListKind): number {
  const said = plainHeading(heading);
  if (said === '') return 0;
  let best = 0;
  for (const word of namesOf(name, field, kind)) {
    const length = Math.min(word.length, 40) / 10;
    if (said === word) best = Math.max(best, 100 + length);
    else if (said.endsWith(` ${word}`)) best = Math.max(best, 50 + length);
    else if (said.startsWith(`${word} `)) best = Math.max(best, 30 + length);
    else if (said.includes(` ${word} `)) best = Math.max(best, 20 + length);
  }
  // The model's own name stands above what people say instead.
  return best > 100 && (said === plainHeading(field.label.de) || said === plainHeading(field.label.en))
    ? best + 10
    : best;
}
