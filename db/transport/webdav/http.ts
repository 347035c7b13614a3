import * as http from 'node:http';
import * as https from 'node:https';
import { getCACertificates, rootCertificates } from 'node:tls';
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
function trusted(): string[] {
  try {
    return [...new Set([...getCACertificates('default'), ...getCACertificates('system')])];
  } catch {
    return [...rootCertificates]; // An engine that cannot ask the system.
  }
}

let agents: { readonly http: http.Agent; readonly https: https.Agent } | null = null;

/** Connections are kept for a while; a proxy of the house is found where all programs find it, in the environment. */
function agentsOf() {
  const common = { keepAlive: true, maxSockets: 4, timeout: 15_000, proxyEnv: process.env };
  agents ??= { http: new http.Agent(common), https: new https.Agent({ ...common, ca: trusted() }) };
  return agents;
}

/** Asks one question over the network. Never follows a redirect: where to is the caller's decision. */
export function askHttp(
  { method, url, headers, body }: Question,
  { silenceMs }: Patience,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const { http: plain, https: secure } = agentsOf();
    const length = body === undefined ? {} : { 'content-length': String(body.length) };
    const request = (isSecure ? https : http).request(url, {
      method,
      agent: isSecure ? secure : plain,
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
