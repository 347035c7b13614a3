/** The largest value of an op is 256 KiB (docs/bundle-format.md §7); this leaves room for what stands around it. */
const mostBytes = 180_000;
/** Bytes in UTF-8; half a pair counts as a character of three, which is more than it takes. */
const sizeOf = (item: unknown): number =>
  JSON.stringify(item)
    .replace(/[\u0080-\u07ff]/g, 'xx')
    .replace(/[\u0800-\uffff]/g, 'xxx').length + 1;

type Rows = { readonly kind: string; readonly rows?: readonly unknown[]; readonly items?: readonly unknown[] };

/** A table or a list that is too large for one part goes on as another one of its kind, under the same head. */
function pieces<Item>(item: Item, most: number): Item[] {
  const block = item as Item & Partial<Rows>;
  const name = block.rows === undefined ? 'items' : 'rows';
  const rows = block[name];
  if (rows === undefined || sizeOf(item) <= most) return [item];
  return chunked(rows, most - sizeOf({ ...block, [name]: [] })).map((some) => ({ ...block, [name]: some }));
}

/** Items in their order in lists that are small enough for one value each. An item that is larger is a list of its own. */
export function chunked<Item>(items: readonly Item[], most = mostBytes): Item[][] {
  const lists: Item[][] = [];
  let [list, size]: [Item[], number] = [[], 0];
  for (const item of items.flatMap((one) => pieces(one, most))) {
    const bytes = sizeOf(item);
    if (list.length > 0 && size + bytes > most) {
      lists.push(list);
      [list, size] = [[], 0];
    }
    list.push(item);
    size += bytes;
  }
  if (list.length > 0) lists.push(list);
  return lists;
}
