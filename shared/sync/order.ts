/**
 * Places in a list that two sites can change apart from each other: each row carries a key, and between two keys there is
 * always another one (policy `auto`, so concurrent moves ask nobody).
 *
 * A key is a fraction in base 62 written without its "0.", and without zeros at its end. Keys compare by their characters.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;

/** A key longer than this is a sign that the list should be numbered anew; the field holds 60 characters. */
export const longestOrderKey = 48;

const keyPattern = /^[0-9A-Za-z]*[1-9A-Za-z]$/;
export const isOrderKey = (text: unknown): text is string => typeof text === 'string' && keyPattern.test(text);

/** Zeros at the end are worth nothing: what lies above or below the shorter key lies there for the longer one as well. */
const withoutZeros = (text: string): string => text.replace(/0+$/, '');

const digitAt = (text: string, at: number): number => (at < text.length ? digits.indexOf(text[at] ?? '') : 0);

/**
 * A key that lies between two others; `null` is the beginning or the end of the list.
 *
 * Throws if there is no room, that is if `after` is not smaller than `before`, or one of them is no fraction in base 62:
 * whoever asks has looked.
 */
export function between(after: string | null, before: string | null): string {
  const [low, high] = [withoutZeros(after ?? ''), before === null ? null : withoutZeros(before)];
  if (!/^[0-9A-Za-z]*$/.test(low + (high ?? '')) || (high !== null && low >= high)) {
    throw new RangeError(`there is no key between ${after} and ${before}`);
  }
  let key = '';
  for (let at = 0; ; at += 1) {
    const from = digitAt(low, at);
    // As soon as the key is smaller than `high`, nothing above bounds it any more.
    const to = high === null || !high.startsWith(key) ? base : digitAt(high, at);
    if (to - from > 1) return key + digits[stepFrom(from, to, { low: after === null, high: before === null })];
    key += digits[from] ?? '';
  }
}

/** Half way between two rows; at the ends one step, because lists grow there and keys shall stay short. */
function stepFrom(from: number, to: number, open: { readonly low: boolean; readonly high: boolean }): number {
  if (open.high && !open.low && from > 0) return from + 1;
  if (open.low && !open.high && to < base) return to - 1;
  return Math.floor((from + to) / 2);
}

/** `count` keys in ascending order between two others, as short as they can be. */
export function keysBetween(after: string | null, before: string | null, count: number): readonly string[] {
  if (count === 0) return [];
  const left = Math.floor((count - 1) / 2);
  const middle = between(after, before);
  return [...keysBetween(after, middle, left), middle, ...keysBetween(middle, before, count - 1 - left)];
}

export type Ordered = { readonly id: string; readonly order: string | null };

/** Rows in the order of their keys, those without one behind; ties by id. The order of every list with an `order` field. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) {
    if (a.order === null) return 1;
    if (b.order === null) return -1;
    return a.order < b.order ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The new keys that put a row behind another one (`null`: at the beginning), by id. Usually it is one key.
 *
 * Rows beside it get one too where there is no room: two that were put to the same place at two sites, rows that never had
 * a key, keys that became too long. Nothing changes if the row stands there already.
 */
export function placeAfter(rows: readonly Ordered[], id: string, after: string | null): ReadonlyMap<string, string> {
  const sorted = [...rows].sort(compareOrder);
  const others = sorted.filter((row) => row.id !== id);
  const at = after === null ? 0 : others.findIndex((row) => row.id === after) + 1;
  const moved = sorted.find((row) => row.id === id);
  if (moved === undefined || sorted[at]?.id === id) return new Map();
  const wanted: Ordered[] = [...others.slice(0, at), { id, order: null }, ...others.slice(at)];
  const near = keysFrom(wanted, at);
  if ([...near.values()].every((key) => key.length <= longestOrderKey)) return near;
  return numbered(wanted, null, null);
}

const numbered = (rows: readonly Ordered[], low: string | null, high: string | null): ReadonlyMap<string, string> =>
  new Map(keysBetween(low, high, rows.length).map((key, at) => [rows[at]?.id ?? '', key]));

const isFraction = (order: string | null): order is string => order !== null && /^[0-9A-Za-z]+$/.test(order);

/** Keys for the row at a place, and for as few beside it as it takes. */
function keysFrom(wanted: readonly Ordered[], at: number): ReadonlyMap<string, string> {
  let first = at;
  while (first > 0 && !isFraction(wanted[first - 1]?.order ?? null)) first -= 1;
  const low = first === 0 ? null : (wanted[first - 1]?.order ?? null);
  let last = at;
  // Rows without a key stand at the end of every list and follow whatever comes before them.
  for (let next = wanted[last + 1]; next !== undefined && next.order !== null; next = wanted[last + 1]) {
    if (isFraction(next.order) && withoutZeros(next.order) > withoutZeros(low ?? '')) break;
    last += 1;
  }
  return numbered(wanted.slice(first, last + 1), low, wanted[last + 1]?.order ?? null);
}
