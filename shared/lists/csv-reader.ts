import { unguarded } from '../core/csv.ts';
import type { ListRow } from './table.ts';

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];

/**
 * Reads CSV as spreadsheets write it: quotes around what contains separators or line breaks, doubled inside. Every row knows the
 * line of the file it begins in.
 *
 * A quote that is nowhere closed, or closed only where the next cell opens one, is a character like any other: a file with one
 * slip loses a quote and not the hundred rows behind it. What stands behind a closing quote still belongs to the cell.
 */
export function* readCsv(text: string, separator: string): Generator<ListRow> {
  const reader = new Reader(text, separator);
  while (!reader.isAtEnd) yield reader.row();
}

class Reader {
  readonly #text: string;
  readonly #separator: number;
  readonly #lastClosing: number;
  #at = 0;
  #line = 1;

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator.charCodeAt(0);
    this.#lastClosing = lastOddRun(text);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  row(): ListRow {
    const number = this.#line;
    const cells = [unguarded(this.#cell())];
    while (this.#text.charCodeAt(this.#at) === this.#separator) {
      this.#at += 1;
      cells.push(unguarded(this.#cell()));
    }
    this.#lineBreak();
    return { number, cells };
  }

  #lineBreak(): void {
    const code = this.#text.charCodeAt(this.#at);
    if (code === carriageReturn) this.#at += this.#text.charCodeAt(this.#at + 1) === lineFeed ? 2 : 1;
    else if (code === lineFeed) this.#at += 1;
    this.#line += 1;
  }

  #cell(): string {
    const quoted = this.#text.charCodeAt(this.#at) === quote ? this.#quoted() : null;
    return (quoted ?? '') + this.#rest();
  }

  /** Up to the next separator or line break. */
  #rest(): string {
    const from = this.#at;
    while (this.#at < this.#text.length) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === this.#separator || code === lineFeed || code === carriageReturn) break;
      this.#at += 1;
    }
    return this.#text.slice(from, this.#at);
  }

  /** What stands between quotes; `null`, and nothing read, if the quote here does not open anything. */
  #quoted(): string | null {
    if (!this.#isClosed()) return null;
    const text = this.#text;
    let [value, at] = ['', this.#at + 1];
    for (;;) {
      const next = text.indexOf('"', at);
      value += text.slice(at, next);
      at = next + 1;
      if (text.charCodeAt(at) !== quote) break;
      value += '"';
      at += 1;
    }
    const breaks = countBreaks(value);
    if (breaks > 0 && !this.#endsCell(at)) return null;
    this.#at = at;
    this.#line += breaks;
    return value;
  }

  #endsCell(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return at >= this.#text.length || code === this.#separator || code === lineFeed || code === carriageReturn;
  }

  /** Whether some quote behind the one here closes it: pairs of quotes inside do not. */
  #isClosed(): boolean {
    let run = 1;
    while (this.#text.charCodeAt(this.#at + run) === quote) run += 1;
    return run % 2 === 0 || this.#lastClosing >= this.#at + run;
  }
}

/** Where the last run of an odd number of quotes begins: behind it nothing is closed any more. */
function lastOddRun(text: string): number {
  let end = text.lastIndexOf('"');
  while (end >= 0) {
    let start = end;
    while (start > 0 && text.charCodeAt(start - 1) === quote) start -= 1;
    if ((end - start) % 2 === 0) return start;
    end = start === 0 ? -1 : text.lastIndexOf('"', start - 1);
  }
  return -1;
}

const countBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
