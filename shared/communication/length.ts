/**
 * How long a text is, as people count: what they see as one character is one, however many code points it is made of.
 *
 * TL1  A text is held against the kind of text it names; one that names none, against the one kind its channel has. Of several kinds none is
 *      guessed.
 * TL2  What is too long is said, with how much; it is never cut.
 */
let segmenter: Intl.Segmenter | null = null;

/** The characters people see: "👩‍🚒" is one, "é" is one however it is written. A line break counts as one. */
export function graphemes(text: string): number {
  // Latin letters are one each; the costly way is for the rest. (CR LF is one break in either way.)
  const plain = text.replaceAll('\r\n', '\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these code points are one character each, line breaks among them.
  if (/^[\u0000-\u02ff\u2010-\u2027\u20ac]*$/.test(plain)) return plain.length;
  segmenter ??= new Intl.Segmenter('de', { granularity: 'grapheme' });
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

export type TextForm = {
  readonly id: string;
  readonly name: string | null;
  readonly channel: string | null;
  readonly titleMax: number | null;
  readonly textMax: number | null;
};

/** The kind of text that counts (TL1), or `null`. */
export function formFor<Form extends TextForm>(
  item: { readonly formId: string | null; readonly channel: string | null },
  forms: readonly Form[],
): Form | null {
  if (item.formId !== null) return forms.find(({ id }) => id === item.formId) ?? null;
  if (item.channel === null) return null;
  const [only, another] = forms.filter(({ channel }) => channel === item.channel);
  return another === undefined ? (only ?? null) : null;
}

/** A text against its limit; `over`: by how many characters it is too long. */
export type Length = { readonly used: number; readonly max: number | null; readonly over: number };

export function lengthOf(text: string | null, max: number | null): Length {
  const used = graphemes(text ?? '');
  return { used, max, over: max === null ? 0 : Math.max(0, used - max) };
}

/** Whether a text is too long, without counting what cannot be: no text has more characters than code units. */
export const isOver = (text: string | null, max: number | null): boolean =>
  text !== null && max !== null && text.length > max && graphemes(text) > max;
