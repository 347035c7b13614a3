import { cut } from '../../core/cut.ts';
import { type CardFault, type CardFaultCode, leavesCardOut } from './faults.ts';
import { type CardLine, type CardProperty, cardLines, valueParts } from './lines.ts';

/** What a card says of a person, as one line each; empty where it says nothing. */
export type Card = {
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly line: number;
  readonly uid: string;
  readonly name: string;
  readonly function: string;
  readonly role: string;
  readonly organisation: string;
  readonly email: string;
  readonly phone: string;
};

/** `text`: the whole text is no vCard. `cards` are those that can be taken over. */
export type ReadCards = {
  readonly total: number;
  readonly cards: readonly Card[];
  readonly faults: readonly CardFault[];
};

/** What one address book may be at most. */
export const cardLimits = { characters: 20_000_000, cards: 5000 } as const;

/** As long as the fields of a person. */
const longest = 300;
const shownText = 120;

const pictures: ReadonlySet<string> = new Set(['PHOTO', 'LOGO', 'SOUND']);
const understood: ReadonlySet<string> = new Set(['FN', 'N', 'ORG', 'TITLE', 'ROLE', 'EMAIL', 'TEL', 'UID', 'KIND']);
/** About the card and not about the person; nobody misses them. */
const silent: ReadonlySet<string> = new Set([
  'VERSION',
  'PRODID',
  'REV',
  'SOURCE',
  'PROFILE',
  'CLASS',
  'MAILER',
  'XML',
]);

type Gathered = { readonly line: number; readonly lines: readonly CardLine[]; readonly isClosed: boolean };

const isProperty = (line: CardLine): line is CardProperty => 'name' in line;
const says = (line: CardLine, name: string, value: string): boolean =>
  isProperty(line) && line.name === name && line.value.trim().toUpperCase() === value;

/** The cards of a text. What stands outside of all of them says nothing. */
function gather(lines: readonly CardLine[]): Gathered[] {
  const cards: Gathered[] = [];
  let open: { line: number; lines: CardLine[] } | null = null;
  const close = (isClosed: boolean) => {
    if (open !== null) cards.push({ ...open, isClosed });
    open = null;
  };
  for (const line of lines) {
    if (says(line, 'BEGIN', 'VCARD')) {
      close(false);
      open = { line: line.line, lines: [] };
    } else if (says(line, 'END', 'VCARD')) close(true);
    else (open as { lines: CardLine[] } | null)?.lines.push(line);
  }
  close(false);
  return cards;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = ({ value }: CardProperty): string => flat(valueParts(value, null).join(''));

const typesOf = ({ parameters }: CardProperty): readonly string[] =>
  (parameters.get('TYPE') ?? []).map((type) => type.toUpperCase());

/** The lower, the rather: what is said to be preferred, then what is at work, then the order of the card. */
function weight(property: CardProperty): number {
  const preference = Number(property.parameters.get('PREF')?.[0]);
  const types = typesOf(property);
  if (preference >= 1 && preference <= 100) return preference;
  if (types.includes('PREF')) return 1;
  if (types.includes('WORK')) return 200;
  return types.includes('HOME') ? 400 : 300;
}

const byWeight = (properties: readonly CardProperty[]): CardProperty[] =>
  [...properties].sort((one, other) => weight(one) - weight(other));

/** "Müller;Anna;;Dr.;" is "Dr. Anna Müller". */
function nameFrom(property: CardProperty | undefined): string {
  if (property === undefined) return '';
  const [family = '', given = '', more = '', before = '', after = ''] = valueParts(property.value, ';');
  return flat([before, given, more, family, after].join(' '));
}

/** A number as it is dialled: `tel:+49-2502-942;ext=12` of version 4.0 is +49-2502-942-12. */
const phoneOf = (text: string): string =>
  /^tel:/i.test(text) ? text.slice(4).replace(/;ext=/i, '-').replace(/;.*$/, '') : text;

const emailOf = (text: string): string => text.replace(/^mailto:/i, '');
const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);

