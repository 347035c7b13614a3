import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Next } from '../simulation/random.ts';

/** What a bad line does to one request. */
export type Mishap =
  | 'refused'
  | 'cut-request'
  | 'cut-answer'
  | 'lost-answer'
  | 'delay'
  | 'twice'
  | 500
  | 503
  | 423
  | 412
  | 507;

const mishaps: readonly Mishap[] = [
  'refused',
  'cut-request',
  'cut-answer',
  'lost-answer',
  'delay',
  'twice',
  500,
  503,
  423,
  412,
  507,
];

export type BadLine = {
  readonly port: number;
  /** How often each mishap has happened. */
  readonly happened: ReadonlyMap<Mishap, number>;
  readonly close: () => Promise<void>;
};

/**
 * A proxy between a site and a server that goes wrong now and then, by a seed: connections refused or cut in the middle of a request or
 * an answer, answers lost after the server has done the work, errors of all kinds, delays, requests delivered twice.
 */
export async function openBadLine(target: number, next: Next, oneIn: number): Promise<BadLine> {
  const happened = new Map<Mishap, number>();
  let isClosing = false;

  /** The same request, on its way to the server. */
  const passOn = (incoming: IncomingMessage) => {
    const { host: _, connection: __, ...headers } = incoming.headers;
    const { method, url: path } = incoming;
    return request({ host: '127.0.0.1', port: target, method, path, headers, agent: false });
  };

  const forward = (incoming: IncomingMessage, body: Buffer): Promise<{ answer: IncomingMessage; content: Buffer }> =>
    new Promise((resolve, reject) => {
      const outgoing = passOn(incoming);
      outgoing.on('response', (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({ answer, content: Buffer.concat(parts) }));
        answer.on('error', reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    return Buffer.concat(parts);
  };

  /** Sends half of a body to the server and hangs up: what it makes of that is its own affair. */
  const sendHalf = (incoming: IncomingMessage, body: Buffer): Promise<void> =>
    new Promise((resolve) => {
      const outgoing = passOn(incoming);
      outgoing.on('error', () => resolve());
      outgoing.on('close', () => resolve());
      outgoing.write(body.subarray(0, Math.floor(body.length / 2)));
      setTimeout(() => outgoing.destroy(), 20);
    });

  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const mishap = next(oneIn) === 0 ? mishaps[next(mishaps.length)] : undefined;
    if (mishap !== undefined) happened.set(mishap, (happened.get(mishap) ?? 0) + 1);
    if (mishap === 'refused') return void incoming.socket.destroy();
    const body = await bodyOf(incoming);
    if (typeof mishap === 'number') {
      // A precondition that fails where there was none would be a lie no server tells.
      const isFair = mishap !== 412 || incoming.headers['if-none-match'] !== undefined;
      if (isFair) return void outgoing.writeHead(mishap, { 'content-length': '0' }).end();
    }
    if (mishap === 'cut-request') {
      await sendHalf(incoming, body);
      return void incoming.socket.destroy();
    }
    if (mishap === 'delay') await new Promise((resolve) => setTimeout(resolve, 30));
    if (mishap === 'twice') await forward(incoming, body);
    const { answer, content } = await forward(incoming, body);
    if (mishap === 'lost-answer') return void incoming.socket.destroy();
    outgoing.writeHead(answer.statusCode ?? 500, { ...answer.headers, 'content-length': String(content.length) });
    if (mishap === 'cut-answer') {
      outgoing.write(content.subarray(0, Math.floor(content.length / 2)), () => incoming.socket.destroy());
      return;
    }
    outgoing.end(incoming.method === 'HEAD' ? undefined : content);
  };

  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing).catch((error: unknown) => {
      if (!isClosing && !outgoing.headersSent) outgoing.writeHead(502).end(String(error));
      else outgoing.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    happened,
    close: async () => {
      isClosing = true;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
