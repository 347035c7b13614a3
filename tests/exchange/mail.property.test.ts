import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MailFault } from '../../db/exchange/mail/fault.ts';
import { readMail } from '../../db/exchange/mail/mail.ts';
import { base64Part, mail, mailWith, multipart, textPart } from '../helpers/mail.ts';

const bundle = Buffer.from('[\n{"app":"x","fmt":"digitalagentur-bundle"}\n]\n');

/** Bundles or a typed fault, and never more bytes than the mail has. */
function readsOrRefuses(bytes: Buffer): void {
  try {
    const { bundles, subject } = readMail(bytes);
    expect(bundles.length).toBeGreaterThan(0);
    const total = bundles.reduce((sum, { content }) => sum + content.length, 0);
    expect(total).toBeLessThanOrEqual(bytes.length);
    expect(subject.length).toBeLessThanOrEqual(500);
    for (const { name } of bundles) expect(name).not.toMatch(/[/\\]/);
  } catch (error) {
    if (!(error instanceof MailFault)) throw error;
  }
}

test('any bytes give attachments or a typed error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => readsOrRefuses(Buffer.from(bytes))),
    { numRuns: 2000 },
  );
});

const words = fc.constantFrom(
  'Content-Type: multipart/mixed; boundary="b"',
  'Content-Type: message/rfc822',
  'Content-Type: application/pkcs7-mime',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  "Content-Disposition: attachment; filename*0*=x''%; filename*1=.dabundle",
  'Subject: =?utf-8?B?====?= =?x?q?=?=',
  '--b',
  '--b--',
  '\t folded',
  '',
  '=',
  '= \t',
  '[\n{"fmt":"digitalagentur-bundle"}',
);

test('any order of the words mails are made of gives attachments or a typed error', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), fc.constantFrom('\r\n', '\n'), (lines, end) =>
      readsOrRefuses(Buffer.from(`Subject: x${end}${lines.join(end)}`)),
    ),
    { numRuns: 5000 },
  );
});

test('a mail in which bytes were changed gives attachments or a typed error', () => {
  const whole = mail(
    multipart('signed', 'aussen', [
      multipart('mixed', 'innen', [textPart('Grüße'), base64Part('a.dabundle', bundle)]),
      { headers: ['Content-Type: message/rfc822'], body: mailWith({ 'b.dabundle': bundle }) },
    ]),
  );
  const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), cut: fc.boolean() });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      let bytes = Buffer.from(whole);
      for (const { at, byte, cut } of changes) {
        if (cut && at > 0) bytes = bytes.subarray(0, at);
        else if (at < bytes.length) bytes[at] = byte;
      }
      readsOrRefuses(bytes);
    }),
    { numRuns: 3000 },
  );
});

test('what is attached comes out as it was, whatever it is and whatever it is called', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), fc.string({ unit: 'binary', maxLength: 30 }), (content, name) => {
      const file = Buffer.concat([bundle, Buffer.from(content)]);
      const encoded = `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}.dabundle`;
      const [read] = readMail(mail(multipart('mixed', 'b', [base64Part('', file, encoded)]))).bundles;
      expect(read?.content.equals(file)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('fourteen megabytes of what makes careless readers slow are read in seconds', () => {
  for (const line of ['= ', ' '.repeat(70), '--b', 'a'.repeat(70), '=?u?b?', 'x;'.repeat(30)]) {
    const body = `${line}\r\n`.repeat(200_000);
    readsOrRefuses(
      mail(
        multipart('mixed', 'b', [
          {
            headers: [
              'Content-Transfer-Encoding: quoted-printable',
              'Content-Disposition: attachment; filename=a.dabundle',
            ],
            body,
          },
        ]),
      ),
    );
    readsOrRefuses(Buffer.from(`Subject: ${line.repeat(10_000)}\r\nTo: ${line.repeat(10_000)}\r\n\r\n`));
  }
});
