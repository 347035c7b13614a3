import { open } from 'node:fs/promises';
import type { Entry } from '../../../shared/transport/compare.ts';
import { isWriterFolder } from '../../../shared/transport/names.ts';
import type { TroubleReason } from '../../../shared/transport/trouble.ts';
import { mostEntries, PlaceTrouble, type Transport } from '../transport.ts';
import { type Answer, askHttp } from './http.ts';
import { ListingReader, type Resource } from './listing.ts';
import { patiently, type RetryOptions } from './retry.ts';

export type WebDavOptions = RetryOptions & {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly silenceMs?: number;
};

const listingBytes = 64 * 1024 * 1024;
const wanted = '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';

/** A collection on a WebDAV server, spoken to directly: no client, no folder on this machine. */
export class WebDavTransport implements Transport {
  readonly #root: URL;
  readonly #authorization: string;
  readonly #silenceMs: number;
  readonly #retry: RetryOptions;
  readonly #folders = new Set<string>();

  constructor({ url, user, password, silenceMs = 45_000, ...retry }: WebDavOptions) {
    this.#root = rootOf(url);
    this.#authorization = `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
    this.#silenceMs = silenceMs;
    this.#retry = retry;
  }

  async list(signal: AbortSignal): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    for (const { name, isFolder, bytes } of await this.#children('', signal)) {
      if (!isFolder) entries.push({ name, bytes });
      else if (isWriterFolder(name)) {
        this.#folders.add(name);
        const files = (await this.#children(`${name}/`, signal)).filter((file) => !file.isFolder);
        entries.push(...files.map((file) => ({ name: `${name}/${file.name}`, bytes: file.bytes })));
      }
      if (entries.length > mostEntries) throw new PlaceTrouble('too-much');
    }
    return entries;
  }

  /** What lies directly in a folder; names that lead elsewhere are none. */
  async #children(folder: string, signal: AbortSignal) {
    const resources = await patiently(this.#retry, signal, () => this.#propfind(folder, signal));
    const base = decodeURIComponent(this.#urlOf(folder).pathname);
    // Every server lists the folder itself too. One that speaks of other paths would look like a folder in which nothing lies.
    const isAbout = resources.some(({ path }) => path === base || `${path}/` === base);
    if (resources.length > 0 && !isAbout) throw new PlaceTrouble('odd-answer');
    return resources.flatMap(({ path, isFolder, bytes }) => {
      const name = path.startsWith(base) ? path.slice(base.length).replace(/\/$/, '') : '';
      return name === '' || /[/\\]|^\.\.?$/.test(name) ? [] : [{ name, isFolder, bytes }];
    });
  }

  async #propfind(folder: string, signal: AbortSignal): Promise<readonly Resource[]> {
    const headers = { depth: '1', 'content-type': 'application/xml; charset=utf-8' };
    const answer = await this.#ask('PROPFIND', folder, headers, signal, Buffer.from(wanted));
    // A writer's folder that has just gone away is an empty one.
    if (answer.status === 404 && folder !== '') return skip(answer, []);
    if (answer.status === 200) throw new PlaceTrouble('not-webdav');
    if (answer.status !== 207) throw refused(answer, 'no-address');
    const reader = new ListingReader();
    const decoder = new TextDecoder('utf-8');
    let total = 0;
    for await (const part of answer.body) {
      total += part.length;
      if (total > listingBytes) throw new PlaceTrouble('too-much');
      reader.write(decoder.decode(part, { stream: true }));
    }
    reader.write(decoder.decode());
    return reader.end();
  }

