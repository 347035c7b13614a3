import type { Json } from '../sync/json.ts';

/**
 * Rich text: the JSON of a ProseMirror document, `{ "type": "doc", "content": [blocks] }`.
 *
 * R1  A plain text is a rich text, too: each of its lines is a paragraph. Whoever only opens a record writes nothing.
 * R2  Nodes and marks this version does not know stay in the value and are read as their text. Nothing is ever read as HTML.
 */
export type RichNode = {
  readonly type: string;
  readonly attrs?: { readonly [key: string]: Json };
  readonly content?: readonly RichNode[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly [key: string]: Json } }[];
  readonly text?: string;
};
export type RichDoc = RichNode & { readonly type: 'doc'; readonly content: readonly RichNode[] };

/** Objects and arrays inside each other; an op line holds 16 of them (docs/bundle-format.md §7), and two are around the value. */
const deepest = 14;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Cheap: whether a value claims to be a document. What is in it is read with care (`blocksOf`, `plainText`). */
export const isDoc = (value: unknown): value is RichDoc =>
  isObject(value) && value['type'] === 'doc' && Array.isArray(value['content']);

const isMark = (mark: unknown): boolean =>
  isObject(mark) && typeof mark['type'] === 'string' && (mark['attrs'] === undefined || isObject(mark['attrs']));

/** A node whose shape may be relied on, all the way down. */
export function isNode(node: unknown): node is RichNode {
  if (!isObject(node) || typeof node['type'] !== 'string') return false;
  const { type, text, attrs, marks, content } = node;
  if (type === 'text' ? typeof text !== 'string' || text === '' : text !== undefined) return false;
  if (attrs !== undefined && !isObject(attrs)) return false;
  if (marks !== undefined && !(Array.isArray(marks) && marks.every(isMark))) return false;
  return content === undefined || (Array.isArray(content) && content.every(isNode));
}

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

/** Why somebody may not write this value, or `null`. `max` counts the characters people see. */
export function richFault(value: unknown, max: number): 'no-document' | 'too-deep' | 'too-long' | null {
  if (typeof value === 'string') return value.length > max ? 'too-long' : null;
  if (!isDoc(value) || depthOf(value) > deepest || !isNode(value))
    return isDoc(value) && depthOf(value) > deepest ? 'too-deep' : 'no-document';
  return plainText(value).length > max ? 'too-long' : null;
}

/** R1. */
export const docOfPlain = (text: string): RichDoc => ({
  type: 'doc',
  content: text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});

/** A value as a document; `null` for what is none. */
export const docOf = (value: unknown): RichDoc | null =>
  typeof value === 'string' ? docOfPlain(value) : isDoc(value) ? value : null;

const inlineText = (node: unknown): string => {
  if (!isObject(node)) return '';
  if (typeof node['text'] === 'string') return node['text'];
  if (node['type'] === 'hardBreak') return '\n';
  const { content } = node;
  return Array.isArray(content) ? content.map(inlineText).join('') : '';
};

const isInline = (node: unknown): boolean =>
  isObject(node) && (node['type'] === 'text' || node['type'] === 'hardBreak' || typeof node['text'] === 'string');

function linesOf(node: unknown, mark: string): readonly string[] {
  if (!isObject(node)) return [];
  const { content, type } = node;
  if (!Array.isArray(content) || content.some(isInline)) {
    const text = inlineText(node);
    return text === '' ? [] : [mark + text];
  }
  return content.flatMap((child: unknown, at) => {
    const own = type === 'bulletList' ? '• ' : type === 'orderedList' ? `${at + 1}. ` : at === 0 ? mark : '';
    return linesOf(child, own);
  });
}

/** The words of a value, for search, lists, exports and comparisons: a line per block. Total, whatever a bundle brought. */
export const plainText = (value: unknown): string =>
  typeof value === 'string' ? value : isDoc(value) ? linesOf(value, '').join('\n') : '';

/** Addresses a reader may follow. Anything else in a link is text. */
export const safeHref = (href: unknown): string | null =>
  typeof href === 'string' && /^(https?:\/\/|mailto:)[^\s]+$/i.test(href) ? href : null;
