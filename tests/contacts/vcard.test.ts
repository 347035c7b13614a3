import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { cardFaultCodes, cardFaultSentence } from '../../shared/contacts/vcard/faults.ts';
import { readCards } from '../../shared/contacts/vcard/read.ts';
import { type CardPerson, nameParts, writeCards } from '../../shared/contacts/vcard/write.ts';

const crlf = (...lines: readonly string[]) => lines.map((line) => `${line}\r\n`).join('');
const card = (version: string, ...lines: readonly string[]) =>
  crlf('BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD');
const only = (text: string) => {
  const { cards, faults } = readCards(text);
  expect(faults.map(({ code }) => code)).toEqual([]);
  expect(cards).toHaveLength(1);
  return cards[0];
};
const codesOf = (text: string) => readCards(text).faults.map(({ code }) => code);

describe('a card is read', () => {
  test('in version 3.0, folded, with escapes and grouped properties', () => {
    const text = card(
      '3.0',
      'UID:abc-1',
      'N:Muster;Erika;;Dr.;',
      'FN:Dr. Erika Muster\\, Projekt',
      'ORG:Gemeinde Nottuln;Fachbereich 2',
      'TITLE:Leiterin der Stelle f',
      '\tür Digitales\\nund Anderes',
      'item1.EMAIL;TYPE=INTERNET,WORK:e.muster@nottul',
      ' n.example',
      'TEL;TYPE=WORK,VOICE:+49 2502 942-0',
    );
    expect(only(text)).toEqual({
      number: 1,
      line: 1,
      uid: 'abc-1',
      name: 'Dr. Erika Muster, Projekt',
      function: 'Leiterin der Stelle für Digitales und Anderes, Fachbereich 2',
      role: '',
      organisation: 'Gemeinde Nottuln',
      email: 'e.muster@nottuln.example',
      phone: '+49 2502 942-0',
    });
  });

  test('in version 4.0, with addresses that are links, quoted parameters and preferences', () => {
    const text = card(
      '4.0',
      'KIND:individual',
      'FN:Anna Beispiel',
      'EMAIL;PREF=2:zweite@olfen.example',
      'EMAIL;PREF=1:erste@olfen.example',
      'TEL;VALUE=uri;TYPE="work,voice";LABEL="a:b;c":tel:+49-2595-389;ext=12',
    );
    const { cards, faults } = readCards(text);
    expect(cards).toMatchObject([{ name: 'Anna Beispiel', email: 'erste@olfen.example', phone: '+49-2595-389-12' }]);
    expect(faults).toEqual([{ card: 1, line: 1, code: 'several', text: 'zweite@olfen.example' }]);
  });

  test('with a byte order mark, lone line feeds and lower case', () => {
    expect(only('\ufeffbegin:vcard\nversion:3.0\nfn:Anna\nend:vcard\n')).toMatchObject({ name: 'Anna' });
  });

  test('without FN by the parts of its name, without both by nothing', () => {
    expect(only(card('3.0', 'N:Muster;Erika;M.;Dr.;MdL'))).toMatchObject({ name: 'Dr. Erika M. Muster MdL' });
    expect(codesOf(card('3.0', 'EMAIL:a@b.example'))).toEqual(['no-name']);
  });
});

describe('what Outlook keeps of version 2.1 is read, and named', () => {
  test('quoted-printable in 3.0, its soft line breaks, and the charset beside it', () => {
    const text = card(
      '3.0',
      'N;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg',
      'FN;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg =',
      'M=C3=BCller',
      'TITLE;CHARSET=Windows-1252;QUOTED-PRINTABLE:B=FCro f=FCr =84Fragen=93',
    );
    const { cards, faults } = readCards(text);
    expect(cards).toMatchObject([{ name: 'Jörg Müller', function: 'Büro für „Fragen“' }]);
    expect(faults).toEqual([{ card: 1, line: 3, code: 'quoted-printable', text: 'utf-8' }]);
  });

  test('bare parameters of 2.1 itself, and umlauts without a charset', () => {
    const text = card(
      '2.1',
      'N;ENCODING=QUOTED-PRINTABLE:M=FCller;Jörg',
      'TEL;WORK;FAX:1',
      'TEL;WORK;VOICE:2',
      'EMAIL;PREF;INTERNET:j@b.example',
    );
    const { cards, faults } = readCards(text);
    expect(cards).toMatchObject([{ name: 'Jörg Müller', phone: '2', email: 'j@b.example' }]);
    expect(faults.map(({ code, text: said }) => [code, said])).toEqual([
      ['old-version', '2.1'],
      ['several', 'Fax 1'],
    ]);
  });

  test('a charset without an encoding is named; codes that are no characters are left out and named', () => {
    expect(codesOf(card('3.0', 'FN;CHARSET=UTF-8:Anna'))).toEqual(['charset']);
    const broken = readCards(card('3.0', 'FN:Anna', 'TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:B=FCro'));
    expect(broken.cards).toMatchObject([{ name: 'Anna', function: '' }]);
    expect(broken.faults).toMatchObject([{ code: 'undecodable', line: 4, text: 'TITLE' }]);
  });

  test('an address of Exchange that nobody outside can reach is no e-mail', () => {
    const read = readCards(card('3.0', 'FN:Anna', 'EMAIL;TYPE=INTERNET:/o=Kreis/ou=x/cn=anna'));
    expect(read.cards).toMatchObject([{ email: '' }]);
    expect(read.faults).toMatchObject([{ code: 'bad-email', line: 4 }]);
  });
});

