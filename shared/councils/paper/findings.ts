/**
 * What a paper names: other papers, days, money, posts, law, councils. Each finding knows its place in the pasted text.
 *
 * P3  A finding's source is what stands there; its value is that without layout, and nothing else.
 */

import { parseDay } from '../../calendar/parse-day.ts';
import { type Day, dayFrom } from '../../core/day.ts';
import type { VagueDay } from '../../core/field.ts';
import { parseFte, parseMoney, parsePercent } from '../../core/money.ts';
import type { Range } from './range.ts';
import { referencesIn } from './reference.ts';
import { calmed, isMark, shadowOf, squeezed } from './shadow.ts';

export type FindingKind =
  | 'reference'
  | 'date'
  | 'vagueDate'
  | 'amount'
  | 'rate'
  | 'product'
  | 'account'
  | 'payGrade'
  | 'term'
  | 'fte'
  | 'law'
  | 'committee'
  | 'attachment'
  | 'nonpublic';

export type Finding = Range & {
  readonly kind: FindingKind;
  /** As it stands there, without layout. */
  readonly words: string;
  /** Days are ISO, money is in cents, rates in basis points, posts in thousandths, terms in months; else the bare name. */
  readonly value: string | number;
  readonly vague?: VagueDay;
  /** The pay scale beside a grade. */
  readonly scale?: string;
  readonly confidence: 'sure' | 'likely';
};

type Spot = Omit<Finding, 'start' | 'end' | 'kind' | 'words'> & { readonly at: number; readonly length: number };
type Finder = (text: string, today: Day) => readonly Spot[];

const sure = 'sure' as const;
const likely = 'likely' as const;

/** Runs a pattern; `read` answers the value, or `null` for what only looks alike. Group `v` is what is marked, if there is one. */
function each(pattern: RegExp, read: (match: RegExpMatchArray) => Omit<Spot, 'at' | 'length'> | null): Finder {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = read(match);
      if (found === null) return [];
      const marked = match.groups?.['v'] ?? match[0];
      return [{ ...found, at: match.index + match[0].indexOf(marked), length: marked.length }];
    });
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
const months = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';

const dates: Finder = (text, today) =>
  each(
    new RegExp(
      `(?<![\\d.,/-])(?:\\d{1,2}\\.[ ]?\\d{1,2}\\.[ ]?(?:\\d{4}|\\d{2})|\\d{1,2}\\.\\s?(?:${months})\\s\\d{4}|(?:19|20)\\d{2}-\\d{2}-\\d{2})(?![\\d.]\\d|\\d)`,
      'gu',
    ),
    ([words]) => {
      const read = parseDay(oneLine(words), today);
      return read.ok && read.precision === 'day' ? { value: read.day, confidence: sure } : null;
    },
  )(text, today);

/** "Anfang 2021" is some day of that year; "Frühjahr 2021" is its season. */
const vagueDates: Finder = (text, today) =>
  each(
    new RegExp(
      `(?<!\\d\\. ?)\\b(?:(?<point>Anfang|Mitte|Ende)|Frühjahr|Frühling|Sommer|Herbst|Winter|(?:[1-4]\\.|I{1,3}\\.|IV\\.)\\s?Quartal|${months})\\s(?<year>(?:19|20)\\d{2})(?:/\\d{2,4})?(?!\\d)`,
      'gu',
    ),
    (match) => {
      const words = oneLine(match[0]);
      const year = dayFrom(Number(match.groups?.['year']), 1, 1);
      if (match.groups?.['point'] !== undefined)
        return year === null ? null : { value: words, vague: { day: year, precision: 'year' }, confidence: sure };
      const read = parseDay(words, today);
      return read.ok ? { value: words, vague: { day: read.day, precision: read.precision }, confidence: sure } : null;
    },
  )(text, today);

const plainNumber = '\\d{1,3}(?:[. ]\\d{3})+(?:,\\d{1,2})?|\\d+(?:,\\d{1,3})?';
const unit = '(?:Mrd\\.?|Milliarden?|Mio\\.?|Millionen|Tsd\\.?|Tausend|T)';

