import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rootOf, WebDavTransport } from '../../db/transport/webdav/webdav.ts';

type Handle = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

let handle: Handle;
let asked: { method: string; url: string; headers: IncomingMessage['headers']; body: Buffer }[];
let server: ReturnType<typeof createServer>;
let url: string;
let folder: string;

beforeEach(async () => {
  asked = [];
  folder = mkdtempSync(join(tmpdir(), 'webdav-'));
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    asked.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    handle(request, response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dav/Büro 1`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const calm = (): AbortSignal => new AbortController().signal;
const open = (more: object = {}) =>
  new WebDavTransport({ url, user: 'büro', password: 'geheim:ä', pauseMs: 1, silenceMs: 200, ...more });
const name = 'abcdefghijklmnop/1-2-a2b3c4d5e6f7a2b3c4d5e6f7a2.daseg';
const status =
  (code: number, headers: Record<string, string> = {}): Handle =>
  (_request, response) =>
    void response.writeHead(code, headers).end('nein');

test('the password goes along encoded, and the address keeps its umlauts and spaces', async () => {
  handle = (_request, response) =>
    void response
      .writeHead(207)
      .end('<multistatus xmlns="DAV:"><response><href>/dav/B%C3%BCro%201/</href></response></multistatus>');
  expect(await open().list(calm())).toEqual([]);
  const [first] = asked;
  expect(first).toMatchObject({ method: 'PROPFIND', url: '/dav/B%C3%BCro%201/' });
  expect(first?.headers).toMatchObject({ depth: '1' });
  const [, encoded = ''] = String(first?.headers.authorization).split(' ');
  expect(Buffer.from(encoded, 'base64').toString('utf8')).toBe('büro:geheim:ä');
});

test('only what lies directly there is listed, whatever a server says', async () => {
  const href = (path: string) =>
    `<response><href>${path}</href><propstat><prop><getcontentlength>3</getcontentlength></prop></propstat></response>`;
  const base = '/dav/B%C3%BCro%201/';
  handle = (_request, response) =>
    void response
      .writeHead(207)
      .end(
        `<multistatus xmlns="DAV:">${['', 'a.txt', '..%2fx', '%2e%2e', 'sub/deep.txt'].map((path) => href(base + path)).join('')}${href('/etc/passwd')}</multistatus>`,
      );
  expect(await open().list(calm())).toEqual([{ name: 'a.txt', bytes: 3 }]);
});

test('a listing of other paths than the one asked for is not taken for an empty folder', async () => {
  handle = (_request, response) =>
    void response
      .writeHead(207)
      .end('<multistatus xmlns="DAV:"><response><href>/intern/a</href></response></multistatus>');
  await expect(open().list(calm())).rejects.toMatchObject({ reason: 'odd-answer' });
});

test.each([
  [401, 'wrong-password'],
  [403, 'forbidden'],
  [404, 'no-address'],
  [405, 'not-webdav'],
  [200, 'not-webdav'],
  [409, 'no-parent'],
  [413, 'too-large'],
  [423, 'locked'],
  [429, 'busy'],
  [500, 'server'],
  [502, 'server'],
  [503, 'busy'],
  [507, 'full'],
  [301, 'redirected'],
  [302, 'redirected'],
  [418, 'odd-answer'],
])('status %i to a look means "%s"', async (code, reason) => {
  handle = status(code, { location: 'https://anmeldung.example.org/' });
  await expect(open().list(calm())).rejects.toMatchObject({ reason, message: expect.stringMatching(/\.$/) });
  // What passes is asked for a few times; what does not is asked for once. Nobody was sent anywhere else.
  const passes = [409, 423, 429, 500, 502, 503].includes(code);
  expect(asked).toHaveLength(passes ? 4 : 1);
});

test.each([403, 413, 507])('status %i to a put is said, and nothing else is tried', async (code) => {
  handle = (request, response) => void response.writeHead(request.method === 'MKCOL' ? 201 : code).end();
  await expect(open().putIfAbsent(name, Buffer.from('x'), calm())).rejects.toMatchObject({ name: 'PlaceTrouble' });
  expect(asked.map(({ method }) => method)).toEqual(['MKCOL', 'PUT']);
});

test('a login page in place of a listing is named as such', async () => {
  handle = (_request, response) =>
    void response.writeHead(207, { 'content-type': 'text/html' }).end('<!DOCTYPE html><html>Anmelden</html>');
  await expect(open().list(calm())).rejects.toMatchObject({ reason: 'not-webdav' });
});

test('an object is put on the condition that there is none; 412 is looked after', async () => {
  handle = (request, response) => {
    if (request.method === 'MKCOL') return void response.writeHead(405).end();
    if (request.method === 'HEAD') return void response.writeHead(200, { 'content-length': '6' }).end();
    response.writeHead(412).end();
  };
  expect(await open().putIfAbsent(name, Buffer.from('Inhalt'), calm())).toBe('exists');
  expect(asked.map(({ method }) => method)).toEqual(['MKCOL', 'PUT', 'HEAD']);
  expect(asked[1]?.headers['if-none-match']).toBe('*');
});

test('412 for something that is not there at all is asked again, and never believed', async () => {
  let tries = 0;
  handle = (request, response) => {
    if (request.method === 'MKCOL') return void response.writeHead(201).end();
    if (request.method === 'HEAD') return void response.writeHead(404).end();
    tries += 1;
    response.writeHead(tries === 1 ? 412 : 201).end();
  };
  expect(await open().putIfAbsent(name, Buffer.from('Inhalt'), calm())).toBe('put');
});

test('after a connection that broke, half an object is taken away and put anew; a whole one is left', async () => {
  for (const lies of [3, 6]) {
    asked = [];
    let puts = 0;
    handle = (request, response) => {
      if (request.method === 'MKCOL') return void response.writeHead(201).end();
      if (request.method === 'HEAD') return void response.writeHead(200, { 'content-length': String(lies) }).end();
      if (request.method === 'DELETE') return void response.writeHead(204).end();
      puts += 1;
      if (puts === 1) return void request.socket.destroy();
      response.writeHead(puts === 2 ? 412 : 201).end();
    };
    expect(await open().putIfAbsent(name, Buffer.from('Inhalt'), calm())).toBe('put');
    expect(asked.some(({ method }) => method === 'DELETE')).toBe(lies === 3);
  }
});

test('a body that breaks off is fetched again from the beginning, and never taken for whole', async () => {
  let gets = 0;
  handle = (request, response) => {
    gets += 1;
    response.writeHead(200, { 'content-length': '10' });
    if (gets < 3) response.write('12345', () => request.socket.destroy());
    else response.end('1234567890');
  };
  expect(await open().get(name, join(folder, 'x'), 100, calm())).toBe('got');
  expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('1234567890');
  handle = (request, response) => {
    response.writeHead(200, { 'content-length': '10' });
    response.write('12345', () => request.socket.destroy());
  };
  await expect(open().get(name, join(folder, 'x'), 100, calm())).rejects.toMatchObject({ reason: 'cut' });
});

test('a body longer than any object may be is not read to the end', async () => {
  handle = (_request, response) => void response.writeHead(200).end('x'.repeat(10_000));
  await expect(open().get(name, join(folder, 'x'), 100, calm())).rejects.toMatchObject({ reason: 'odd-answer' });
});

test('an object that has gone away in between is absent, and removing it again is fine', async () => {
  handle = status(404);
  expect(await open().get(name, join(folder, 'x'), 100, calm())).toBe('absent');
  await open().remove(name, calm());
});

test('silence is given up after a while, a few times', async () => {
  handle = () => {};
  await expect(open({ attempts: 2, silenceMs: 30 }).list(calm())).rejects.toMatchObject({ reason: 'unreachable' });
  expect(asked).toHaveLength(2);
});

test('cancelling ends a request under way, and the pause before the next try', async () => {
  const stop = new AbortController();
  handle = () => stop.abort();
  await expect(open().list(stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
  const second = new AbortController();
  handle = (_request, response) => {
    response.writeHead(503, { 'retry-after': '3600' }).end();
    setTimeout(() => second.abort(), 20);
  };
  await expect(open().list(second.signal)).rejects.toMatchObject({ name: 'AbortError' });
});

test('nobody listening, and a name nobody has, are unreachable', async () => {
  const nobody = new WebDavTransport({ url: 'http://127.0.0.1:1/', user: 'a', password: 'b', attempts: 1 });
  await expect(nobody.list(calm())).rejects.toMatchObject({ reason: 'unreachable' });
});

test('a certificate nobody vouches for ends the conversation before the password is sent', async () => {
  // Made for this test, and trusted by nobody.
  const pem = readFileSync(new URL('../fixtures/self-signed.pem', import.meta.url));
  const seen: unknown[] = [];
  const secure = createSecureServer({ key: pem, cert: pem }, (request, response) => {
    seen.push(request.headers);
    response.end();
  });
  await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
  const address = `https://127.0.0.1:${(secure.address() as AddressInfo).port}/dav/`;
  const place = new WebDavTransport({ url: address, user: 'a', password: 'b' });
  await expect(place.list(calm())).rejects.toMatchObject({ reason: 'certificate' });
  expect(seen).toEqual([]);
  await new Promise((resolve) => secure.close(resolve));
});

test('the password leaves this machine encrypted only', () => {
  expect(() => rootOf('http://cloud.example.org/dav')).toThrow(/unverschlüsselt/);
  expect(() => rootOf('ftp://cloud.example.org/')).toThrow(/Adresse/);
  expect(() => rootOf('Nextcloud')).toThrow(/Adresse/);
  expect(rootOf('http://127.0.0.1:80/dav').href).toBe('http://127.0.0.1/dav/');
  // What is pasted with a name or a question in it is not kept.
  expect(rootOf(' https://a:b@cloud.example.org/remote.php/dav/files/a?x=1#y ').href).toBe(
    'https://cloud.example.org/remote.php/dav/files/a/',
  );
});
