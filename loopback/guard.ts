import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Refusal = { readonly status: number; readonly code: string; readonly message: string };

/** 256 bits, never written to a file or a log, and never part of a request line: it travels in the URL fragment. */
export const newToken = (): string => randomBytes(32).toString('base64url');

const refuse = (status: number, code: string, message: string): Refusal => ({ status, code, message });

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares digests, so that neither content nor length of the token shows in the time taken. */
const carriesToken = (header: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));

/**
 * Decides about every request before anything is read.
 *
 * L1  Only the exact host name and port of this server are answered, so a foreign name pointing here gets nothing.
 * L2  An API call comes from our own page: exact `Sec-Fetch-Site`, and exact `Origin` wherever a browser sends one.
 * L3  An API call carries the token. There are no cookies, so no foreign page can borrow somebody's right.
 * L4  A page of another site can neither load nor link to ours.
 *
 * `pathname` is the parsed one that also chooses the route, so that no spelling of a path is judged as one thing and
 * served as another.
 */
export function inspect(request: IncomingMessage, pathname: string, host: string, token: string): Refusal | null {
  const { headers, method = '' } = request;
  if (headers.host !== host) return refuse(403, 'wrong-host', 'Diese Adresse gehört nicht zum Programm.');

  const site = headers['sec-fetch-site'];
  const isOwnOrigin = headers.origin === undefined || headers.origin === `http://${host}`;
  if (!isOwnOrigin) return refuse(403, 'wrong-origin', 'Die Anfrage kommt von einer fremden Seite.');

  if (!pathname.startsWith('/api/')) {
    if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'wrong-method', 'Hier kann nur gelesen werden.');
    if (site !== undefined && site !== 'none' && site !== 'same-origin')
      return refuse(403, 'wrong-site', 'Die Anfrage kommt von einer fremden Seite.');
    return null;
  }

  if (site !== 'same-origin') return refuse(403, 'wrong-site', 'Die Anfrage kommt nicht von der Seite des Programms.');
  if (method === 'POST' && headers.origin === undefined)
    return refuse(403, 'wrong-origin', 'Der Anfrage fehlt ihre Herkunft.');
  if (!carriesToken(headers.authorization, token))
    return refuse(
      401,
      'no-access',
      'Der Schlüssel fehlt oder gehört zu einem früheren Start. Bitte öffnen Sie die Adresse, die beim Start angezeigt wurde.',
    );
  return null;
}
