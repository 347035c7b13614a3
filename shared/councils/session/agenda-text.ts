export type AgendaLine = { readonly number: string | null; readonly title: string; readonly isNonPublic: boolean };

/** "Ö 3.1", "N 2", "TOP 5:", "5.1)", "3." at the beginning of a line, with what parts it from the words; a year is no number of an item. */
const numbered = /^(?:TOP\s*)?((?:[ÖN]\s*)?\d{1,3}(?:\.\d{1,3})*)\s*[.):–-]?\s+(?=\S)/iu;
const parts = /^(nicht\s*-?\s*öffentlich|öffentlich)(?:er|e)?(?:\s+(?:teil|sitzung))?\s*:?$/iu;
const bullet = /^[-–•*]\s+/u;

/**
 * Reads an agenda as it stands in an invitation: one item a line. Headings "Öffentlicher Teil", "Nichtöffentlicher Teil" say what
 * follows; a number that begins with N says it of its line. Lines without words are left out, no other line is.
 */
export function readAgenda(text: string): readonly AgendaLine[] {
  let isClosedPart = false;
  const items: AgendaLine[] = [];
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.replace(bullet, '').trim();
    if (!/[\p{L}\p{N}]/u.test(line)) continue;
    const part = parts.exec(line);
    if (part) {
      isClosedPart = /^nicht/iu.test(line);
      continue;
    }
    const number = numbered.exec(line)?.[1] ?? null;
    const title = number === null ? line : line.replace(numbered, '');
    items.push({ number, title, isNonPublic: isClosedPart || /^N/i.test(number ?? '') });
  }
  return items;
}
