import { sentencesOf } from '../sync/sentences.ts';
import { docOf, isNode, plainText, type RichDoc, type RichNode } from './doc.ts';

/**
 * A rich text as a row of units, each a sentence with all that belongs to it: any row of units, in any order, is a document again.
 * So two texts can be merged unit by unit, and what comes out is never broken.
 */
export type Unit = {
  /** The list or quote the block stands in, without its content. */
  readonly wrap: RichNode | null;
  /** The block without its content. For what cannot be cut, the block itself. */
  readonly block: RichNode;
  /** The sentence; `null` for what cannot be cut. */
  readonly inline: readonly RichNode[] | null;
  /** `new`: begins a block (in a list, an item). `more`: another block of the same item. `on`: goes on in the same block. */
  readonly begins: 'new' | 'more' | 'on';
};

const lists: ReadonlySet<string> = new Set(['bulletList', 'orderedList']);
const textBlocks: ReadonlySet<string> = new Set(['paragraph', 'heading']);

const bare = ({ content: _, ...node }: RichNode): RichNode => node;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One character for each place in the text: of a text itself, of anything else a sign that stands for it. */
const signOf = (node: RichNode): string => node.text ?? (node.type === 'hardBreak' ? '\n' : '\uFFFC');

function slice(inline: readonly RichNode[], from: number, to: number): RichNode[] {
  let at = 0;
  return inline.flatMap((node) => {
    const sign = signOf(node);
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, sign.length)];
    at += sign.length;
    if (start >= end) return [];
    return node.text === undefined ? [node] : [{ ...node, text: node.text.slice(start, end) }];
  });
}

function blockUnits(node: RichNode, wrap: RichNode | null, begins: 'new' | 'more'): Unit[] {
  const inline = node.content ?? [];
  if (!textBlocks.has(node.type) || inline.some(({ content }) => content !== undefined)) {
    return [{ wrap, block: node, inline: null, begins }];
  }
  let at = 0;
  return sentencesOf(inline.map(signOf).join('')).map((sentence, index) => {
    const from = at;
    at += sentence.length;
    return { wrap, block: bare(node), inline: slice(inline, from, at), begins: index === 0 ? begins : 'on' };
  });
}

/** An item of a list; a list inside it becomes items of its own, because lists have one level: an op line is not deep enough for more. */
function itemUnits(item: RichNode, list: RichNode): Unit[] {
  let begins: 'new' | 'more' = 'new';
  return (item.content ?? []).flatMap((child) => {
    if (lists.has(child.type)) return topUnits(child);
    const units = blockUnits(child, bare(list), begins);
    if (units.length > 0) begins = 'more';
    return units;
  });
}

function topUnits(node: RichNode): Unit[] {
  if (lists.has(node.type)) {
    const items = node.content ?? [];
    return items.every(({ type }) => type === 'listItem')
      ? items.flatMap((item) => itemUnits(item, node))
      : [{ wrap: null, block: node, inline: null, begins: 'new' }];
  }
  if (node.type === 'blockquote' && node.content?.every(({ type }) => textBlocks.has(type))) {
    return node.content.flatMap((child) => blockUnits(child, bare(node), 'new'));
  }
  return blockUnits(node, null, 'new');
}

/** The units of a value. A block without words says nothing and has none; of a node that is none (R2), its words are kept. */
export function unitsOf(value: unknown): readonly Unit[] {
  const blocks: readonly unknown[] = docOf(value)?.content ?? [];
  return blocks.flatMap((block) =>
    isNode(block) && block.type !== 'text'
      ? topUnits(block)
      : (docOf(plainText({ type: 'doc', content: [block] }))?.content ?? []).flatMap(topUnits),
  );
}

/** Neighbours with the same marks are one text. */
function joined(inline: readonly RichNode[]): RichNode[] {
  const out: RichNode[] = [];
  for (const node of inline) {
    const last = out.at(-1);
    const { text, ...rest } = node;
    if (text !== undefined && last?.text !== undefined) {
      const { text: before, ...lastRest } = last;
      if (same(rest, lastRest)) {
        out[out.length - 1] = { ...last, text: before + text };
        continue;
      }
    }
    out.push(node);
  }
  return out;
}

const isSpaced = (before: readonly RichNode[], after: readonly RichNode[]): boolean => {
  const [last, next] = [before.at(-1), after[0]];
  return last === undefined || next === undefined || /\s$/.test(signOf(last)) || /^\s/.test(signOf(next));
};

type Open = { wrap: RichNode | null; block: RichNode; inline: RichNode[] | null; item: RichNode[] };

/** The document a row of units makes. Neighbouring lists of one kind become one list. */
export function docOfUnits(units: readonly Unit[]): RichDoc {
  const blocks: Open[] = [];
  for (const { wrap, block, inline, begins } of units) {
    const last = blocks.at(-1);
    const isSameWrap = last !== undefined && same(last.wrap, wrap);
    if (begins === 'on' && inline && last?.inline && isSameWrap && same(last.block, block)) {
      if (!isSpaced(last.inline, inline)) last.inline.push({ type: 'text', text: ' ' });
      last.inline.push(...inline);
    } else {
      const item = begins !== 'new' && isSameWrap ? last.item : [];
      blocks.push({ wrap, block, inline: inline && [...inline], item });
    }
  }
  const content: RichNode[] = [];
  let into: { readonly wrap: RichNode; readonly children: RichNode[] } | null = null;
  const items = new Set<RichNode[]>();
  for (const { wrap, block, inline, item } of blocks) {
    const node = inline === null ? block : { ...block, content: joined(inline) };
    // An item begins with a paragraph; what cannot begin one stands on its own.
    if (wrap === null || (lists.has(wrap.type) && !items.has(item) && block.type !== 'paragraph')) {
      into = null;
      content.push(node);
      continue;
    }
    if (into === null || !same(into.wrap, wrap)) {
      into = { wrap, children: [] };
      content.push({ ...wrap, content: into.children });
    }
    if (!lists.has(wrap.type)) into.children.push(node);
    else if (items.has(item)) item.push(node);
    else {
      items.add(item);
      item.push(node);
      into.children.push({ type: 'listItem', content: item });
    }
  }
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}
