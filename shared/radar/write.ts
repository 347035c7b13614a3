import { commaLine } from '../core/csv.ts';
import type { Movement, PlainRadar } from './radar.ts';

const moved: Readonly<Record<Movement, number>> = { in: 1, same: 0, out: -1, new: 2 };
const status: Readonly<Record<Movement, string>> = { in: 'Moved In', same: 'No Change', out: 'Moved Out', new: 'New' };

/** As Zalando's page reads it, with the names of the parts, so that it can be read back. */
export function zalandoText({ edition, sectors, rings, entries }: PlainRadar): string {
  const at = (parts: PlainRadar['rings'], key: string) => parts.findIndex((part) => part.key === key);
  const value = {
    date: edition,
    quadrants: sectors.map(({ title }) => ({ name: title })),
    rings: rings.map(({ title }) => ({ name: title })),
    entries: entries.map(({ name, sector, ring, movement, summary, url }) => ({
      quadrant: at(sectors, sector),
      ring: at(rings, ring),
      label: name,
      active: true,
      moved: moved[movement],
      ...(url === '' ? {} : { link: url }),
      ...(summary === '' ? {} : { description: escaped(summary) }),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** As "Build Your Own Radar" reads it: commas, no mark at the start. A cell a spreadsheet would compute is made a text. */
export function byorText({ sectors, rings, entries }: PlainRadar): string {
  const titleOf = (parts: PlainRadar['rings'], key: string) => parts.find((part) => part.key === key)?.title ?? key;
  const rows = entries.map(({ name, sector, ring, movement, summary, url }) =>
    commaLine([
      name,
      titleOf(rings, ring),
      titleOf(sectors, sector),
      movement === 'new' ? 'TRUE' : 'FALSE',
      status[movement],
      escaped(summary),
      url,
    ]),
  );
  return commaLine(['name', 'ring', 'quadrant', 'isNew', 'status', 'description', 'link']) + rows.join('');
}

/** Descriptions are HTML there: what looks like a tag is written so that it stays a text. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
