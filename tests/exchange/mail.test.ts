import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MailFault } from '../../db/exchange/mail/fault.ts';
import { looksLikeMail, readMail } from '../../db/exchange/mail/mail.ts';
import { base64Part, mail, mailWith, multipart, textPart } from '../helpers/mail.ts';

const bundle = Buffer.from(
  '[\n{"app":"x","at":"2026","fmt":"digitalagentur-bundle","text":"Straße 1=2"},\n]\n',
  'utf8',
);
const other = Buffer.from('[\n{"app":"y","fmt":"digitalagentur-bundle"}\n]\n', 'utf8');

const found = (bytes: Buffer) => readMail(bytes).bundles.map(({ name, content }) => [name, content.toString('utf8')]);
const faultOf = (bytes: Buffer): string => {
  try {
    readMail(bytes);
    return '';
  } catch (error) {
    return error instanceof MailFault ? error.code : String(error);
  }
};

/** A part with one attachment, whatever its headers say. */
const attached = (headers: readonly string[], body: string | Buffer) =>
  mail(multipart('mixed', 'b', [textPart('Hallo'), { headers, body }]));

describe('who wrote, about what, and when', () => {
  test('encoded words are put together, also a letter that was cut in two', () => {
    const half = Buffer.from('Grüße', 'utf8');
    const words = `=?utf-8?B?${half.subarray(0, 3).toString('base64')}?=\r\n =?utf-8?B?${half.subarray(3).toString('base64')}?=`;
    const read = readMail(mail(multipart('mixed', 'b', [base64Part('a.dabundle', bundle)]), [`X-Test: ${words}`]));
    expect(read).toMatchObject({
      from: { name: 'Anna Müller', address: 'anna.mueller@kreis.example' },
      subject: 'Bündel für Nottuln',
      sentAt: '2026-11-23T08:15:00.000Z',
    });
    const plain = mail(multipart('mixed', 'b', [base64Part('a.dabundle', bundle)])).toString('latin1');
    const cut = plain.replace(/Subject: .*/, `Subject: ${words}`);
    expect(readMail(Buffer.from(cut, 'latin1')).subject).toBe('Grüße');
  });

  test('an answer goes where the mail says, and nowhere if it says nothing useful', () => {
    const parts = multipart('mixed', 'b', [base64Part('a.dabundle', bundle)]);
    expect(readMail(mail(parts, ['Reply-To: "Müller, Anna" <post@kreis.example>'])).from).toEqual({
      name: 'Müller, Anna',
      address: 'post@kreis.example',
    });
    const without = mail(parts)
      .toString('latin1')
      .replace(/From: .*/, 'From: <script>alert(1)</script>');
    expect(readMail(Buffer.from(without, 'latin1')).from).toBeNull();
  });
});

describe('bodies', () => {
  test('base64, also with several runs and with rubbish between the lines', () => {
    const runs = `${bundle.subarray(0, 10).toString('base64')}\r\n${bundle.subarray(10).toString('base64')}\r\n`;
    expect(found(attached(['Content-Transfer-Encoding: BASE64', 'Content-Disposition: attachment'], runs))).toEqual([
      ['Anhang 1', bundle.toString('utf8')],
    ]);
  });

  test('quoted-printable: soft line ends, blanks added on the way, letters of more than one byte', () => {
    const encoded = [...bundle]
      .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
      .join('')
      .replace('"text"', '"te=  \nxt"')
      .replaceAll('\n', '\r\n')
      .replace('},\r\n', '}, \t\r\n');
    const headers = [
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: application/json; name="a.dabundle"',
    ];
    const [[, text] = []] = found(attached(headers, encoded));
    expect(text?.replaceAll('\r\n', '\n')).toBe(bundle.toString('utf8'));
  });

  test('8bit and binary as they stand, packed ones by their mark', () => {
    expect(found(attached(['Content-Transfer-Encoding: 8bit'], bundle))).toEqual([
      ['Anhang 1', bundle.toString('utf8')],
    ]);
    const [read] = readMail(attached(['Content-Transfer-Encoding: binary'], gzipSync(bundle))).bundles;
    expect(read?.content.equals(gzipSync(bundle))).toBe(true);
  });
});

