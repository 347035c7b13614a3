import { SaxesParser } from 'saxes';
import { mostEntries, PlaceTrouble } from '../transport.ts';

/** One resource of an answer to PROPFIND. */
export type Resource = { readonly path: string; readonly isFolder: boolean; readonly bytes: number };

const dav = 'DAV:';
/** Deeper than any server nests; a path of elements costs memory for each of them. */
const deepest = 32;
/** An address, a number: nothing that is read is longer. */
const longestText = 8192;

type Draft = { href: string; isFolder: boolean; bytes: number; status: string };

/**
 * Reads a `multistatus` answer as it comes.
 *
 * Hostile or broken answers are bounded: no document type (so no entities but the five of XML), no deep nesting, no long texts, no
 * endless lists. What is no `multistatus` at all is somebody else's page.
 */
export class ListingReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: false });
  readonly #open: string[] = [];
  readonly #found: Resource[] = [];
  #draft: Draft | null = null;
  #text = '';
  #isMultistatus = false;
  #hasEnded = false;

  constructor() {
    const parser = this.#parser;
    parser.on('doctype', () => this.#refuse());
    parser.on('error', (error) => {
      throw new PlaceTrouble(this.#isMultistatus ? 'odd-answer' : 'not-webdav', { cause: error });
    });
    parser.on('opentag', ({ uri, local }) => this.#enter(uri === dav ? local : ''));
    parser.on('text', (text) => {
      this.#text += text;
      if (this.#text.length > longestText) this.#refuse();
    });
    parser.on('closetag', () => this.#leave());
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  /** Everything that was listed; an answer that breaks off is none. */
  end(): readonly Resource[] {
    this.#parser.close();
    if (!this.#isMultistatus) throw new PlaceTrouble('not-webdav');
    if (!this.#hasEnded) throw new PlaceTrouble('cut');
    return this.#found;
  }

  #refuse(): never {
    throw new PlaceTrouble(this.#isMultistatus ? 'odd-answer' : 'not-webdav');
  }

  #enter(name: string): void {
    if (this.#open.length === 0) {
      if (name !== 'multistatus') this.#refuse();
      this.#isMultistatus = true;
    }
    if (this.#open.length >= deepest) this.#refuse();
    this.#open.push(name);
    this.#text = '';
    if (name === 'response' && this.#open.length === 2)
      this.#draft = { href: '', isFolder: false, bytes: 0, status: '' };
    if (name === 'collection' && this.#open.at(-2) === 'resourcetype' && this.#draft) this.#draft.isFolder = true;
  }

  #leave(): void {
    const name = this.#open.pop();
    const { length } = this.#open;
    const draft = this.#draft;
    if (draft !== null) {
      if (name === 'href' && length === 2) draft.href = this.#text.trim();
      if (name === 'getcontentlength' && /^\d{1,15}$/.test(this.#text.trim())) draft.bytes = Number(this.#text.trim());
      if (name === 'response' && length === 1) this.#keep(draft);
    }
    if (length === 0) this.#hasEnded = true;
    this.#text = '';
  }

  #keep({ href, isFolder, bytes }: Draft): void {
    this.#draft = null;
    const path = pathOf(href);
    if (path !== null) this.#found.push({ path, isFolder, bytes });
    if (this.#found.length > mostEntries) throw new PlaceTrouble('too-much');
  }
}

/** The decoded path of an address, absolute or not; `null` for one that is none. */
export function pathOf(href: string): string | null {
  try {
    const url = new URL(href, 'http://place.invalid/');
    return decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
}