/** One card, and all there is to say about it. */
function readCard({ line, lines, isClosed }: Gathered, number: number): { card: Card; faults: CardFault[] } {
  const faults: CardFault[] = [];
  const say = (code: CardFaultCode, at: number, text = '') =>
    faults.push({ card: number, line: at, code, text: cut(flat(text), shownText) });
  const properties: CardProperty[] = [];
  for (const one of lines) {
    // Lines of a picture that was broken without an indent belong to the picture.
    if (!isProperty(one)) {
      if (!pictures.has(properties.at(-1)?.name ?? '')) say('unreadable-line', one.line, one.unreadable);
    } else if (one.isBroken) say('undecodable', one.line, one.name);
    else properties.push(one);
  }
  const all = (name: string) => properties.filter((one) => one.name === name && one.value.trim() !== '');
  const version = all('VERSION')[0]?.value.trim() ?? '';
  if (version === '2.1') say('old-version', line, version);
  else if (version !== '3.0' && version !== '4.0') say('no-version', line, version);
  for (const oddity of version === '2.1' ? [] : (['quoted-printable', 'charset'] as const)) {
    const first = properties.find((one) => one.oddity === oddity);
    if (first !== undefined) say(oddity, first.line, first.parameters.get('CHARSET')?.[0] ?? first.name);
  }

  const emails = byWeight(all('EMAIL')).map((one) => ({ one, text: emailOf(textOf(one)) }));
  for (const { one, text } of emails) if (!isEmail(text)) say('bad-email', one.line, text);
  const reachable = emails.filter(({ text }) => isEmail(text)).map(({ text }) => text);
  const isFax = (one: CardProperty) => typesOf(one).includes('FAX');
  const phones = byWeight(all('TEL').filter((one) => !isFax(one))).map((one) => phoneOf(textOf(one)));
  const others = [
    ...reachable.slice(1),
    ...phones.slice(1),
    ...all('TEL')
      .filter(isFax)
      .map((one) => `Fax ${textOf(one)}`),
  ];
  if (others.length > 0) say('several', line, others.join(', '));

  const picture = properties.find(({ name }) => pictures.has(name));
  if (picture !== undefined) say('photo', picture.line, picture.name);
  const left = properties.filter(
    ({ name, value }) =>
      !understood.has(name) &&
      !silent.has(name) &&
      !pictures.has(name) &&
      !name.startsWith('X-') &&
      flat(value.replaceAll(';', ' ')) !== '',
  );
  if (left.length > 0) say('left-out', left[0]?.line ?? line, [...new Set(left.map(({ name }) => name))].join(', '));

  const [organisation = '', ...units] = all('ORG')
    .slice(0, 1)
    .flatMap(({ value }) => valueParts(value, ';').map(flat));
  const one = (name: string) => (all(name)[0] === undefined ? '' : textOf(all(name)[0] as CardProperty));
  const kind = one('KIND').toLowerCase();
  const named = one('FN') || nameFrom(all('N')[0]);
  const card: Card = {
    number,
    line,
    uid: one('UID'),
    name: named || (kind === 'org' ? organisation : ''),
    function: [one('TITLE'), ...units].filter(Boolean).join(', '),
    role: one('ROLE'),
    organisation: kind === 'org' && named === organisation ? '' : organisation,
    email: reachable[0] ?? '',
    phone: phones[0] ?? '',
  };
  if (!isClosed) say('not-closed', line);
  else if (kind === 'group') say('group', line, card.name);
  else if (card.name === '') say('no-name', line);
  else {
    const long = Object.values(card).find((value) => typeof value === 'string' && value.length > longest);
    if (long !== undefined) say('too-long', line, String(long));
  }
  return { card, faults };
}

/**
 * The cards of an address book: vCard 3.0 (RFC 2426) and 4.0 (RFC 6350), and what Outlook writes of 2.1 under the name of 3.0.
 *
 * VR1  Any text gives cards and faults; nothing throws.
 * VR2  Each card is among `cards`, or a fault leaves it out.
 * VR3  What is not taken over is named: pictures, further addresses, fields the office does not need.
 */
export function readCards(text: string): ReadCards {
  const read = gather(cardLines(text)).map((one, index) => readCard(one, index + 1));
  return {
    total: read.length,
    cards: read.filter(({ faults }) => !faults.some(({ code }) => leavesCardOut(code))).map(({ card }) => card),
    faults: read.flatMap(({ faults }) => faults),
  };
}
