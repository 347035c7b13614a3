import type { Finding } from '../../../shared/councils/paper/findings.ts';
import type { PaperField } from '../../../shared/councils/paper/headings.ts';
import type { Segment } from '../../../shared/councils/paper/segments.ts';

/** A stretch of the source on the page: plain, a heading, or something that was found in it. */
export type Piece = {
  readonly start: number;
  readonly text: string;
  readonly isHeading: boolean;
  readonly finding: Finding | null;
};

/** A part of the source with its heading, a heading that only opens others, or what no part took. */
export type Block = {
  readonly start: number;
  readonly kind: 'part' | 'group' | 'rest';
  readonly fields: readonly PaperField[];
  readonly pieces: readonly Piece[];
};

const sameFields = (one: readonly PaperField[], other: readonly PaperField[]): boolean =>
  one.length === other.length && one.every((field, at) => field === other[at]);

/** Cuts a segment where something was found; of findings that share a character the first is shown. */
function piecesOf(source: string, { start, end, kind }: Segment, findings: readonly Finding[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const isHeading = kind === 'heading';
  for (const finding of findings) {
    if (finding.start < at || finding.end > end) continue;
    if (finding.start > at) pieces.push({ start: at, text: source.slice(at, finding.start), isHeading, finding: null });
    pieces.push({ start: finding.start, text: source.slice(finding.start, finding.end), isHeading, finding });
    at = finding.end;
  }
  if (at < end) pieces.push({ start: at, text: source.slice(at, end), isHeading, finding: null });
  return pieces;
}

const kindOf = ({ kind, fields }: Segment): Block['kind'] =>
  kind === 'rest' ? 'rest' : fields.length === 0 ? 'group' : 'part';

/** The source as blocks, in its order; their pieces are the source, character by character. */
export function blocksOf(source: string, segments: readonly Segment[], findings: readonly Finding[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const segment of segments) {
    const fields = segment.kind === 'rest' ? [] : segment.fields;
    const kind = kindOf(segment);
    const pieces = piecesOf(source, segment, findings);
    const before = blocks.at(-1);
    const isBlank = source.slice(segment.start, segment.end).trim() === '';
    const isMore = before?.kind === kind && sameFields(before.fields, fields) && segment.kind !== 'heading';
    if (before !== undefined && (isBlank || isMore))
      blocks[blocks.length - 1] = { ...before, pieces: [...before.pieces, ...pieces] };
    else blocks.push({ start: segment.start, kind, fields, pieces });
  }
  return blocks;
}
