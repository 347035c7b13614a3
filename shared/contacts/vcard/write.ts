/** What of a person goes on a card. `updatedAt` is a moment in UTC. */
export type CardPerson = {
  readonly id: string;
  readonly uid: string | null;
  readonly displayName: string | null;
  readonly function: string | null;
  readonly role: string | null;
  readonly body: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly updatedAt: string;
};

export type CardVersion = '3.0' | '4.0';

/**
 * A part of a value of several, or a text of version 3.0, where a semicolon is always escaped (RFC 2426 §4). In 4.0 a text of its own
 * (`isWhole`) has it as it is (RFC 6350 §4.1, TEXT-CHAR).
 */
const escaped = (text: string, isWhole = false): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', isWhole ? ';' : '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

const bytesIn = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line of at most 75 octets, then lines that begin with a space; no character is cut in two (RFC 6350 §3.2). */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const more = bytesIn(character);
    if (octets + more > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return `${text}\r\n`;
}

/** Words before a family name that belong to it. */
const particle = /^(von|van|vom|zu|zur|zum|der|den|de|da|di|ten|ter)$/;

/**
 * Family name and the rest. A name is one text here; so a function ("Sprecher/in der Arbeitsgruppe") stays whole as the family name,
 * and only what looks like the name of a person is taken apart.
 */
export function nameParts(name: string): readonly [family: string, given: string] {
  const comma = /^([^,]+), *([^,]+)$/.exec(name);
  if (comma) return [comma[1]?.trim() ?? '', comma[2]?.trim() ?? ''];
  const words = name.trim().split(/\s+/);
  const looksLikePerson =
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => particle.test(word) || /^\p{Lu}[\p{L}.'’-]*$/u.test(word));
  if (!looksLikePerson) return [name.trim(), ''];
  const at = words.findIndex((word, index) => index > 0 && particle.test(word));
  const begin = at < 0 ? words.length - 1 : at;
  return [words.slice(begin).join(' '), words.slice(0, begin).join(' ')];
}

function cardOf(person: CardPerson, version: CardVersion): string {
  const is4 = version === '4.0';
  const name = person.displayName?.trim() || person.function?.trim() || '';
  const [family, given] = nameParts(name);
  const line = (head: string, text: string | null): string =>
    text === null || text.trim() === '' ? '' : folded(`${head}:${escaped(text.trim(), is4 && head !== 'ORG')}`);
  return [
    'BEGIN:VCARD\r\n',
    `VERSION:${version}\r\n`,
    'PRODID:-//Digitalagentur//DE\r\n',
    line('UID', person.uid ?? `urn:uuid:${person.id}`),
    line('FN', name),
    folded(`N:${escaped(family)};${escaped(given)};;;`),
    line('ORG', person.body),
    line('TITLE', person.function),
    line('ROLE', person.role),
    line(is4 ? 'EMAIL;TYPE=work' : 'EMAIL;TYPE=INTERNET,WORK', person.email),
    line(is4 ? 'TEL;VALUE=text;TYPE=work' : 'TEL;TYPE=WORK,VOICE', person.phone),
    `REV:${person.updatedAt.replace(/[-:]|\.\d+/g, '')}\r\n`,
    'END:VCARD\r\n',
  ].join('');
}

/** An address book of these persons, UTF-8, lines end in CRLF. Legal basis and retention do not leave the office with a card. */
export const writeCards = (persons: readonly CardPerson[], version: CardVersion): string =>
  persons.map((person) => cardOf(person, version)).join('');
