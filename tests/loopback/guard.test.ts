import { expect, test } from 'vitest';
import { openLoopback, rawRequest } from '../helpers/loopback.ts';

test('the page is served with the policy of the desktop program and a fresh nonce each time', async () => {
  const { origin } = await openLoopback();
  const first = await rawRequest(origin, '/');
  const second = await rawRequest(origin, '/index.html');
  const nonceOf = (text: string) => /nonce="([^"]+)"/.exec(text)?.[1];

  expect(first.status).toBe(200);
  expect(nonceOf(first.text)).toMatch(/^[A-Za-z0-9+/]{24}$/);
  expect(nonceOf(first.text)).not.toBe(nonceOf(second.text));
  expect(first.headers['content-security-policy']).toContain(`'nonce-${nonceOf(first.text)}'`);
  expect(first.headers['content-security-policy']).toContain("default-src 'none'");
  expect(first.headers['content-security-policy']).not.toContain('unsafe');
  expect(first.headers['x-content-type-options']).toBe('nosniff');
  expect(first.headers['referrer-policy']).toBe('no-referrer');
  expect(first.headers['access-control-allow-origin']).toBeUndefined();
  expect(first.headers['set-cookie']).toBeUndefined();
});

test('the token has 256 bits and appears nowhere but in the fragment of the address', async () => {
  const { url, origin, token } = await openLoopback();

  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(url).toBe(`${origin}/#token=${token}`);
  expect((await rawRequest(origin, '/')).text).not.toContain(token);
});

test('L1: a request under another host name is refused', async () => {
  const { origin, own } = await openLoopback();
  const port = new URL(origin).port;

  for (const host of [
    `localhost:${port}`,
    'example.org',
    `127.0.0.1.example.org:${port}`,
    '127.0.0.1',
    `[::1]:${port}`,
  ])
    expect((await rawRequest(origin, '/', { headers: { host } })).status, host).toBe(403);
  expect((await rawRequest(origin, '/api/events', { headers: { ...own, host: `localhost:${port}` } })).status).toBe(
    403,
  );
});

test('L2: a call from another page is refused even when it knows the token', async () => {
  const { origin, own, post } = await openLoopback();
  const call = { name: 'test.echo', input: 1 };
  const { origin: _, ...withoutOrigin } = { ...own, 'content-type': 'application/json' };
  const { 'sec-fetch-site': __, ...withoutSite } = { ...own, 'content-type': 'application/json' };
  const send = (headers: Record<string, string>) =>
    rawRequest(origin, '/api/invoke', { method: 'POST', headers, body: JSON.stringify(call) });

  expect((await post('/api/invoke', call)).status).toBe(200);
  expect((await post('/api/invoke', call, { origin: 'https://example.org' })).status).toBe(403);
  expect((await post('/api/invoke', call, { origin: 'null' })).status).toBe(403);
  expect((await post('/api/invoke', call, { origin: origin.replace('http', 'https') })).status).toBe(403);
  for (const site of ['cross-site', 'same-site', 'none', ''])
    expect((await post('/api/invoke', call, { 'sec-fetch-site': site })).status, site).toBe(403);
  expect((await send(withoutOrigin)).status).toBe(403);
  expect((await send(withoutSite)).status).toBe(403);
});

test('L3: a call without the exact token is refused', async () => {
  const { origin, own, token, post } = await openLoopback();
  const call = { name: 'test.echo', input: 1 };

  for (const authorization of [
    '',
    'Bearer',
    `Bearer ${token}x`,
    `Bearer ${token.slice(0, -1)}`,
    token,
    `Basic ${token}`,
  ])
    expect((await post('/api/invoke', call, { authorization })).status, authorization).toBe(401);
  for (const path of ['/api/events', '/api/files/abc', '/api/anything', `/api/events?token=${token}`])
    expect((await rawRequest(origin, path, { headers: { 'sec-fetch-site': 'same-origin' } })).status, path).toBe(401);
  expect((await rawRequest(origin, '/api/anything', { headers: own })).status).toBe(404);
});

test('L3: no other spelling of a path reaches the API without the token', async () => {
  const { origin } = await openLoopback();
  const spellings = [
    '/x/../api/events',
    '/./api/events',
    '//api/events',
    '/%61pi/events',
    '/api%2fevents',
    '/API/events',
  ];

  for (const path of [...spellings, `${origin}/api/events`, 'http://example.org/api/events', '*'])
    expect([400, 401, 403, 404], path).toContain((await rawRequest(origin, path)).status);
});

test('L4: another site can neither embed nor link to the program', async () => {
  const { origin } = await openLoopback();

  for (const site of ['cross-site', 'same-site'])
    expect((await rawRequest(origin, '/', { headers: { 'sec-fetch-site': site } })).status).toBe(403);
  expect((await rawRequest(origin, '/', { headers: { 'sec-fetch-site': 'none' } })).status).toBe(200);
});

test('files outside the renderer cannot be named', async () => {
  const { origin, dataDir } = await openLoopback();
  const attempts = [
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/..\\secret.json',
    `/${dataDir}/secret.json`,
    `//${dataDir}/secret.json`,
    '/index.html%00.js',
    '/index.html::$DATA',
    '/.env',
  ];

  for (const path of attempts) {
    const answer = await rawRequest(origin, path);
    expect([400, 404], path).toContain(answer.status);
    expect(answer.text, path).not.toContain('geheim');
  }
});

test('pages are only read: other methods are refused', async () => {
  const { origin } = await openLoopback();

  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
    expect((await rawRequest(origin, '/', { method })).status, method).toBe(405);
});
