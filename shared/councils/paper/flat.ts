import type { Range } from './range.ts';

/** A line this long may be a whole paper whose line ends were lost on the way. */
const shortestFlat = 300;

const names =
  'Beschluss(?:vorschlag|entwurf|empfehlung)?|Beschluß(?:vorschlag)?|Sperrvermerk|Sachdarstellung|Sachverhalt|(?:Entscheidungs|Handlungs)?[Aa]lternativen?|Begründung|Erläuterung(?:en)?|(?:Finanzielle|Personelle|Haushaltsmäßige) Auswirkungen|Auswirkungen(?: ?/ ?Zusammenhänge)?(?: ?\\([^()]{3,60}\\))?|Zuständigkeit(?: für die Entscheidung)?|Rechtsgrundlagen?|Rechtliche Grundlagen?|Beratungsfolge|Anlagen?|Klimarelevanz|Finanzen(?: ?/ ?Personal)?|Personal|IT|Klima';

/** A heading in the middle of a line: numbered, or with its colon. */
const inLine = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:[IVX]{1,4}\\.\\s(?:${names})(?:\\s?:)?|(?:${names})\\s?:)(?=\\s)`,
  'gu',
);
/** Facts of the head, told by what follows them. */
const inHead =
  /(?<![\p{L}\p{N}])(?:(?:Betreff|Betrifft)(?=[\s:])|Vorlage(?=:?\s[\p{Lu}\d/-]+\d)|Art(?=:?\s(?:Sitzungs|Beschluss|Mitteilungs)vorlage)|Datum(?=:?\s\d{1,2}\.))/gu;

const none: readonly Range[] = [];

/**
 * The pieces of a line that holds several headings, in their order; together they are the line. Empty where it is a line like any other: a
 * paragraph may well speak of a "Beschluss: …" once.
 */
export function piecesOfFlat(text: string, { start, end }: Range): readonly Range[] {
  if (end - start < shortestFlat) return none;
  const line = text.slice(start, end);
  const cutsAround = (part: string, pattern: RegExp) =>
    [...part.matchAll(pattern)].map(({ index, 0: words }) => [index, index + words.length] as const);
  const found = cutsAround(line, inLine);
  if (found.length < 2) return none;
  const firstPart = found[0]?.[0] ?? 0;
  const head = cutsAround(line.slice(0, firstPart), inHead);
  const cuts = [...new Set([0, ...[...head, ...found].flat(), line.length])].sort((one, other) => one - other);
  return cuts.slice(1).flatMap((cut, at): Range[] => {
    const from = cuts[at] ?? 0;
    return cut > from ? [{ start: start + from, end: start + cut }] : [];
  });
}
