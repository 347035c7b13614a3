import { listLimits } from '../../../shared/lists/limits.ts';
import { serialText } from '../../../shared/lists/spreadsheet.ts';
import { columnIndex, type ListRow } from '../../../shared/lists/table.ts';
import type { Step } from '../../scope.ts';
import { ListTrouble } from '../list-trouble.ts';
import { unescaped, type Workbook } from './parts.ts';
import { attributeOf, readXml } from './xml.ts';
import type { Zip } from './zip.ts';

type Rows = { number: number; cells: string[] }[];

/** Cells that were merged from top to bottom; only the first one holds what is shown in all. */
type Merge = { readonly top: number; readonly left: number; readonly bottom: number };

const lastRowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0);

const mostMerges = 100_000;

/**
 * The rows of a sheet that hold something, each with its number. A formula is its result, as the spreadsheet last computed it; one
 * without a result is its own text. Yields how far it has come,
 * as far as the sheet says how long it is. With `most`, it stops soon after so many rows.
 */
export async function* readCells(
  zip: Zip,
  part: string,
  book: Workbook,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Step, readonly ListRow[]> {
  const sheet = new SheetReader(book);
  for await (const _ of readXml(zip.pieces(part), sheet)) {
    if (sheet.count >= most) break;
    yield sheet.step();
  }
  return sheet.rows();
}

class SheetReader {
  readonly #book: Workbook;
  readonly #rows: Rows = [];
  readonly #merges: Merge[] = [];
  #cells: string[] = [];
  #count = 0;
  #rowNumber = 0;
  #lastRow = 0;
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  #formula = '';
  #inline = '';
  /** The element whose text is wanted: `v`, `f`, `t`, or none. */
  #inside = '';
  #inReading = false;

  constructor(book: Workbook) {
    this.#book = book;
  }

  get count(): number {
    return this.#rows.length;
  }

  step(): Step {
    const total = this.#rowNumber > this.#lastRow ? 0 : this.#lastRow;
    return { phase: 'read', done: this.#rowNumber, total };
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') this.#beginRow(Number(attributeOf(attributes, 'r')));
    else if (name === 'c') this.#beginCell(attributes);
    else if (name === 'rPh') this.#inReading = true;
    else if (name === 'v' || name === 'f' || (name === 't' && !this.#inReading)) this.#inside = name;
    else if (name === 'dimension') this.#lastRow = lastRowOf(attributeOf(attributes, 'ref'));
    else if (name === 'mergeCell') this.#merge(attributeOf(attributes, 'ref'));
  };

  readonly text = (text: string): void => {
    if (this.#inside === 'v') this.#value += text;
    else if (this.#inside === 'f') this.#formula += text;
    else if (this.#inside === 't') this.#inline += text;
  };

  readonly close = (name: string): void => {
    if (name === this.#inside) this.#inside = '';
    if (name === 'rPh') this.#inReading = false;
    if (name === 'c') this.#endCell();
    if (name === 'row') this.#endRow();
  };

  #beginRow(said: number): void {
    // Rows are written in order; one that says less than the one before is counted on.
    this.#rowNumber = Number.isSafeInteger(said) && said > this.#rowNumber ? said : this.#rowNumber + 1;
    this.#cells = [];
    this.#column = -1;
  }

  #beginCell(attributes: Readonly<Record<string, string>>): void {
    const said = columnIndex(attributeOf(attributes, 'r'));
    this.#column = said > this.#column ? said : this.#column + 1;
    this.#type = attributeOf(attributes, 't');
    this.#style = Number(attributeOf(attributes, 's'));
    [this.#value, this.#formula, this.#inline] = ['', '', ''];
  }

  #endCell(): void {
    const text = this.#shown();
    if (text === '') return;
    if (this.#column >= listLimits.columns) throw new ListTrouble('too-large');
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #shown(): string {
    const { texts, forms, from1904 } = this.#book;
    const value = this.#value;
    if (value === '' && this.#inline === '') return this.#formula === '' ? '' : `=${this.#formula}`;
    switch (this.#type) {
      case 's':
        return texts[Number(value)] ?? '';
      case 'inlineStr':
        return unescaped(this.#inline);
      case 'str':
        return unescaped(value);
      case 'b':
        return value === '1' || value === 'true' ? 'ja' : 'nein';
      case 'e':
      case 'd':
        return value;
      default:
        return serialText(value, forms[this.#style] ?? 'number', from1904);
    }
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    this.#count += this.#cells.length;
    if (this.#rows.length >= listLimits.rows || this.#count > listLimits.cells) throw new ListTrouble('too-large');
    this.#rows.push({ number: this.#rowNumber, cells: this.#cells });
  }

  #merge(reference: string): void {
    const [first = '', last = ''] = reference.split(':');
    const merge = { top: lastRowOf(first), left: columnIndex(first), bottom: lastRowOf(last) };
    if (!(merge.top >= 1 && merge.bottom > merge.top && merge.left >= 0)) return;
    if (this.#merges.length >= mostMerges) throw new ListTrouble('too-large');
    this.#merges.push(merge);
  }

  /** All rows; what was merged from top to bottom stands in each of its rows. */
  rows(): readonly ListRow[] {
    const at = new Map(this.#rows.map(({ number }, index) => [number, index]));
    for (const merge of this.#merges) this.#fill(merge, at.get(merge.top));
    return this.#rows;
  }

  #fill({ left, bottom }: Merge, first: number | undefined): void {
    const text = first === undefined ? '' : (this.#rows[first]?.cells[left] ?? '');
    if (first === undefined || text === '') return;
    for (let index = first + 1; index < this.#rows.length; index += 1) {
      const row = this.#rows[index];
      if (row === undefined || row.number > bottom) break;
      this.#count += left + 1;
      if (this.#count > listLimits.cells) throw new ListTrouble('too-large');
      while (row.cells.length <= left) row.cells.push('');
      row.cells[left] = text;
    }
  }
}
