/** Names of what lies at a place of exchange (docs/exchange-folder.md §3). Pure: what a name says, and how it is spelled. */

const writerPattern = '[a-z2-7]{16}';
const objectPattern = /^([1-9]\d{0,15})-([1-9]\d{0,15})-([a-z2-7]{26})(?:-e([1-9]\d{0,6}))?\.daseg$/;
const headPattern = /^head-([1-9]\d{0,14})\.dabundle$/;
const markerPattern = /^exchange-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/;
const writerFolder = new RegExp(`^${writerPattern}$`);

/** One segment, by its name. `erased`: so many of its bodies the registry has had taken out (§6). */
export type ObjectName = {
  readonly writer: string;
  readonly from: number;
  readonly to: number;
  readonly id: string;
  readonly erased: number;
};

export type ParsedName =
  | ({ readonly kind: 'object' } & ObjectName)
  | { readonly kind: 'head'; readonly writer: string; readonly no: number }
  | { readonly kind: 'marker'; readonly exchange: string }
  /** Still being written, by whichever program. */
  | { readonly kind: 'unfinished' }
  /** In a writer's folder with the right ending and another name: a copy that a sync client has made of a conflict. */
  | { readonly kind: 'copy'; readonly writer: string; readonly of: 'object' | 'head' }
  | { readonly kind: 'foreign' };

const endingOf = (erased: number): string => (erased === 0 ? '.daseg' : `-e${erased}.daseg`);

export const objectPath = ({ writer, from, to, id, erased }: ObjectName): string =>
  `${writer}/${from}-${to}-${id}${endingOf(erased)}`;

export const headPath = (writer: string, no: number): string => `${writer}/head-${no}.dabundle`;

export const markerPath = (exchange: string): string => `exchange-${exchange}.json`;

export const isWriterFolder = (name: string): boolean => writerFolder.test(name);

const isUnfinished = (file: string): boolean =>
  /\.(part|partial|tmp|temp|filepart|crdownload)$/i.test(file) || /^(\.|~)/.test(file);

/** What a path at a place says, `folder/file` or `file`. */
export function parseName(path: string): ParsedName {
  const [folder = '', file = '', ...deeper] = path.includes('/') ? path.split('/') : ['', path];
  if (deeper.length > 0) return { kind: 'foreign' };
  if (folder === '') {
    const exchange = markerPattern.exec(file)?.[1];
    if (exchange !== undefined) return { kind: 'marker', exchange };
    return isUnfinished(file) ? { kind: 'unfinished' } : { kind: 'foreign' };
  }
  if (!isWriterFolder(folder)) return { kind: 'foreign' };
  return inFolder(folder, file);
}

function inFolder(writer: string, file: string): ParsedName {
  const object = objectPattern.exec(file);
  if (object) {
    const [, from, to, id = '', erased] = object;
    const numbers = { from: Number(from), to: Number(to), erased: Number(erased ?? '0') };
    const isRange = Number.isSafeInteger(numbers.to) && numbers.from <= numbers.to;
    return isRange ? { kind: 'object', writer, id, ...numbers } : { kind: 'foreign' };
  }
  const no = headPattern.exec(file)?.[1];
  if (no !== undefined) return { kind: 'head', writer, no: Number(no) };
  if (isUnfinished(file)) return { kind: 'unfinished' };
  if (file.endsWith('.daseg')) return { kind: 'copy', writer, of: 'object' };
  if (file.endsWith('.dabundle')) return { kind: 'copy', writer, of: 'head' };
  return { kind: 'foreign' };
}
