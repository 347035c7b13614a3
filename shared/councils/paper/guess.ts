import { isLineField } from './headings.ts';
import type { Range } from './range.ts';
import { joinSegments, type Segment } from './segments.ts';
import { calmed, shadowOf } from './shadow.ts';

const deciders =
  '(?:Rat|Stadtrat|Gemeinderat|Kreistag|Kreisausschuss|Hauptausschuss|Magistrat|Gemeindevorstand|Senat|Verwaltungsrat|Verbandsversammlung|Stadtverordnetenversammlung|Gemeindevertretung|Samtgemeinderat|Verbandsgemeinderat|Bezirksvertretung|\\p{Lu}[\\p{L}-]*ausschuss|Ausschuss)';
const decides =
  '(?:beschließt|beschliesst|beschließen|stimmt|empfiehlt|nimmt|beauftragt|ermächtigt|erklärt|bestätigt|verabschiedet|billigt|schließt sich|spricht sich)';

/** "Der Rat der Stadt Olfen beschließt …", "Es wird beschlossen …", "Der Kreis … stellt … bereit" is too little to be sure. */
const resolution = new RegExp(
  `^(?:(?:\\d{1,2}\\.|[a-z]\\)) ?)?(?:(?:Der|Die|Das) (?:[\\p{L}-]+ ){0,2}?${deciders}\\b[^.]{0,160}?\\b${decides}\\b|Es wird (?:beschlossen|vorgeschlagen|empfohlen)\\b|[^.]{0,120}\\bmöge (?:folgenden Beschluss fassen|beschließen)\\b)`,
  'u',
);
const listItem = /^(?:\d{1,2}[.)]|[a-z]\)|[-–•·*]|\([a-z0-9]{1,2}\)) ?/;

/** Paragraphs of a stretch with the empty lines behind them; together they are the stretch. */
function paragraphsOf(source: string, { start, end }: Range): readonly Range[] {
  const found: Range[] = [];
  let from = start;
  for (const { index, 0: gap } of source
    .slice(start, end)
    .matchAll(/(?:\r\n|[\r\n])(?:[ \t\u00A0]*(?:\r\n|[\r\n]))+/g)) {
    found.push({ start: from, end: start + index + gap.length });
    from = start + index + gap.length;
  }
  if (from < end) found.push({ start: from, end });
  return found;
}

const wordsOf = (source: string, { start, end }: Range): string =>
  calmed(shadowOf(source.slice(start, end)).text)
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What a paper says without a heading: the resolution, by how resolutions begin, and the title, by where it stands. Parts that headings
 * have named are never taken apart.
 */
export function guessed(source: string, segments: readonly Segment[]): readonly Segment[] {
  return joinSegments(withTitle(source, withResolution(source, segments)));
}

function withResolution(source: string, segments: readonly Segment[]): readonly Segment[] {
  if (segments.some(({ fields }) => fields.includes('resolutionText'))) return segments;
  return segments.flatMap((segment): readonly Segment[] => {
    if (segment.kind !== 'rest') return [segment];
    let [isOpen, isColonBefore] = [false, false];
    return paragraphsOf(source, segment).map((part): Segment => {
      const words = wordsOf(source, part);
      isOpen = resolution.test(words) || (isOpen && (isColonBefore || words === '' || listItem.test(words)));
      if (words !== '') isColonBefore = words.endsWith(':');
      return isOpen ? { ...part, kind: 'text', fields: ['resolutionText'], isGuess: true } : { ...segment, ...part };
    });
  });
}

const longestTitle = 300;
/** An address, a telephone, a person at a desk, or a fact with its label. */
const noTitle =
  /^(?:(?!Antrag )[^:]{1,30}: |.*\b\d{5} \p{Lu}|Tel|Fax|E-Mail|Herr |Frau |Sehr geehrte|Fraktion |\S+[- ]?[Ff]raktion(?: |$)|\p{L}+, (?:den )?\d|Der (?:Ober)?[Bb]ürgermeister|Seite |An (?:den|die|das) |\(?\d)/u;

function withTitle(source: string, segments: readonly Segment[]): readonly Segment[] {
  if (segments.some(({ fields }) => fields.includes('title'))) return segments;
  const firstProse = segments.findIndex(
    ({ fields, kind }) =>
      kind !== 'rest' && fields.some((field) => !isLineField(field) && field !== 'consultationOrder'),
  );
  // Without any part of a paper the text may be anything.
  if (firstProse < 0) return segments;
  let isFound = false;
  return segments.flatMap((segment, at): readonly Segment[] => {
    if (isFound || segment.kind !== 'rest' || at >= firstProse) return [segment];
    return paragraphsOf(source, segment).map((part): Segment => {
      const words = wordsOf(source, part);
      const isTitle =
        !isFound && words.length >= 10 && words.length <= longestTitle && / /.test(words) && !noTitle.test(words);
      if (!isTitle) return { ...segment, ...part };
      isFound = true;
      return { ...part, kind: 'text', fields: ['title'], isGuess: true };
    });
  });
}
