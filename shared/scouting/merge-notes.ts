import { fold } from '../core/fold.ts';

/** What a note says, as far as two of them can become one. */
export type NoteWords = {
  readonly text: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly fieldId: string | null;
};

/** As long as the fields of a note. */
export const noteLimits = { text: 10_000, source: 300, url: 2000 } as const;

/**
 * One note out of two.
 *
 * NM1  Nothing is lost: both texts are in the text, both links in link or text, both sources in source or text.
 * NM2  What both say is said once.
 * NM3  Where only one field of action can hold, that of the note that stays does; its own is taken if it has none.
 *
 * `null`: together the texts are longer than a note may be.
 */
export function mergedNote(kept: NoteWords, added: NoteWords): NoteWords | null {
  const source = joinedSource(kept.source, added.source);
  const url = kept.url ?? added.url;
  const words = joinedText(kept.text ?? '', added.text ?? '');
  const more = [
    ...(added.url !== null && added.url !== url && !words.includes(added.url) ? [added.url] : []),
    ...(source.left === null || holds(words, source.left) ? [] : [source.left]),
  ];
  // A line that ends in a space would not be found again as the line it is.
  const text = [more.length > 0 ? words.trimEnd() : words, ...more].filter(Boolean).join('\n');
  if (text.length > noteLimits.text) return null;
  return { text, source: source.fits, url, fieldId: kept.fieldId ?? added.fieldId };
}

/** One below the other; a text that stands in the other one already is not written twice. */
function joinedText(kept: string, added: string): string {
  const [one, other] = [kept.trim(), added.trim()];
  if (holds(one, other)) return kept;
  if (holds(other, one)) return added;
  return `${one}\n\n${other}`;
}

/** Whether a text stands in another as whole lines: half a sentence of it means something else. */
const holds = (text: string, part: string): boolean => `\n${text}\n`.includes(`\n${part}\n`) || part === '';

/** Both sources side by side, or the second one left over where there is no room. */
function joinedSource(kept: string | null, added: string | null): { fits: string | null; left: string | null } {
  if (kept === null || kept.trim() === '') return { fits: added, left: null };
  const said = new Set(parts(kept));
  if (added === null || parts(added).every((part) => part === '' || said.has(part))) return { fits: kept, left: null };
  const both = `${kept} · ${added}`;
  return both.length <= noteLimits.source ? { fits: both, left: null } : { fits: kept, left: added };
}

const parts = (source: string): readonly string[] => source.split(/\s*·\s*/).map((part) => fold(part.trim()));
