import type { Json } from '../sync/json.ts';
import { docOf, isNode, plainText, type RichDoc, type RichNode, safeHref } from './doc.ts';
import { tidy } from './merge.ts';
import { docOfUnits, unitsOf } from './units.ts';

type Attrs = NonNullable<RichNode['attrs']>;
type Mark = NonNullable<RichNode['marks']>[number];

/** Attributes the editor knows, by node or mark; others are kept aside in `kept` while somebody edits. */
const knownAttrs: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  orderedList: ['start'],
  link: ['href'],
};
const knownBlocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
]);
const knownInline: ReadonlySet<string> = new Set(['text', 'hardBreak']);
const knownMarks: ReadonlySet<string> = new Set(['bold', 'italic', 'link']);

/** What stands in the editor for what it does not know (R2): `json` is the thing itself, `words` what people read of it. */
export const strangers = { block: 'strangeBlock', inline: 'strangeInline', mark: 'strangeMark' } as const;

const wordsOf = (node: RichNode): string => plainText({ type: 'doc', content: [node] });
const strange = (type: string, node: RichNode): RichNode => ({
  type,
  attrs: { json: JSON.stringify(node), words: wordsOf(node) },
});

/** Known attributes as they are, all others as JSON text in `kept`. */
function attrsFor({ type, attrs }: RichNode | Mark): { readonly attrs?: Attrs } {
  if (attrs === undefined) return {};
  const known = knownAttrs[type] ?? [];
  const own = Object.entries(attrs).filter(([name]) => known.includes(name));
  const kept = Object.entries(attrs).filter(([name]) => !known.includes(name));
  const all = kept.length === 0 ? own : [...own, ['kept', JSON.stringify(Object.fromEntries(kept))] as const];
  return { attrs: Object.fromEntries(all) };
}

function attrsFrom({ type, attrs = {} }: RichNode | Mark): { readonly attrs?: Attrs } {
  const { kept, ...own } = attrs;
  const said = Object.entries(own).filter(
    ([name, value]) => knownAttrs[type]?.includes(name) && value !== null && !(name === 'start' && value === 1),
  );
  const all = { ...Object.fromEntries(said), ...(typeof kept === 'string' ? (JSON.parse(kept) as Attrs) : {}) };
  return Object.keys(all).length === 0 ? {} : { attrs: all };
}

const markIn = (mark: Mark): Mark =>
  knownMarks.has(mark.type) && (mark.type !== 'link' || safeHref(mark.attrs?.['href']) !== null)
    ? { type: mark.type, ...attrsFor(mark) }
    : { type: strangers.mark, attrs: { json: JSON.stringify(mark) } };

const markOut = (mark: Mark): Mark =>
  mark.type === strangers.mark
    ? (JSON.parse(String(mark.attrs?.['json'])) as Mark)
    : { type: mark.type, ...attrsFrom(mark) };

function nodeIn(node: RichNode): RichNode {
  if (node.type === 'text' || node.type === 'hardBreak') {
    const { marks, ...rest } = node;
    return { ...rest, ...attrsFor(node), ...(marks && marks.length > 0 ? { marks: marks.map(markIn) } : {}) };
  }
  const children = node.content ?? [];
  const isText = node.type === 'paragraph' || node.type === 'heading';
  return {
    type: node.type,
    ...attrsFor(node),
    content: children.map((child) => {
      if (isText) return knownInline.has(child.type) ? nodeIn(child) : strange(strangers.inline, child);
      return fitsIn(node, child) ? nodeIn(child) : strange(strangers.block, child);
    }),
  };
}

/** What the schema of the editor takes there; everything else is a stranger. */
function fitsIn({ type }: RichNode, child: RichNode): boolean {
  if (!knownBlocks.has(child.type) || child.marks !== undefined) return false;
  const children = child.content ?? [];
  if (type === 'bulletList' || type === 'orderedList') return child.type === 'listItem' && isItem(child);
  if (child.type === 'listItem') return false;
  if (child.type === 'paragraph' || child.type === 'heading') return children.every(isInline);
  if (child.type === 'blockquote') return type === 'doc' && children.length > 0;
  return type === 'doc' && children.length > 0 && children.every((item) => fitsIn(child, item));
}

const isInline = ({ content, type }: RichNode): boolean => content === undefined && !knownBlocks.has(type);
const isItem = ({ content = [] }: RichNode): boolean =>
  content[0]?.type === 'paragraph' && content.every((one) => fitsIn({ type: 'listItem' }, one));

/** A value as the editor takes it: whatever it is, a document of its schema in which nothing is lost. */
export function toEditable(value: unknown): RichDoc {
  const units = unitsOf(docOf(value));
  const doc = docOfUnits(units);
  return {
    type: 'doc',
    content: doc.content.map((block) =>
      isNode(block) && fitsIn(doc, block) ? nodeIn(block) : strange(strangers.block, block),
    ),
  };
}

function nodeOut(node: RichNode): RichNode {
  if (node.type === strangers.block || node.type === strangers.inline) {
    return JSON.parse(String(node.attrs?.['json'])) as RichNode;
  }
  const { type, text, marks, content } = node;
  return {
    type,
    ...attrsFrom(node),
    ...(content && content.length > 0 ? { content: content.map(nodeOut) } : {}),
    ...(marks && marks.length > 0 ? { marks: marks.map(markOut) } : {}),
    ...(text === undefined ? {} : { text }),
  };
}

/** What is written of the editor's document: tidied, `null` where nobody wrote anything. */
export const fromEditable = (doc: RichDoc): (RichDoc & Json) | null =>
  tidy({ type: 'doc', content: doc.content.map(nodeOut) });
