import { endingOf, mayRun, mimeOf } from '../attachments/kinds.ts';
import { attachmentLimits } from '../attachments/limits.ts';
import { noteLimits } from './merge-notes.ts';

/** What fell on the window, as far as can be told before a byte of a file is taken. */
export type Dropped = {
  /** `text/uri-list`, `text/plain` and `text/html` of the transfer; empty where it has none. */
  readonly uris: string;
  readonly plain: string;
  readonly html: string;
  readonly files: readonly DroppedFile[];
};

export type DroppedFile = { readonly name: string; readonly sizeBytes: number; readonly isFolder: boolean };

/** Why something that fell on the window becomes no note. */
export type NotTaken =
  | 'folder'
  | 'empty'
  | 'too-large'
  | 'bundle'
  | 'program'
  | 'unknown'
  | 'too-many'
  | 'nothing'
  | 'too-long';

export type Judged = {
  /** What the capture is filled with; empty strings where nothing was said. */
  readonly text: string;
  /** The text is nothing but the names of the files. */
  readonly isNamed: boolean;
  readonly url: string;
  readonly source: string;
  /** Which of the files are attached. */
  readonly taken: readonly number[];
  readonly refused: readonly { readonly name: string; readonly why: NotTaken }[];
};

/** More than these nobody notes at once; a folder of pictures was meant for somewhere else. */
export const mostFiles = 10;

/** Read under *Austausch*, not kept as a note: a bundle that is only attached would never be taken over. */
const bundles = new Set(['dabundle', 'dabeipack', 'age', 'eml']);

/**
 * What becomes of something that fell on the window: a link with its words, a text, files that are attached, and for everything
 * else the reason why it is not taken.
 */
export function judgeDropped({ uris, plain, html, files }: Dropped): Judged {
  const url = webAddress(uris) ?? webAddress(plain);
  // Whoever drags a link or a picture out of a browser brings a file of its own along; the link says more than a shortcut.
  const judged = files.map((file, index) => ({ ...file, index, why: judgeFile(file, url !== null) }));
  const fitting = judged.filter(({ why }) => why === null);
  const refused = [
    ...judged.flatMap(({ name, why }) => (why === null || why === 'shortcut' ? [] : [{ name, why }])),
    ...fitting.slice(mostFiles).map(({ name }) => ({ name, why: 'too-many' as const })),
  ];
  const taken = fitting.slice(0, mostFiles);
  const names = taken.map(({ name }) => name).join(', ');
  const words = url === null ? plain.trim() : titleOf(html, url) || (webAddress(plain) === null ? plain.trim() : '');
  const text = words || url || names;
  if (text.length > noteLimits.text) {
    return {
      text: '',
      isNamed: false,
      url: '',
      source: '',
      taken: [],
      refused: [{ name: text.slice(0, 60), why: 'too-long' }],
    };
  }
  if (text === '' && refused.length === 0) refused.push({ name: '', why: 'nothing' });
  return {
    text,
    isNamed: words === '' && url === null,
    url: url ?? '',
    source: url === null ? '' : hostOf(url),
    taken: taken.map(({ index }) => index),
    refused,
  };
}

function judgeFile({ name, sizeBytes, isFolder }: DroppedFile, hasLink: boolean): NotTaken | 'shortcut' | null {
  if (isFolder) return 'folder';
  const ending = endingOf(name);
  if (hasLink && ['url', 'webloc', 'desktop', 'html', 'htm'].includes(ending)) return 'shortcut';
  if (bundles.has(ending)) return 'bundle';
  if (mayRun(name) && ending !== 'svg') return 'program';
  if (mimeOf(name) === 'application/octet-stream') return 'unknown';
  if (sizeBytes === 0) return 'empty';
  return sizeBytes > attachmentLimits.fileBytes ? 'too-large' : null;
}

/** The first line that is a web address and nothing else; comments of a list of addresses begin with `#`. */
function webAddress(text: string): string | null {
  const line = text
    .split(/\r?\n/)
    .find((one) => one.trim() !== '' && !one.startsWith('#'))
    ?.trim();
  if (line === undefined || /\s/.test(line) || line.length > noteLimits.url) return null;
  try {
    const { protocol } = new URL(line);
    return protocol === 'https:' || protocol === 'http:' ? line : null;
  } catch {
    return null;
  }
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '').slice(0, noteLimits.source);

const entitiesOfHtml: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** The words of a dragged link, without its markup: what the page said is text, never anything else. */
function titleOf(html: string, url: string): string {
  const [, inner = ''] = /<a\b[^>]*>([\s\S]*?)<\/a>/i.exec(html.slice(0, 100_000)) ?? [];
  const words = inner
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#39|amp|lt|gt|quot|nbsp);/g, (whole, name: string) => entitiesOfHtml[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
  return words === url ? '' : words.slice(0, 1000);
}