  get(name: string, target: string, mostBytes: number, signal: AbortSignal): Promise<'got' | 'absent'> {
    return patiently(this.#retry, signal, async () => {
      const answer = await this.#ask('GET', name, { 'accept-encoding': 'identity' }, signal);
      if (answer.status === 404 || answer.status === 410) return skip(answer, 'absent' as const);
      if (answer.status !== 200) throw refused(answer, 'no-address');
      const file = await open(target, 'w', 0o600);
      try {
        let total = 0;
        for await (const part of answer.body) {
          total += part.length;
          if (total > mostBytes) throw new PlaceTrouble('odd-answer');
          await file.write(part);
        }
      } finally {
        await file.close();
      }
      return 'got' as const;
    });
  }

  /**
   * Puts an object unless one of this name is there. A connection that breaks off leaves open whether it arrived: then what lies
   * there must have the length it should have, or it is taken away and put anew. "There is one already" is looked after too.
   */
  async putIfAbsent(name: string, content: Uint8Array, signal: AbortSignal): Promise<'put' | 'exists'> {
    const folder = name.includes('/') ? name.slice(0, name.indexOf('/') + 1) : '';
    let attempts = 0;
    return patiently(this.#retry, signal, async () => {
      attempts += 1;
      if (folder !== '') await this.#makeFolder(folder, signal);
      const headers = { 'if-none-match': '*', 'content-type': 'application/octet-stream' };
      const answer = await this.#ask('PUT', name, headers, signal, content);
      answer.discard();
      const { status } = answer;
      if (status === 412) {
        const length = await this.#lengthOf(name, signal);
        if (length !== null && attempts === 1) return 'exists';
        if (length === content.length) return 'put';
        if (length !== null) await this.#delete(name, signal);
        throw new PlaceTrouble('cut');
      }
      if (status === 201 || status === 204 || status === 200) return 'put';
      if (status === 404 || status === 409) this.#folders.delete(folder.replace('/', ''));
      throw refused(answer, 'no-parent');
    });
  }

  async #lengthOf(name: string, signal: AbortSignal): Promise<number | null> {
    const answer = await this.#ask('HEAD', name, { 'accept-encoding': 'identity' }, signal);
    if (answer.status === 404) return skip(answer, null);
    if (answer.status !== 200) throw refused(answer, 'no-address');
    return skip(answer, Number(answer.headers['content-length'] ?? Number.NaN));
  }

  async #makeFolder(folder: string, signal: AbortSignal): Promise<void> {
    const name = folder.slice(0, -1);
    if (this.#folders.has(name)) return;
    const answer = await this.#ask('MKCOL', folder, {}, signal);
    answer.discard();
    // 405: it is there already. Some servers say 409 or 423 while another site makes it, which asking again settles.
    if (answer.status !== 201 && answer.status !== 405) throw refused(answer, 'no-parent');
    this.#folders.add(name);
  }

  async remove(name: string, signal: AbortSignal): Promise<void> {
    await patiently(this.#retry, signal, () => this.#delete(name, signal));
  }

  async #delete(name: string, signal: AbortSignal): Promise<void> {
    const answer = await this.#ask('DELETE', name, {}, signal);
    answer.discard();
    if (![200, 202, 204, 404, 410].includes(answer.status)) throw refused(answer, 'no-address');
  }

  /** What was only half received a server throws away, or it is put again by its length. */
  async tidy(): Promise<void> {}

  /** A server does not tell; who wants to know looks. */
  watch(): () => void {
    return () => {};
  }

  #urlOf(name: string): URL {
    return new URL(name.split('/').map(encodeURIComponent).join('/'), this.#root);
  }

  async #ask(
    method: string,
    name: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
    body?: Uint8Array,
  ): Promise<Answer> {
    const question = {
      method,
      url: this.#urlOf(name),
      headers: { ...headers, authorization: this.#authorization, 'user-agent': 'Digitalagentur' },
      ...(body === undefined ? {} : { body }),
    };
    const answer = await askHttp(question, { silenceMs: this.#silenceMs }, signal);
    // A login page and another host look the same from here: the password goes to neither.
    if (answer.status >= 300 && answer.status < 400 && answer.status !== 304) {
      answer.discard();
      throw new PlaceTrouble('redirected');
    }
    return answer;
  }
}

const skip = <Value>(answer: Answer, value: Value): Value => {
  answer.discard();
  return value;
};

/** The folder of an address; without encryption only on this very machine, because the password goes along. */
export function rootOf(address: string): URL {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) throw new PlaceTrouble('no-address');
  const isHere = url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname === '[::1]';
  if (url.protocol === 'http:' && !isHere) throw new PlaceTrouble('not-encrypted');
  url.username = '';
  url.password = '';
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

const reasonOfStatus: Readonly<Record<number, TroubleReason>> = {
  401: 'wrong-password',
  403: 'forbidden',
  405: 'not-webdav',
  407: 'unreachable',
  409: 'no-parent',
  413: 'too-large',
  415: 'not-webdav',
  423: 'locked',
  429: 'busy',
  501: 'not-webdav',
  503: 'busy',
  507: 'full',
};

/** What a status means; `missing` is what 404 means here. Carries how long the server asks one to wait. */
function refused(answer: Answer, missing: TroubleReason): PlaceTrouble {
  answer.discard();
  const { status, headers } = answer;
  const known = status === 404 || status === 410 ? missing : reasonOfStatus[status];
  const reason = known ?? (status >= 500 ? 'server' : 'odd-answer');
  return new PlaceTrouble(reason, { cause: { status, retryAfter: Number(headers['retry-after']) } });
}
