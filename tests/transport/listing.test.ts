import { expect, test } from 'vitest';
import { ListingReader } from '../../db/transport/webdav/listing.ts';

const read = (text: string) => {
  const reader = new ListingReader();
  reader.write(text);
  return reader.end();
};
const multistatus = (inner: string) => `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${inner}</D:multistatus>`;
const response = (href: string, props = '') =>
  `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${props}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
const reasonOf = (text: string): unknown => {
  try {
    return read(text);
  } catch (error) {
    return (error as { reason?: unknown }).reason ?? error;
  }
};

test('a listing is read with whatever prefix, absolute or not, encoded or not', () => {
  const collection = '<D:resourcetype><D:collection/></D:resourcetype>';
  expect(
    read(
      multistatus(
        response('/dav/', collection) +
          response('/dav/M%C3%BCnster%20%26.txt', '<D:getcontentlength>12</D:getcontentlength>'),
      ),
    ),
  ).toEqual([
    { path: '/dav/', isFolder: true, bytes: 0 },
    { path: '/dav/Münster &.txt', isFolder: false, bytes: 12 },
  ]);
  expect(read('<multistatus xmlns="DAV:"><response><href>https://x.org/dav/a</href></response></multistatus>')).toEqual(
    [{ path: '/dav/a', isFolder: false, bytes: 0 }],
  );
});

test('it may come in pieces cut anywhere', () => {
  const text = multistatus(response('/dav/a', '<D:getcontentlength>5</D:getcontentlength>'));
  const reader = new ListingReader();
  for (const letter of text) reader.write(letter);
  expect(reader.end()).toEqual([{ path: '/dav/a', isFolder: false, bytes: 5 }]);
});

test('a login page, another XML and plain text are no WebDAV', () => {
  for (const text of [
    '<!DOCTYPE html><html><body><form>Anmelden</form></body></html>',
    '<html><body>Anmelden</body></html>',
    '<rss version="2.0"></rss>',
    '<multistatus xmlns="urn:other"></multistatus>',
    'Guten Tag',
    '',
  ])
    expect(reasonOf(text), text).toBe('not-webdav');
});

test("no document type, so no entities of one's own: neither a bomb nor a file of this machine", () => {
  const bomb = `<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${multistatus(response('/dav/&b;'))}`;
  const external = `<?xml version="1.0"?><!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><D:multistatus xmlns:D="DAV:">${response('/&x;')}</D:multistatus>`;
  for (const text of [bomb, external]) expect(reasonOf(text)).toBe('not-webdav');
  expect(reasonOf(multistatus(response('/dav/&unknown;')))).toBe('odd-answer');
});

test('deep nesting and endless texts are refused before they fill the memory', () => {
  expect(reasonOf(multistatus('<D:x>'.repeat(10_000)))).toBe('odd-answer');
  expect(reasonOf(multistatus(`<D:response><D:href>${'a'.repeat(20_000)}</D:href></D:response>`))).toBe('odd-answer');
});

test('an answer that breaks off is none', () => {
  const text = multistatus(response('/dav/a') + response('/dav/b'));
  for (const length of [80, 120, text.length - 5]) {
    expect(['odd-answer', 'cut']).toContain(reasonOf(text.slice(0, length)));
  }
});
