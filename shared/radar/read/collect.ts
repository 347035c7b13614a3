import { fold } from '../../core/fold.ts';
import { orderRings, partKey, ringKey } from '../part-names.ts';
import { type Movement, type PlainRadar, type RadarEntry, type RadarPart, radarLimits } from '../radar.ts';
import { leavesOut, type RadarFault, type RadarFaultCode } from './fault.ts';
import { htmlToText, plainLine } from './html-text.ts';

/** An entry as it was read: where from, and whether the file said how it moved. */
export type ReadEntry = RadarEntry & { readonly row: number; readonly file: string; readonly isMovementSaid: boolean };

export type ReadRadar = PlainRadar<ReadEntry> & {
  readonly format: 'zalando' | 'byor-json' | 'byor-csv' | 'aoe';
  readonly faults: readonly RadarFault[];
  /** Editions that came before, the oldest first: only a folder with several releases has some. */
  readonly older?: readonly ReadRadar[];
};

/** What a format found of one entry, in the words of the file; `null` is not said. */
export type Found = {
  readonly row: number;
  readonly file?: string;
  readonly name: unknown;
  readonly sector: RadarPart | null;
  readonly ring: RadarPart | null;
  readonly movement: Movement | null;
  readonly summary: unknown;
  readonly url: unknown;
};

const shortened = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return (text.length > 80 ? `${text.slice(0, 79)}…` : text).toWellFormed();
};

const isAddress = (url: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(url) && url.length <= radarLimits.urlLength;

export const sectorNamed = (title: string): RadarPart => ({
  key: partKey(title),
  title: plainLine(title).slice(0, radarLimits.partLength).toWellFormed(),
});
export const ringNamed = (title: string): RadarPart => ({
  key: ringKey(title),
  title: plainLine(title).slice(0, radarLimits.partLength).toWellFormed(),
});

/** Gathers the entries of a file whatever its format, names what cannot be taken, and keeps parts in the order they were met. */
export class Collection {
  readonly #format: ReadRadar['format'];
  readonly #entries: ReadEntry[] = [];
  readonly #faults: RadarFault[] = [];
  readonly #names = new Set<string>();
  readonly #sectors = new Map<string, RadarPart>();
  readonly #rings = new Map<string, RadarPart>();

  constructor(format: ReadRadar['format']) {
    this.#format = format;
  }

  /** Parts a file names before its entries stand first, and in its order. */
  declare(sectors: readonly RadarPart[], rings: readonly RadarPart[]): void {
    for (const part of sectors) this.#sectors.set(part.key, part);
    for (const part of rings) this.#rings.set(part.key, part);
  }

  fault(row: number, column: string, code: RadarFaultCode, value: unknown = '', file = ''): void {
    this.#faults.push({ row, file, column, code, text: shortened(value) });
  }

  add({ row, file = '', movement, ...found }: Found): void {
    const before = this.#faults.length;
    const name = typeof found.name === 'string' ? plainLine(found.name) : '';
    if (name === '') this.fault(row, 'name', 'no-name', found.name ?? '', file);
    else if (this.#names.has(fold(name))) this.fault(row, 'name', 'twice', name, file);
    if (found.sector === null) this.#part(row, 'quadrant', 'no-sector', file);
    else if (this.#isFull(this.#sectors, found.sector))
      this.fault(row, 'quadrant', 'too-many-parts', found.sector.title, file);
    if (found.ring === null) this.#part(row, 'ring', 'no-ring', file);
    else if (this.#isFull(this.#rings, found.ring)) this.fault(row, 'ring', 'too-many-parts', found.ring.title, file);
    if (this.#faults.slice(before).some(({ code }) => leavesOut(code)) || found.sector === null || found.ring === null)
      return;

    if (!this.#sectors.has(found.sector.key)) this.#sectors.set(found.sector.key, found.sector);
    if (!this.#rings.has(found.ring.key)) this.#rings.set(found.ring.key, found.ring);
    this.#names.add(fold(name));
    this.#entries.push({
      row,
      file,
      name: this.#cut(name, radarLimits.nameLength, { row, column: 'name', file }),
      sector: found.sector.key,
      ring: found.ring.key,
      movement: movement ?? 'same',
      isMovementSaid: movement !== null,
      summary: this.#summary(found.summary, row, file),
      url: this.#url(found.url, row, file),
    });
  }

  done(edition: string): ReadRadar {
    return {
      format: this.#format,
      edition: edition.slice(0, 60),
      sectors: [...this.#sectors.values()],
      rings: orderRings([...this.#rings.values()]),
      entries: this.#entries,
      faults: this.#faults,
    };
  }

  get count(): number {
    return this.#entries.length;
  }

  #isFull = (parts: ReadonlyMap<string, RadarPart>, part: RadarPart) =>
    !parts.has(part.key) && parts.size >= radarLimits.parts;

  /** A part that is missing, unless the format has already said why. */
  #part(row: number, column: string, code: 'no-sector' | 'no-ring', file: string): void {
    // What the format has said of this row it has said last.
    const isSaid = this.#faults
      .slice(-4)
      .some((known) => known.row === row && known.file === file && known.column === column);
    if (!isSaid) this.fault(row, column, code, '', file);
  }

  #cut(text: string, longest: number, at: { readonly row: number; readonly column: string; readonly file: string }) {
    if (text.length <= longest) return text;
    this.fault(at.row, at.column, 'too-long', text, at.file);
    return text.slice(0, longest).toWellFormed();
  }

  #summary(value: unknown, row: number, file: string): string {
    if (typeof value !== 'string') return '';
    return this.#cut(htmlToText(value), radarLimits.summaryLength, { row, column: 'description', file });
  }

  #url(value: unknown, row: number, file: string): string {
    if (value === undefined || value === null || value === '') return '';
    if (typeof value === 'string' && isAddress(value.trim())) return value.trim();
    this.fault(row, 'link', 'bad-address', value, file);
    return '';
  }
}