describe('what is not taken over is named', () => {
  test('pictures, also broken without an indent, and what the office does not need', () => {
    const text = card(
      '3.0',
      'FN:Anna',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ',
      'AQSkZJRgABAQEASABIAAD',
      '',
      'ADR;TYPE=HOME:;;Weg 1;Ort;;12345;',
      'BDAY:1970-01-01',
      'NOTE:privat',
      'URL:',
      'X-MS-OL-DESIGN:<card/>',
    );
    const { cards, faults } = readCards(text);
    expect(cards).toHaveLength(1);
    expect(faults.map(({ code, line, text: said }) => [code, line, said])).toEqual([
      ['photo', 4, 'PHOTO'],
      ['left-out', 7, 'ADR, BDAY, NOTE'],
    ]);
  });

  test('of several cards each by its place, the good ones among the faulty', () => {
    const text = [
      'irgendwas\r\n',
      card('3.0', 'FN:Eins'),
      crlf('BEGIN:VCARD', 'VERSION:3.0', 'FN:Mittendrin'),
      card('4.0', 'KIND:group', 'FN:Verteiler', 'MEMBER:urn:uuid:1'),
      card('3.0', 'FN:Vier', 'kein Doppelpunkt'),
      card('5.0', `FN:${'x'.repeat(301)}`),
    ].join('');
    const { total, cards, faults } = readCards(text);
    expect(total).toBe(5);
    expect(cards.map(({ name }) => name)).toEqual(['Eins', 'Vier']);
    expect(faults.map(({ card: number, code, line }) => [number, code, line])).toEqual([
      [2, 'not-closed', 6],
      [3, 'left-out', 13],
      [3, 'group', 9],
      [4, 'unreadable-line', 18],
      [5, 'no-version', 20],
      [5, 'too-long', 20],
    ]);
  });

  test('every fault has its sentence in both languages', () => {
    for (const code of cardFaultCodes) {
      expect(cardFaultSentence(code, 'de')).toMatch(/[.:]$/);
      expect(cardFaultSentence(code, 'en')).toMatch(/[.:]$/);
    }
  });
});

const person: CardPerson = {
  id: '01930000-0000-7000-8000-000000000001',
  uid: null,
  displayName: 'Anna-Lena von der Heide',
  function: 'Leitung; „Digitales“, Öffentlichkeitsarbeit und noch vieles mehr, das in keine Zeile passt 🙂🙂🙂🙂🙂',
  role: null,
  body: 'Lüdinghausen',
  email: 'a.heide@luedinghausen.example',
  phone: '+49 2591 926-0',
  updatedAt: '2026-11-23T08:00:00.000Z',
};

/** An independent reader of vCard, of both versions. */
const parsed = (text: string) => {
  const components = ICAL.parse(text) as unknown;
  const all = (typeof (components as unknown[])[0] === 'string' ? [components] : components) as [string, unknown[][]][];
  return all.map(([, properties]) =>
    Object.fromEntries(properties.map((property) => [property[0] as string, property[3]])),
  );
};

describe.each(['3.0', '4.0'] as const)('a card written in version %s', (version) => {
  const other = { ...person, id: '01930000-0000-7000-8000-000000000002', uid: 'outlook-7', displayName: 'Sprecher/in' };
  const text = writeCards([person, other], version);

  test('is understood by an independent parser', () => {
    expect(parsed(text)).toMatchObject([
      {
        version,
        uid: `urn:uuid:${person.id}`,
        fn: person.displayName,
        n: ['von der Heide', 'Anna-Lena', '', '', ''],
        org: 'Lüdinghausen',
        // ical.js leaves an escaped semicolon in a text of version 3.0 as it is; RFC 2426 wants it escaped.
        title: version === '3.0' ? person.function?.replace(';', '\\;') : person.function,
        email: person.email,
        tel: person.phone,
      },
      { uid: 'outlook-7', fn: 'Sprecher/in', n: ['Sprecher/in', '', '', '', ''] },
    ]);
  });

  test('has lines of at most 75 octets, cuts no character, and ends every line in CRLF', () => {
    const lines = text.split('\r\n');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('comes back as it was, without a fault', () => {
    const { cards, faults } = readCards(text);
    expect(faults).toEqual([]);
    expect(cards[0]).toMatchObject({
      uid: `urn:uuid:${person.id}`,
      name: person.displayName,
      function: person.function,
      organisation: person.body,
      email: person.email,
      phone: person.phone,
    });
  });

  test('says nothing of legal basis and retention', () => {
    expect(text).not.toMatch(/basis|retention|DSGVO/i);
  });
});

test('only what looks like the name of a person is taken apart', () => {
  expect(nameParts('Erika Muster')).toEqual(['Muster', 'Erika']);
  expect(nameParts('Muster, Erika')).toEqual(['Muster', 'Erika']);
  expect(nameParts('Dr. Ludwig van der Meer')).toEqual(['van der Meer', 'Dr. Ludwig']);
  expect(nameParts('Sprecher/in der Arbeitsgruppe')).toEqual(['Sprecher/in der Arbeitsgruppe', '']);
  expect(nameParts('Koordination')).toEqual(['Koordination', '']);
});
