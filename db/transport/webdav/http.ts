import type * as http from 'node:http';
import type * as https from 'node:https';
import { codeOf } from '../fs-trouble.ts';
import { PlaceTrouble } from '../transport.ts';

export type Question = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
};

export type Patience = {
  /** Until the head of the answer is there, and between two parts of its body. */
  readonly silenceMs: number;
};

/** Head of an answer, and its body as it comes. `body` throws `cut` if it ends too early. */
export type Answer = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: AsyncIterable<Buffer>;
  readonly discard: () => void;
};

/** What a house has added to the certificates of its machines counts too: many look into TLS at their border. */
async function trusted(): Promise<string[]> {
  const { getCACertificates, rootCertificates } = await import('node:tls');
  try {
    return [...new Set([...getCACertificates('default'), ...getCACertificates('system')])];
  } catch {
    return [...rootCertificates]; // An engine that cannot ask the system.
  }
}

type Net = {
  readonly http: typeof http;
  readonly https: typeof https;
  readonly agents: { readonly http: http.Agent; readonly https: https.Agent };
};

let net: Promise<Net> | null = null;

/**
 * Node's network, loaded when it is first needed: most sites never ask a server, and it takes some eleven megabytes.
 *
 * Connections are kept for a while; a proxy of the house is found where all programs find it, in the environment.
 */
async function loadNet(): Promise<Net> {
  const [plain, secure, ca] = await Promise.all([import('node:http'), import('node:https'), trusted()]);
  const common = { keepAlive: true, maxSockets: 4, timeout: 15_000, proxyEnv: process.env };
  const agents = { http: new plain.Agent(common), https: new secure.Agent({ ...common, ca }) };
  return { http: plain, https: secure, agents };
}

/** Asks one question over the network. Never follows a redirect: where to is the caller's decision. */
export async function askHttp(
  { method, url, headers, body }: Question,
  { silenceMs }: Patience,
  signal: AbortSignal,
): Promise<Answer> {
  net ??= loadNet();
  const { http: plain, https: secure, agents } = await net;
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const length = body === undefined ? {} : { 'content-length': String(body.length) };
    const request = (isSecure ? secure : plain).request(url, {
      method,
      agent: isSecure ? agents.https : agents.http,
      headers: { ...headers, ...length },
      signal,
      timeout: silenceMs,
    });
    // Silence before the answer and a connection that is not made in time are the same to whoever waits.
    request.on('timeout', () => request.destroy(new PlaceTrouble('unreachable')));
    request.on('error', (error) => reject(signal.aborted ? signal.reason : netTrouble(error)));
    request.on('response', (response) => {
      response.setTimeout(silenceMs, () => response.destroy(new PlaceTrouble('cut')));
      // Whoever does not read the body must not end the process by its error.
      response.on('error', () => undefined);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: wholeBody(response, signal),
        discard: () => response.resume(),
      });
    });
    request.end(body);
  });
}

/** Node tells a body that ends before its promised length from a whole one; here that becomes trouble with the place. */
async function* wholeBody(response: http.IncomingMessage, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    for await (const part of response) yield part as Buffer;
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw error instanceof PlaceTrouble ? error : new PlaceTrouble('cut', { cause: error });
  }
}

const certificateCodes = /^(CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO)/;

/** What the network says, as trouble with the place. */
export function netTrouble(error: unknown): unknown {
  if (error instanceof PlaceTrouble) return error;
  const code = codeOf(error);
  if (certificateCodes.test(code)) return new PlaceTrouble('certificate', { cause: error });
  if (/^(ECONNRESET|EPIPE|ECONNABORTED|HPE_|ERR_HTTP|ERR_STREAM)/.test(code))
    return new PlaceTrouble('cut', { cause: error });
  if (/^(E[A-Z]+|ERR_PROXY.*|ERR_INVALID_.*)$/.test(code)) return new PlaceTrouble('unreachable', { cause: error });
  return error;
}
