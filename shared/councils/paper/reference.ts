/**
 * How administrations number their papers: "SV-10-0056", "VO/21/0456", "2020/123", "Drucksache 123/2021", "XVI/0123".
 *
 * A bare "2020/123" counts, a bare "2020/2021" or "2020/21" is a span of years; "(EU) 2016/679" is a regulation.
 */
const lettered = '[A-ZÄÖÜ]{1,6}(?:[-/][A-Z]{1,4})?[-/]\\d{1,6}(?:[-/.]\\d{1,6}){1,3}(?:[-/]?[A-Z]{1,3}\\d?)?';
const yearFirst = '(?:19|20)\\d{2}[-/]\\d{1,6}(?:[-/]\\d{1,4})?';
const numbered = '(?:\\d{1,6}|[IVX]{1,6})[-/]\\d{1,6}(?:[-/.]\\d{1,6}){0,2}(?:[-/]?[A-Z]{1,3})?';

const anyForm = `(?:${lettered}|${yearFirst}|${numbered})`;

/** "FB 1/044/2021": a department before the number; only behind a word for papers. */
const spacedForm = '[A-ZÄÖÜ]{1,4} \\d{1,4}(?:[-/.]\\d{1,6}){1,3}';

/** A line that is a reference and nothing else. */
export const wholeReference = new RegExp(`^(?:Nr\\.? ?)?(${anyForm})(?: (?:öffentlich|nichtöffentlich))?$`);

/** A reference at the start of a text; what follows it is none. */
export const leadingReference = new RegExp(`^(?:Nr\\.? ?)?(?:${anyForm}|${spacedForm})(?![\\d\\p{L}])`, 'u');

const word =
  '(?:(?:Sitzungs|Beschluss|Beschluß|Mitteilungs|Informations|Berichts|Verwaltungs|Beratungs|Entscheidungs)?[Vv]orlagen?|Drucksachen?|Drs\\.?|DS|Antrag|Anfrage|Mitteilung|Bericht)';

/** The same in a text of capitals. */
const shouted =
  '(?:(?:SITZUNGS|BESCHLUSS|MITTEILUNGS|INFORMATIONS|BERICHTS|VERWALTUNGS)?VORLAGEN?|DRUCKSACHEN?|ANTRAG|ANFRAGE|MITTEILUNG|BERICHT)';

/** A word for papers and its number. */
export const contextReference = new RegExp(
  `(?<![\\p{L}\\d])(${word}|${shouted})(?:(?:[- ]?(?:Nr|NR|Nummer|nummer|NUMMER)\\b\\.?)|:| [-–]|,)*[: ]+(${anyForm}|${spacedForm})(?![\\d\\p{L}])`,
  'u',
);

/** References by their form alone, wherever they stand. */
const byForm = new RegExp(`(?<![\\p{L}\\d/.-])(?:${lettered}|${yearFirst})(?![\\d\\p{L}]|[-/]\\d)`, 'gu');

export type FoundReference = { readonly start: number; readonly end: number; readonly name: string };

/** "2020/2021", "2020/21": years, not a paper. */
const isYears = (name: string): boolean => {
  const years = /^((?:19|20)\d{2})[/-]((?:19|20)?\d{2})$/.exec(name);
  return years !== null && Number(years[2]) % 100 === (Number(years[1]) + 1) % 100;
};

/** "Vorlagen 102/2018 und 166/2019": the word counts for all of them. */
function furtherReferences(text: string, from: number): readonly FoundReference[] {
  const found: FoundReference[] = [];
  const next = new RegExp(`(?:,|;|\\s+und|\\s+sowie|\\s+bis)\\s+(${anyForm})(?![\\d\\p{L}]|[-/]\\d)`, 'uy');
  next.lastIndex = from;
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const name = match[1] ?? '';
    found.push({ start: next.lastIndex - name.length, end: next.lastIndex, name });
  }
  return found;
}

/** All references to papers in a text, in their order; none twice at one place. */
export function referencesIn(text: string): readonly FoundReference[] {
  const found = new Map<number, FoundReference>();
  for (const match of text.matchAll(new RegExp(contextReference.source, 'gu'))) {
    const name = match[2] ?? '';
    const start = match.index + match[0].length - name.length;
    found.set(start, { start, end: start + name.length, name });
  }
  for (const { end } of [...found.values()])
    for (const more of furtherReferences(text, end)) found.set(more.start, more);
  for (const { index, 0: name } of text.matchAll(byForm)) {
    const before = text.slice(Math.max(0, index - 12), index);
    const isLaw = /(?:\((?:EU|EG|EWG)\) ?(?:Nr\. ?)?|Richtlinie |Verordnung )$/.test(before);
    // "EU-2016/679", "ISO-9001-2": norms and law are numbered alike.
    const isNorm = /^(?:EU|EG|DIN|ISO|IEC|EN|COVID)\b/.test(name);
    if (!found.has(index) && !isLaw && !isNorm && !isYears(name))
      found.set(index, { start: index, end: index + name.length, name });
  }
  return [...found.values()].sort((one, other) => one.start - other.start);
}

/** The same reference however it was parted: "SV-10-0056", "sv 10/0056". */
export const referenceKey = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^A-Z0-9ÄÖÜ]+/g, '-')
    .replace(/^-|-$/g, '');
