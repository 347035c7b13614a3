import { spawnSync } from 'node:child_process';
import { constants, inflateSync } from 'node:zlib';

/** What a PDF says of itself, read from its bytes. Only for files with plain objects (PDF 1.4, as Chromium writes them). */
export function readPdf(bytes: Buffer) {
  const source = bytes.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n?([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const dictionaries = [...objects.values()].map((body) => body.split('\nstream')[0] ?? '');
  const referred = (body: string, key: string): string =>
    [...body.matchAll(new RegExp(`/${key}\\s+\\[?((?:\\d+ 0 R\\s*)+)`, 'g'))].map(([, ids = '']) => ids).join(' ');
  const streamOf = (id: string): string => {
    const body = objects.get(id) ?? '';
    const at = body.indexOf('stream\n');
    if (at < 0) return '';
    const raw = Buffer.from(body.slice(at + 7).replace(/\n?endstream\s*$/, ''), 'latin1');
    return body.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : raw.toString('latin1');
  };
  const pages = dictionaries.filter((body) => /\/Type\s*\/Page\b/.test(body));
  const catalogue = dictionaries.find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? '';
  return {
    catalogue,
    /** Of each page: what is drawn on it. */
    drawn: pages.map((body) =>
      [...referred(body, 'Contents').matchAll(/(\d+) 0 R/g)].map(([, id = '']) => streamOf(id)).join('\n'),
    ),
    fonts: dictionaries
      .filter((body) => /\/Type\s*\/Font\b/.test(body))
      .map((body) => /\/Subtype\s*\/(\w+)/.exec(body)?.[1] ?? ''),
    /** Kinds of elements in the tree of tags. */
    tags: dictionaries.flatMap((body) =>
      /\/Type\s*\/StructElem\b/.test(body) ? [/\/S\s*\/(\w+)/.exec(body)?.[1] ?? ''] : [],
    ),
    alts: dictionaries.flatMap((body) =>
      [...body.matchAll(/\/Alt\s*\(((?:[^()\\]|\\.)*)\)/g)].map(([, alt = '']) => alt),
    ),
    title:
      /\/Title\s*(\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f]+>)/.exec(
        dictionaries.find((body) => body.includes('/Producer')) ?? '',
      )?.[1] ?? '',
  };
}

/** The colours anything on its pages is filled with, as `#rrggbb`; of whatever program made the file. */
export function fillsIn(pdf: Buffer): ReadonlySet<string> {
  const source = pdf.toString('latin1');
  const streams = [...source.matchAll(/stream\r?\n/g)].map(({ index, 0: start }) => {
    try {
      return inflateSync(pdf.subarray(index + start.length), { finishFlush: constants.Z_SYNC_FLUSH }).toString(
        'latin1',
      );
    } catch {
      // A picture, or letters: nothing that draws.
      return '';
    }
  });
  const fills = streams.flatMap((stream) => [...stream.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/g)]);
  const hex = (share = '0') =>
    Math.round(Number(share) * 255)
      .toString(16)
      .padStart(2, '0');
  return new Set(fills.map(([, red, green, blue]) => `#${hex(red)}${hex(green)}${hex(blue)}`));
}

/** The text of each page, where poppler is. */
export function pageTexts(pdf: Buffer): string[] | null {
  const { status, stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) {
    console.log('NOT RUN: the text of the pages of a PDF; there is no pdftotext (apt-get install poppler-utils)');
    return null;
  }
  return stdout.split('\f').slice(0, -1);
}
