import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A WebDAV collection in memory that refuses what it is told to refuse: for what no real server can be asked to do. */
export type DavStub = {
  readonly url: string;
  /** What lies there, by path. */
  readonly files: Map<string, Buffer>;
  /** Which status a request is refused with; `null` answers it. */
  refuse: (method: string, path: string) => number | null;
  readonly close: () => Promise<void>;
};

const root = '/dav/';

const response = (path: string, body: string) =>
  `<response><href>${root}${path}</href><propstat><prop>${body}</prop></propstat></response>`;
const folder = '<resourcetype><collection/></resourcetype>';

/** What lies directly in a folder, and the folder itself. */
function listing(files: ReadonlyMap<string, Buffer>, at: string): string {
  const inside = [...files]
    .filter(([path]) => path.startsWith(at))
    .map(([path, content]) => [path.slice(at.length), content] as const);
  const own = inside.filter(([name]) => !name.includes('/'));
  const folders = new Set(
    inside.flatMap(([name]) => (name.includes('/') ? [name.slice(0, name.indexOf('/') + 1)] : [])),
  );
  const lines = [
    response(at, folder),
    ...[...folders].map((name) => response(at + name, folder)),
    ...own.map(([name, content]) =>
      response(at + name, `<resourcetype/><getcontentlength>${content.length}</getcontentlength>`),
    ),
  ];
  return `<?xml version="1.0"?><multistatus xmlns="DAV:">${lines.join('')}</multistatus>`;
}

function answer(
  files: Map<string, Buffer>,
  { method, headers }: IncomingMessage,
  path: string,
  body: Buffer,
): [number, string | Buffer] {
  const found = files.get(path);
  switch (method) {
    case 'PROPFIND':
      return [207, listing(files, path)];
    case 'MKCOL':
      return [201, ''];
    case 'PUT':
      if (found !== undefined && headers['if-none-match'] === '*') return [412, ''];
      files.set(path, body);
      return [201, ''];
    case 'DELETE':
      return [files.delete(path) ? 204 : 404, ''];
    default:
      return found === undefined ? [404, ''] : [200, found];
  }
}

export async function startDavStub(): Promise<DavStub> {
  const files = new Map<string, Buffer>();
  const respond = async (request: IncomingMessage, outgoing: ServerResponse) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const path = decodeURIComponent(request.url ?? '').slice(root.length);
    const refused = stub.refuse(request.method ?? '', path);
    if (refused !== null) return void outgoing.writeHead(refused).end();
    const [status, content] = answer(files, request, path, Buffer.concat(parts));
    outgoing.writeHead(status, { 'content-length': String(Buffer.byteLength(content)) });
    outgoing.end(request.method === 'HEAD' ? undefined : content);
  };
  const server = createServer((request, outgoing) => void respond(request, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stub: DavStub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}`,
    files,
    refuse: () => null,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return stub;
}
