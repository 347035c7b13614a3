import { fold } from '../../core/fold.ts';
import { piecesOfFlat } from './flat.ts';
import type { Range } from './range.ts';
import { composed, isLineEnd, isSoft, isSpace } from './shadow.ts';

/** One line, or one cell of a line that lists several labels; its line end belongs to the last of them. */
export type Unit = Range & {
  /** Without layout: soft hyphens gone, all space one, nothing at the ends. */
  readonly words: string;
  /** Where each character of `words` stands in the source, and where they end. */
  readonly from: readonly number[];
  /** The first on its line. */
  readonly isFirst: boolean;
};

/** The lines of a text with their ends; together they are the text. */
function linesOf(text: string): readonly Range[] {
  const lines: Range[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isLineEnd(text[at] ?? '') || (text[at] === '\r' && text[at + 1] === '\n')) continue;
    lines.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
}

/** The words of a stretch, and where each of their characters comes from. */
export function unitOf(text: string, { start, end }: Range, isFirst = true): Unit {
  const words: string[] = [];
  const from: number[] = [];
  let last = start;
  for (let at = start; at < end; at += 1) {
    const character = text[at] ?? '';
    if (isSoft(character)) continue;
    const whole = composed(words.at(-1), character);
    if (whole !== null) {
      words[words.length - 1] = whole;
      last = at + 1;
      continue;
    }
    const isGap = isSpace(character) || isLineEnd(character);
    if (isGap && (words.length === 0 || words.at(-1) === ' ')) continue;
    words.push(isGap ? ' ' : character);
    from.push(at);
    if (!isGap) last = at + 1;
  }
  if (words.at(-1) === ' ') {
    words.pop();
    from.pop();
  }
  return { start, end, words: words.join(''), from: [...from, last], isFirst };
}

/** Wide gaps part the cells of a table that was flattened into lines. */
const cellGap = /\t+|[ \u00A0]{3,}|[ \u00A0]\|[ \u00A0]/g;

/** The units of a text in their order; a line whose cells begin with labels of their own is taken apart. */
export function unitsOf(text: string, isLabel: (unit: Unit) => boolean): readonly Unit[] {
  return linesOf(text).flatMap((line) => {
    const pieces = piecesOfFlat(text, line);
    if (pieces.length > 0) return pieces.map((piece, at) => unitOf(text, piece, at === 0));
    const cells: Range[] = [];
    let start = line.start;
    for (const { index, 0: gap } of text.slice(line.start, line.end).matchAll(cellGap)) {
      const end = line.start + index + gap.length;
      // A gap at the very start is indentation.
      if (text.slice(start, line.start + index).trim() === '') continue;
      cells.push({ start, end });
      start = end;
    }
    cells.push({ start, end: line.end });
    const units = cells.map((cell, at) => unitOf(text, cell, at === 0));
    if (units.length > 1 && units.filter(isLabel).length > 1) return joined(text, units, isLabel);
    return [unitOf(text, line)];
  });
}

/** Cells that begin with no label belong to the one before. */
function joined(text: string, units: readonly Unit[], isLabel: (unit: Unit) => boolean): readonly Unit[] {
  const parts: Unit[] = [];
  for (const unit of units) {
    const before = parts.at(-1);
    if (before === undefined || isLabel(unit)) parts.push(unit);
    else parts[parts.length - 1] = unitOf(text, { start: before.start, end: unit.end }, before.isFirst);
  }
  return parts;
}

/** "B e s c h l u s s" as people once wrote headings. */
const spaced = /^(?:[\p{L}] ){3,}[\p{L}]$/u;

/** A heading without numbering, sign and layout, folded; so "B e s c h l u ß" and "Beschluss" are one. */
export const headingKey = (words: string): string => fold(spaced.test(words) ? words.replaceAll(' ', '') : words);
