import { createElement, Fragment, type ReactNode } from 'react';
import { docOf, isNode, plainText, type RichNode, safeHref } from '../../../shared/rich/doc.ts';
import { useTexts } from '../../i18n/define.ts';
import { classes } from '../classes.ts';
import styles from './rich.module.css';
import { richTexts } from './rich-texts.ts';

type Texts = (typeof richTexts)['de'];

type RichReaderProps = {
  /** A document or a plain text, as it is in the store; anything else is read as its words. */
  readonly value: unknown;
  readonly className?: string | undefined;
};

/**
 * A rich text to be read: headings, lists, quotes, links. Small, without the editor, and total: what this version does not know is
 * shown as its words (R2), a link that leads elsewhere than to the web or a mailbox is text.
 */
export function RichReader({ value, className }: RichReaderProps) {
  const texts = useTexts(richTexts);
  const blocks: readonly unknown[] = docOf(value)?.content ?? [];
  return (
    <div className={classes(styles.text, className)}>
      {elements(blocks.map((block) => (isNode(block) ? blockOf(block, texts) : wordsOf(block))))}
    </div>
  );
}

/** Children without keys: a text that is read is drawn whole. */
const elements = (children: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...children);

const wordsOf = (block: unknown): ReactNode => {
  const words = plainText({ type: 'doc', content: [block] });
  return words === '' ? null : <p className={styles.unknown}>{words}</p>;
};

function blockOf(node: RichNode, texts: Texts): ReactNode {
  const children = node.content ?? [];
  const inline = () => elements(children.map((child) => inlineOf(child, texts)));
  const blocks = () => elements(children.map((child) => blockOf(child, texts)));
  const known = (): ReactNode => {
    switch (node.type) {
      case 'paragraph':
        return <p>{inline()}</p>;
      // Below the title of the page or dialog, which is the first or second level.
      case 'heading':
        return Number(node.attrs?.['level']) <= 2 ? <h3>{inline()}</h3> : <h4>{inline()}</h4>;
      case 'bulletList':
        return <ul>{blocks()}</ul>;
      case 'orderedList': {
        const start = Number(node.attrs?.['start']);
        return <ol {...(Number.isSafeInteger(start) ? { start } : {})}>{blocks()}</ol>;
      }
      case 'listItem':
        return <li>{blocks()}</li>;
      case 'blockquote':
        return <blockquote>{blocks()}</blockquote>;
      case 'text':
      case 'hardBreak':
        return inlineOf(node, texts);
      default:
        return wordsOf(node);
    }
  };
  return withChange(known(), node, texts);
}

function inlineOf(node: RichNode, texts: Texts): ReactNode {
  if (node.type === 'hardBreak') return <br />;
  const text = node.text ?? plainText({ type: 'doc', content: [node] });
  // The space in front of a word that is new or gone is neither.
  const [lead = ''] = isCompared(node) ? (/^\s+/.exec(text) ?? []) : [];
  const said: ReactNode = text.slice(lead.length);
  const worn = (node.marks ?? []).reduce<ReactNode>((inner, mark) => wearing(mark, inner), said);
  return elements([lead, withChange(worn, node, texts)]);
}

const isCompared = ({ marks = [] }: RichNode): boolean =>
  marks.some(({ type }) => type === 'added' || type === 'removed' || type === 'overlap');

function wearing({ type, attrs }: NonNullable<RichNode['marks']>[number], inner: ReactNode): ReactNode {
  const href = type === 'link' ? safeHref(attrs?.['href']) : null;
  if (href !== null)
    return (
      <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
        {inner}
      </a>
    );
  return type === 'bold' ? <strong>{inner}</strong> : type === 'italic' ? <em>{inner}</em> : inner;
}

/** What only comparisons put there: words that are new, gone, or changed differently by several. By line and word, not by colour alone. */
function withChange(inner: ReactNode, { marks = [], text }: RichNode, texts: Texts): ReactNode {
  // A space between two words is no news.
  if (text !== undefined && text.trim() === '') return inner;
  const wears = (type: string) => marks.some((mark) => mark.type === type);
  const hidden = (words: string) => <span className="visually-hidden">{words}</span>;
  if (wears('removed'))
    return (
      <del className={styles.removed}>
        {hidden(texts.removed)}
        {inner}
      </del>
    );
  if (wears('added'))
    return (
      <ins className={styles.added}>
        {hidden(texts.added)}
        {inner}
      </ins>
    );
  if (wears('overlap'))
    return (
      <mark className={styles.overlap}>
        {hidden(texts.overlap)}
        {inner}
      </mark>
    );
  return inner;
}
