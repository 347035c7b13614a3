/** The beginning of a text, in UTF-16 units, as the length of a field is counted; a character that was cut in two is none of a field's. */
export const cut = (text: string, longest: number): string => text.slice(0, longest).toWellFormed();
