const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/**
 * The names of the folders and the file a request path means, or `null` for one that no build of ours contains.
 *
 * Allowing only plain names keeps every request below the folder it is looked up in: no parent folder, no drive, no
 * second data stream, no encoded separator can be written with these characters.
 */
export function assetSegments(requestPath: string): readonly string[] | null {
  const path = requestPath === '/' ? '/index.html' : requestPath;
  if (!path.startsWith('/')) return null;
  const segments = path.slice(1).split('/');
  return segments.every((segment) => /^[\w-][\w.-]*$/.test(segment)) ? segments : null;
}

/** The media type of a file by its name; `null` for a kind the renderer does not consist of. */
export function mediaType(name: string): string | null {
  const extension = /\.([a-z0-9]+)$/.exec(name)?.[1];
  return extension !== undefined && Object.hasOwn(mediaTypes, extension) ? (mediaTypes[extension] ?? null) : null;
}
