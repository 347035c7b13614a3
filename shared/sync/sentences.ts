/**
 * Cuts a text into its sentences, each with the space in front of it: joined, the parts are the text again, character by
 * character.
 *
 * All sites must cut alike, whatever their version of Unicode says, so no `Intl.Segmenter` and no character classes decide:
 * what is told apart here is written down here. Where a point may or may not end a sentence ("Nr. 5", "1. Januar"), it does
 * not: too large a piece asks a person once too often, too small a piece mixes what belongs together.
 */

const space = ' \\t\\r\\n\\u00A0\\u202F\\u2009';
const spaces = new RegExp(`[${space}]`);
const lower = /[a-zäöüßàâçéèêëîïôûùœ]/;

/** Point, question or exclamation mark, with the quotes and brackets that close behind it. */
const closing = /[.!?…]+["'“”’»«)\]]*/y;

/** Words that carry a point without ending a sentence, in lower case, without their points. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'abb abs abschn allg anl anm art aufl az bd betr bez bsp bspw bzgl bzw ca dipl dr ebd ehem einschl etc evtl exkl ff frl ' +
    'geb gegr gem ges ggf ggfs grds hj hl hrsg hs inkl ing insb insbes jh kap kfm kgl kl lfd lit lt max mdl min ' +
    'mind mio mo mr mrd mrs mtl nachm nr nrn o.ä obb od öff p.a pers pp prof prov qm rd reg s.o s.u schr sog spez st ' +
    'std stellv str tel tsd u.a u.ä usf usw verf verg vers vgl vorl vorm z.b z.t z.zt zt ztr zw zzgl'
  ).split(' '),
);

/** The point behind this word belongs to the word. `word` is everything since the last space, without the point. */
function carriesPoint(word: string): boolean {
  const bare = word.replace(/^["'„“‚(§[]+/, '');
  // Initials and "z. B.", ordinals ("1. Januar", "12. Sitzung"), Roman numerals ("II. Quartal").
  if (bare.length === 1 && /[A-Za-zÄÖÜäöü]/.test(bare)) return true;
  if (/^\d{1,2}$/.test(bare) || /^[IVXLC]+$/.test(bare)) return true;
  return abbreviations.has(bare.toLowerCase());
}

/** The parts of a text; joined they are the text. An empty text has no parts. */
export function sentencesOf(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  const cut = (end: number) => {
    if (end > start) parts.push(text.slice(start, end));
    start = end;
  };
  let wordStart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\n') {
      // A line is a unit of its own; the break belongs to what follows it, unless nothing but space stands before it.
      if (text.slice(start, at).trim() !== '') cut(at);
    }
    if (spaces.test(letter)) {
      wordStart = at + 1;
      continue;
    }
    if (letter !== '.' && letter !== '!' && letter !== '?' && letter !== '…') continue;
    closing.lastIndex = at;
    const mark = closing.exec(text)?.[0] ?? letter;
    const end = at + mark.length;
    const follows = text[end];
    const isAtSpace = follows !== undefined && spaces.test(follows);
    const isOnePoint = mark.startsWith('.') && !/^\.[.!?…]/.test(mark);
    const word = text.slice(wordStart, at);
    at = end - 1;
    if (!isAtSpace) continue;
    if (isOnePoint && carriesPoint(word)) continue;
    if (lower.test(nextLetter(text, end))) continue;
    cut(end);
  }
  cut(text.length);
  return parts;
}

/** The first character behind the space that follows, up to the end of the line. */
function nextLetter(text: string, from: number): string {
  let at = from;
  while (at < text.length && text[at] !== '\n' && spaces.test(text[at] ?? '')) at += 1;
  return text[at] ?? '';
}
