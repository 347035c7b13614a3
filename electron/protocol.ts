import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { assetSegments, mediaType } from '../shared/host/asset-path.ts';
import { noncePlaceholder, pageHeaders } from '../shared/host/csp.ts';
import { crashedHtml } from './crashed-page.ts';

/** The only address this program ever shows. */
export const appOrigin = 'app://main';
export const appPage = `${appOrigin}/`;
/** Shown when the process of the page has died. */
export const crashedPage = `${appPage}abgestuerzt`;

/** Whether an address is a page of ours; scheme and host must be equal, not alike. */
export function isOurAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'app:' && url.host === 'main' && url.username === '' && url.password === '';
}

/** Must run before the program is ready: makes `app:` an ordinary secure origin, so that 'self' means our files. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

const freshNonce = (): string => randomBytes(18).toString('base64');

const notFound = (): Response => new Response('Diese Seite gibt es nicht.', { status: 404 });

/** Serves the built renderer and nothing outside its folder, each page with its own nonce. */
export function openProtocol(rendererDir: string): void {
  protocol.handle('app', async ({ url: address, method }) => {
    const url = URL.parse(address);
    if (!url || !isOurAddress(address) || method !== 'GET') return notFound();
    if (address === crashedPage) {
      const nonce = freshNonce();
      const headers = { ...pageHeaders(nonce), 'content-type': 'text/html; charset=utf-8' };
      return new Response(crashedHtml(nonce, appPage), { headers });
    }
    const segments = assetSegments(url.pathname);
    const name = segments?.at(-1) ?? '';
    const type = mediaType(name);
    const content = segments && type ? await readFile(join(rendererDir, ...segments)).catch(() => null) : null;
    if (content === null || type === null) return notFound();

    const nonce = freshNonce();
    const body = name.endsWith('.html')
      ? content.toString('utf8').replaceAll(noncePlaceholder, nonce)
      : new Uint8Array(content);
    return new Response(body, { headers: { ...pageHeaders(nonce), 'content-type': type } });
  });
}
