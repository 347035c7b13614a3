/** German words and numbers of the papers: counted things, money, days, names in a row. Pure, and without a default of its own. */
import { formatDay } from '../calendar/format-day.ts';
import { dayOrNull } from '../core/day.ts';
import { formatMoney } from '../core/money.ts';
import { entities } from '../entities.ts';
import { listing, several } from './words.ts';

/** "184.000 €", "184.000,50 €": cents only where there are some, and never alone on the next line. */
export const euros = (cents: number): string => {
  const text = formatMoney(cents);
  return text.replace(/,00(?= €$)/, '').replace(' €', '\u00a0€');
};

/** What nobody has said stands there as a word, not as a zero. */
export const notSaid = 'offen';

export const eurosOr = (cents: number | null, otherwise = notSaid): string =>
  cents === null ? otherwise : euros(cents);

/** "31.03.2027", or what stands there instead. */
export const dayOr = (text: string | null, otherwise: string): string => {
  const day = dayOrNull(text);
  return day === null ? otherwise : formatDay(day);
};

/** Names in a row, at most so many; the rest is counted. */
export const firstOf = (words: readonly string[], most: number): string =>
  words.length <= most
    ? listing(words)
    : `${words.slice(0, most - 1).join(', ')} und ${several(words.length - most + 1, 'weitere', 'weitere')}`;

/** „Titel“ with quotation marks of its own made single. */
export const quoted = (title: string): string => `„${title.replaceAll('„', '‚').replaceAll('“', '‘')}“`;

type Choices = Readonly<Record<string, { readonly de: string; readonly en: string }>>;

/** The German word of a value of a choice; a value of a newer version stands as it came. */
export function wordOf(entity: keyof typeof entities, field: string, value: string): string {
  const fields = entities[entity].fields as Readonly<Record<string, { readonly choices?: Choices }>>;
  return fields[field]?.choices?.[value]?.de ?? value;
}

/** One line: what was typed on several lines is read as one sentence. A space that must not break stays one. */
export const oneLine = (text: string): string => text.replaceAll(/[^\S\u00a0]+/g, ' ').trim();

/** At most so many characters, cut after a word; what is missing shows as "…". */
export function shortened(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const head = line.slice(0, most - 1).toWellFormed();
  const at = head.lastIndexOf(' ');
  return `${(at > most / 2 ? head.slice(0, at) : head).replace(/[ ,;:.–-]+$/, '')}…`;
}

/** A sentence with its full stop. */
export const closed = (text: string): string => (text === '' || /[.!?…]["“]?$/.test(text) ? text : `${text}.`);
