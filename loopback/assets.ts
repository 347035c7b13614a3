import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { assetSegments, mediaType } from '../shared/host/asset-path.ts';
import { noncePlaceholder, pageHeaders } from '../shared/host/csp.ts';
import { sendFailure } from './respond.ts';

/** Serves a file of the built renderer, and nothing outside its folder. */
export async function sendAsset(rendererDir: string, requestPath: string, response: ServerResponse): Promise<void> {
  const segments = assetSegments(requestPath);
  const name = segments?.at(-1) ?? '';
  const type = mediaType(name);
  const content = segments && type ? await readFile(join(rendererDir, ...segments)).catch(() => null) : null;
  if (content === null || type === null)
    return sendFailure(response, 404, { code: 'not-found', message: 'Diese Seite gibt es nicht.' });

  const nonce = randomBytes(18).toString('base64');
  const isPage = name.endsWith('.html');
  response.writeHead(200, {
    ...pageHeaders(nonce),
    'content-type': type,
    'cache-control': isPage ? 'no-store' : 'private, max-age=86400',
  });
  response.end(isPage ? content.toString('utf8').replaceAll(noncePlaceholder, nonce) : content);
}
