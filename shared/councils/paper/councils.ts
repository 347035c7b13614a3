import { calmed } from './shadow.ts';

/** A body of the region, as far as a paper may name it. */
export type NamedBody = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "Nottuln", "Nottulns"; not the Coesfeld of "Kreis Coesfeld". */
export const naming = (name: string): RegExp => new RegExp(`(?<![\\p{L}-])${escaped(name)}s?(?![\\p{L}-])`, 'u');

/** A district is often called like one of its towns: "Kreis Coesfeld" becomes "Kreis". */
export const withoutDistrictNames = (text: string, bodies: readonly NamedBody[]): string =>
  bodies
    .filter(({ kind }) => kind === 'district')
    .reduce(
      (rest, { name }) =>
        rest.replaceAll(new RegExp(`Kreis(?:es|e)?\\s+${escaped(name.replace(/^\S*[Kk]reis\s+/, ''))}`, 'gu'), 'Kreis'),
      text,
    );

const everyTown =
  /(?:kreisangehörigen|aller|alle|allen|sämtliche[nr]?|beteiligten|zwölf|elf|jeweiligen)\s+(?:[\p{L}\d]+\s+){0,2}?(?:Kommunen|Städten?(?:\s+und\s+Gemeinden)?|Gemeinden|Räten?|Stadt-\s*und\s+Gemeinderäten?|Verwaltungen|Vertretungen)|(?:Räten?|Stadt-\s*und\s+Gemeinderäten?)\s+der\s+(?:Städte\s+und\s+Gemeinden|Kommunen|Gemeinden)|Stadt-\s*und\s+Gemeinderäten?/u;
const exception = /(?:mit\s+Ausnahme|außer|ausgenommen|ohne)\s+(?<who>[^.;]*)/u;

/**
 * The bodies whose councils a condition asks for: all towns where it speaks of all of them, else those it names; the district where it
 * speaks of its council. `null` where it names nobody.
 */
export function councilsIn(condition: string, bodies: readonly NamedBody[]): readonly string[] | null {
  const districts = bodies.filter(({ kind }) => kind === 'district');
  const towns = bodies.filter(({ kind }) => kind !== 'district');
  const text = withoutDistrictNames(calmed(condition), bodies).replace(/\s+/g, ' ');
  const named = (words: string) =>
    towns.filter(({ name, shortName }) => naming(name).test(words) || naming(shortName).test(words));
  const except = exception.exec(text)?.groups?.['who'] ?? null;
  const left = except === null ? [] : named(except);
  const included = except === null ? text : text.replace(except, '');
  const asked = everyTown.test(included) ? towns.filter((town) => !left.includes(town)) : named(included);
  const asksDistrict =
    /Kreistag/u.test(text) ||
    /(?:alle[nr]?|sämtliche[nr]?|der)\s+(?:zwölf|Räte\s+und\s+der\s+Kreis|zwölf\s+Verwaltungen)/u.test(included);
  const found = [...(asksDistrict ? districts : []), ...asked].map(({ id }) => id);
  return found.length === 0 ? null : found;
}

const locks =
  /Sperrvermerk|Haushaltssperre|unter\s+(?:dem\s+|den\s+)?Vorbehalt|vorbehaltlich|unter\s+der\s+(?:\p{Ll}+\s+)?Bedingung|erst\s+freigegeben|(?<!\p{L})gesperrt(?!\p{L})/iu;
/** Money that must still be found is a budget's own proviso, no condition of councils. */
const otherProviso =
  /vorbehaltlich\s+(?:einer\s+Entscheidung\s+über\s+den\s+Jahresabschluss|der\s+Genehmigung\s+des\s+Haushalts)/iu;

/** The sentence that locks something, where no part of the paper does so by itself; verbatim. */
export function conditionIn(resolution: string): string | null {
  const sentences = resolution.split(/(?<=[.!?])\s+(?=\p{Lu}|\d+\.\s)|\n{2,}/u);
  const at = sentences.findIndex((sentence) => locks.test(sentence) && !otherProviso.test(sentence));
  if (at < 0) return null;
  // Who may lift it is often said in the sentence behind.
  const isPart = /^(?:\d+\.\s+)?(?:(?:Die|Über die)\s+)?(?:Freigabe|Aufhebung|Entsperrung|Sperre)/u.test(
    sentences[at + 1] ?? '',
  );
  return sentences
    .slice(at, isPart ? at + 2 : at + 1)
    .map((sentence) => sentence.trim())
    .join(' ');
}

const numbers = ['eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];

/** How many councils are enough: "mindestens acht der elf Räte", "mindestens 7 Kommunen"; `null` where all are asked. */
export function enoughIn(condition: string): number | null {
  const found =
    /(?:mindestens|wenigstens|zumindest)\s+(?<n>\d{1,2}|\p{L}+)\s+(?:der|von|Räte|Kommunen|Städte|Gemeinden|kreisangehörige)/u.exec(
      condition,
    );
  const word = found?.groups?.['n'] ?? '';
  const count = /^\d+$/.test(word) ? Number(word) : numbers.indexOf(word.toLowerCase()) + 1;
  return count > 0 ? count : null;
}