const amounts: Finder = each(
  new RegExp(
    `(?<![\\d.,])(?:(?<front>€|EUR)\\s?(?:${plainNumber})(?:,-+)?(?![\\d])|(?:${plainNumber})(?:,-+)?\\s?(?:${unit}\\s?)?(?:€|EUR\\b|Euro\\b|TEUR\\b))`,
    'gu',
  ),
  ([words]) => {
    const cents = parseMoney(
      oneLine(words)
        .replace(/TEUR$/, 'Tsd EUR')
        .replace(/T ?(€|EUR)$/, 'Tsd $1')
        .replace(/,-+/, ''),
    );
    return cents.ok ? { value: cents.value, confidence: sure } : null;
  },
);

const rates: Finder = each(/(?<![\d.,])\d{1,3}(?:,\d{1,2})?\s?(?:%|Prozent\b|v\.\s?H\.)/gu, ([words]) => {
  const read = parsePercent(oneLine(words).replace(/v\. ?H\.$/, '%'));
  return read.ok ? { value: read.value, confidence: sure } : null;
});

const products: Finder = each(
  /\b(?:Produkt(?:gruppe|bereich|sachkonto|nummer|konto)?(?:[- ]?Nr\.?)?|Teilprodukt|PSP(?:-Element)?|Kostenträger)\s?:?\s?(?:„[^“]{1,60}“\s|\()?(?<v>\d{1,4}(?:\.\d{1,4}){1,5}|\d{4,10})(?![\d])/gu,
  ({ groups }) => ({ value: groups?.['v'] ?? '', confidence: sure }),
);

const accounts: Finder = each(
  /\b(?:Sachkont(?:o|en)|Aufwandskonto|Ertragskonto|Finanzkonto|Buchungskonto|Konto|Haushaltsstelle|Kostenart)(?:nummer)?(?:[- ]?Nr\.?)?\s?:?\s?(?<v>\d{4,8}(?:\.\d{1,4})*)(?![\d])/gu,
  ({ groups }) => ({ value: groups?.['v'] ?? '', confidence: sure }),
);

const scales = 'TVöD(?:-(?:V|VKA|SuE|Bund))?|TV-?L|LBesO(?: [A-Z]+)?|LBesG(?: NRW)?|BBesO|TV-V';

const payGrades: Finder = each(
  new RegExp(
    `(?<![\\p{L}\\d])(?:(?<grade>(?:EG|Entgeltgruppe|Entgeltgr\\.|Egr\\.)\\s?(?:S\\s?)?\\d{1,2}[a-cü]?)(?:\\s(?<one>${scales}))?|(?<short>[ES]\\s?\\d{1,2}[a-cü]?)\\s(?<two>${scales})|(?<pay>(?:Besoldungsgruppe|BesGr\\.?)\\s?[AB]\\s?\\d{1,2})(?:\\s(?<three>${scales}))?|(?<civil>A\\s?\\d{1,2})\\s(?<four>LBes[OG](?: ?NRW)?)|(?<five>${scales})\\s(?<last>(?:EG|E)\\s?\\d{1,2}[a-cü]?))(?![\\p{L}\\d])`,
    'gu',
  ),
  ({ groups = {} }) => {
    const said = oneLine(
      groups['grade'] ?? groups['short'] ?? groups['pay'] ?? groups['civil'] ?? groups['last'] ?? '',
    );
    const scale = groups['one'] ?? groups['two'] ?? groups['three'] ?? groups['four'] ?? groups['five'];
    const value = said
      .replace(/^(?:Entgeltgruppe|Entgeltgr\.|Egr\.|EG) ?/, 'EG ')
      .replace(/^E ?(?=\d)/, 'EG ')
      .replace(/^(?:Besoldungsgruppe|BesGr\.?) ?/, '')
      .replace(/^([ABS]) ?(?=\d)/, '$1 ');
    return { value, ...(scale === undefined ? {} : { scale: oneLine(scale) }), confidence: sure };
  },
);

const numberWords = [
  'null',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const countWord = `(?:${numberWords.slice(1).join('|')}|\\d{1,3})`;

/** "fünf", "eines", "24"; `null` for what is no number word. */
function countOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  const at = numberWords.indexOf(word.toLowerCase().replace(/^eine[nrsm]?$/, 'ein'));
  return at < 0 ? null : at;
}

const terms: Finder = (text, today) => [
  ...each(
    new RegExp(
      `\\b(?:auf|für)\\s(?:die\\sDauer\\svon\\s|zunächst\\s|vorerst\\s)*(?<count>eine?[mn]?|${countWord})\\s(?<unit>Jahre?n?|Monate?n?)(?<tail>\\s(?:befristet\\p{Ll}{0,2}|zu\\sbefristen))?|\\b(?:befristet|Befristung)\\s(?:auf|für)\\s(?:die\\sDauer\\svon\\s)?(?<count2>eine?[mn]?|${countWord})\\s(?<unit2>Jahre?n?|Monate?n?)`,
      'gu',
    ),
    ({ groups = {}, index = 0, input = '' }) => {
      const count = countOf(groups['count'] ?? groups['count2'] ?? '');
      if (count === null || count === 0) return null;
      const isYears = (groups['unit'] ?? groups['unit2'] ?? '').startsWith('J');
      // Only a post or a means is limited; "für zwei Jahre" alone may be anything.
      const around = input.slice(Math.max(0, index - 60), index + 90);
      const isSure = groups['count2'] !== undefined || groups['tail'] !== undefined;
      if (!isSure && !/befrist|stelle|Dauer/i.test(around)) return null;
      return { value: isYears ? count * 12 : count, confidence: isSure ? sure : likely };
    },
  )(text, today),
  ...each(
    new RegExp(`\\b(?<count>${countWord})jährige\\p{Ll}{0,2}\\s(?:Befristung|Stelle|Projektstelle)`, 'giu'),
    ({ groups = {} }) => {
      const count = countOf(groups['count'] ?? '');
      return count === null ? null : { value: count * 12, confidence: sure };
    },
  )(text, today),
];

const posts = '(?:Plan|Projekt|Vollzeit|Teilzeit)?[Ss]tellen?(?:anteile?n?)?';

const ftes: Finder = (text, today) => [
  ...each(
    new RegExp(
      `(?<![\\d,.])(?<n>\\d{1,3}(?:,\\d{1,3})?)[\\s-](?:VZÄ|VZÄ\\.|Vollzeitäquivalente?n?|Vollzeitstellen?|${posts})(?![\\p{L}])`,
      'gu',
    ),
    ({ groups = {} }) => {
      const read = parseFte(groups['n'] ?? '');
      return read.ok && read.value <= 100_000 ? { value: read.value, confidence: sure } : null;
    },
  )(text, today),
  ...each(
    new RegExp(`(?<![\\d,.])(?<n>\\d{1,3})\\s?%[\\s-]?(?:-?ige\\p{Ll}{0,2}\\s)?(?:${posts})`, 'gu'),
    ({ groups = {} }) => ({ value: Number(groups['n']) * 10, confidence: sure }),
  )(text, today),
  ...each(/\b(?:eine\p{Ll}?\s)?halbe[nr]?\s(?:Plan|Projekt)?[Ss]telle\b/gu, () => ({ value: 500, confidence: sure }))(
    text,
    today,
  ),
  ...each(
    new RegExp(
      `(?<![\\d\\p{L}]|\\d[ -])(?:(?<count>${countWord})(?:er|en|e)?\\s(?:(?!und|oder)\\p{Ll}+\\s){0,3})?(?<v>Vollzeit(?:plan)?stellen?)\\b`,
      'gu',
    ),
    ({ groups = {} }) => {
      const count = groups['count'] === undefined ? 1 : (countOf(groups['count']) ?? 1);
      return { value: count * 1000, confidence: groups['count'] === undefined ? likely : sure };
    },
  )(text, today),
];

const laws: Finder = each(
  /§{1,2}\s?\d{1,4}[a-z]?(?:\s?(?:\(\d{1,2}\)|(?:Abs(?:atz|\.)|S(?:atz|\.)|Nr\.|Ziff(?:er|\.)|Buchst(?:abe|\.)|lit\.|Halbs\.)\s?[\da-z]{1,3}\b|(?:,|und|i\.\s?V\.\s?m\.|ff?\.|bis|\/)(?:\s?§{1,2})?\s?\d{0,4}[a-z]?\b)){0,12}\s?(?:(?:der|des)\s\p{Lu}[\p{L}-]{3,40}(?:\s(?:NRW|NW|für\sdas\sLand\s[\p{L}-]+(?:\s[\p{L}-]+)?))?|(?!(?:Der|Die|Das|Dem|Den|Ein|Eine|Im|In|Zu|Es|Für|Nach|Mit)\b)\p{Lu}[\p{L}]{1,40}(?:-\p{L}{1,5})?(?:\s(?:NRW|NW|LSA|M-V|Bln|Bbg|RP|SH|BW|[IVX]{1,4})\b)?)?/gu,
  ([words]) => ({ value: oneLine(words), confidence: /\p{L}{2}\s?\p{Lu}*$/u.test(words) ? sure : likely }),
);

const committees: Finder = each(
  /(?<![\p{L}-])(?:Rat(?:es|e)?\sder\s(?:Stadt|Gemeinde)\s\p{Lu}[\p{L}-]+|Räten?\sder\s[^.,;:]{3,80}?(?:Kommunen|Gemeinden|Städten?)|Kreistag(?:e?s)?|Kreisausschuss(?:es)?|Stadtrat(?:e?s)?|Gemeinderat(?:e?s)?|Bürgermeisterkonferenz|(?:Haupt-\s?und\s)?(?:Haupt|Finanz|Planungs|Umwelt|Bau|Kultur|Sozial|Digital|Schul)\p{Ll}*ausschuss(?:es)?|Ausschuss(?:es)?\sfür\s\p{Lu}[\p{L}-]+(?:,\s\p{Lu}[\p{L}-]+)*(?:\s(?:und|sowie)\s\p{Lu}[\p{L}-]+)?)(?!\p{Ll})/gu,
  ([words]) => ({ value: oneLine(words), confidence: sure }),
);

const attachmentsNamed: Finder = each(/\b(?:Anlagen?|Anhang)\s\d{1,2}\b/gu, ([words]) => ({
  value: oneLine(words),
  confidence: sure,
}));

const nonpublic: Finder = each(/(?<!\p{L})nicht[- ]?öffentlich\p{Ll}{0,3}(?!\p{L})/giu, ([words]) => ({
  value: oneLine(words),
  confidence: likely,
}));

const references: Finder = (text) =>
  referencesIn(text).map(({ start, end, name }) => ({
    at: start,
    length: end - start,
    value: oneLine(name),
    confidence: sure,
  }));

const finders: Readonly<Record<FindingKind, Finder>> = {
  reference: references,
  date: dates,
  vagueDate: vagueDates,
  amount: amounts,
  rate: rates,
  product: products,
  account: accounts,
  payGrade: payGrades,
  term: terms,
  fte: ftes,
  law: laws,
  committee: committees,
  attachment: attachmentsNamed,
  nonpublic,
};

/** Everything a text names, in its order. Where two findings of a kind share a character, the first one counts. */
export function findingsIn(source: string, today: Day): readonly Finding[] {
  const { text, from } = squeezed(shadowOf(source));
  const calm = calmed(text);
  const found: Finding[] = [];
  for (const [kind, finder] of Object.entries(finders) as [FindingKind, Finder][]) {
    let behind = 0;
    const both = calm === text ? finder(text, today) : [...finder(text, today), ...finder(calm, today)];
    const spots = both.toSorted((one, other) => one.at - other.at || other.length - one.length);
    for (const { at, length, ...rest } of spots) {
      if (at < behind || length === 0) continue;
      behind = at + length;
      const start = from[at] ?? source.length;
      let end = (from[at + length - 1] ?? source.length - 1) + 1;
      while (isMark(source[end] ?? '')) end += 1;
      found.push({ ...rest, kind, start, end, words: oneLine(text.slice(at, at + length)) });
    }
  }
  return found
    .filter((one) => !isOvershadowed(one, found))
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
}

/** "Produkt 01.11.03" is no day, and a day in ISO form is no paper. */
const stronger: Readonly<Partial<Record<FindingKind, readonly FindingKind[]>>> = {
  date: ['product', 'account'],
  reference: ['date'],
};

function isOvershadowed({ kind, start, end }: Finding, all: readonly Finding[]): boolean {
  const kinds = stronger[kind];
  if (kinds === undefined) return false;
  return all.some((other) => kinds.includes(other.kind) && other.start < end && start < other.end);
}