describe('names', () => {
  test.each([
    ['plain', 'attachment; filename="Bündel.dabundle"', 'Bündel.dabundle'],
    ['an encoded word (RFC 2047)', 'attachment; filename="=?iso-8859-1?Q?B=FCndel.dabundle?="', 'Bündel.dabundle'],
    ['extended (RFC 2231)', "attachment; filename*=UTF-8''B%C3%BCndel%20eins.dabundle", 'Bündel eins.dabundle'],
    ['continued', "attachment; filename*0*=UTF-8''B%C3%BC; filename*1=ndel; filename*2=.dabundle", 'Bündel.dabundle'],
    ['with a semicolon inside', 'attachment; filename="a;b.dabundle"', 'a;b.dabundle'],
    ['a path of somebody', 'attachment; filename="..\\\\..\\\\etc/passwd.dabundle"', 'passwd.dabundle'],
  ])('%s', (_, header, name) => {
    const [read] = readMail(mail(multipart('mixed', 'b', [base64Part('', bundle, header)]))).bundles;
    expect(read?.name).toBe(name);
  });
});

describe('parts', () => {
  test('several bundles, each once, in nested parts; other attachments are left', () => {
    const inner = multipart('related', 'innen', [
      base64Part('a.dabundle', bundle),
      base64Part('logo.png', Buffer.from('PNG')),
    ]);
    const whole = multipart('mixed', 'aussen', [
      multipart('alternative', 'wahl', [textPart('Text'), textPart('<p>Text</p>')]),
      inner,
      base64Part('b.dabundle', other),
      base64Part('nochmal.dabundle', bundle),
    ]);
    expect(found(mail(whole)).map(([name]) => name)).toEqual(['a.dabundle', 'b.dabundle']);
  });

  test('what was signed with S/MIME is the first part of multipart/signed', () => {
    const signature = base64Part('smime.p7s', Buffer.from('Signatur'));
    const signed = multipart('signed', 'sig', [
      multipart('mixed', 'innen', [base64Part('a.dabundle', bundle)]),
      signature,
    ]);
    expect(found(mail(signed)).map(([name]) => name)).toEqual(['a.dabundle']);
  });

  test('a mail attached to a mail', () => {
    const inner = mailWith({ 'a.dabundle': bundle });
    const forwarded = multipart('mixed', 'wg', [
      textPart('WG:'),
      { headers: ['Content-Type: message/rfc822'], body: inner },
    ]);
    expect(found(mail(forwarded)).map(([name]) => name)).toEqual(['a.dabundle']);
  });

  test('a mail with line feeds only, with a mailbox line before it, and one that breaks off', () => {
    const whole = mailWith({ 'a.dabundle': bundle });
    const unix = Buffer.from(whole.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
    expect(found(unix).map(([name]) => name)).toEqual(['a.dabundle']);
    expect(found(Buffer.concat([Buffer.from('From anna Mon Nov 23\r\n'), whole])).map(([name]) => name)).toEqual([
      'a.dabundle',
    ]);
    // What is left of the attachment is handed on: the reader of bundles says that it is incomplete.
    expect(found(whole.subarray(0, whole.length - 60)).map(([name]) => name)).toEqual(['a.dabundle']);
  });

  test('a bundle quoted in the text of a mail is no attachment', () => {
    expect(faultOf(mail(textPart(bundle.toString('base64'))))).toBe('nothing-in-it');
  });
});

describe('what cannot be read has a code and a sentence with the next step', () => {
  test.each([
    ['not-a-mail', Buffer.from('Sehr geehrte Damen und Herren')],
    ['nothing-in-it', mail(textPart('Ohne Anhang'))],
    ['winmail', mail(multipart('mixed', 'b', [base64Part('winmail.dat', Buffer.from([0x78, 0x9f, 0x3e, 0x22]))]))],
    ['encrypted', mail({ headers: ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data'], body: 'AAAA' })],
    ['outlook-msg', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
    [
      'too-many-parts',
      mail(
        multipart(
          'mixed',
          'b',
          Array.from({ length: 1001 }, () => textPart('x')),
        ),
      ),
    ],
    ['too-large', Buffer.alloc(100 * 1024 * 1024 + 1, 65)],
  ])('%s', (code, bytes) => {
    expect(faultOf(bytes)).toBe(code);
    expect(new MailFault(code as MailFault['code']).message).toMatch(/[Bb]itte .*\.$/);
  });

  test('a hundred mails in each other are too many', () => {
    let nested = mailWith({ 'a.dabundle': bundle });
    for (let level = 0; level < 100; level += 1)
      nested = mail({ headers: ['Content-Type: message/rfc822'], body: nested });
    expect(faultOf(nested)).toBe('too-many-parts');
  });
});

test('a bundle is not taken for a mail, however it is packed', () => {
  expect(looksLikeMail(bundle)).toBe(false);
  expect(looksLikeMail(gzipSync(bundle))).toBe(false);
  expect(looksLikeMail(Buffer.from('age-encryption.org/v1\n-> scrypt'))).toBe(false);
  expect(looksLikeMail(mailWith({}))).toBe(true);
});
