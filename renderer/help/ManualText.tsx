import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { placesIn, wordsOf } from '../../shared/search/words.ts';
import { useLocale } from '../i18n/locale.ts';
import { Marked } from '../ui/Marked.tsx';
import styles from './help.module.css';
import { type Block, readBlocks, readSpans, type Span } from './markdown.ts';
import { pictureUrl } from './pictures.ts';
import { spanWords } from './words.ts';

type TextProps = { readonly markdown: string; readonly question: string };

/** A page of the manual as it is read, with the words that were searched for marked. */
export function ManualText({ markdown, question }: TextProps) {
  const words = useMemo(() => wordsOf(question), [question]);
  return readBlocks(markdown).map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a page never change their order
    <BlockView key={index} block={block} words={words} />
  ));
}

type BlockProps = { readonly block: Block; readonly words: readonly string[] };

function BlockView({ block, words }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      // The frame has its h1 already; a page of the manual begins below it.
      return block.level === 1 ? (
        <h2 className={styles.title}>
          <Words text={block.text} words={words} />
        </h2>
      ) : (
        <h3>
          <Words text={block.text} words={words} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          <Spans line={block.text} words={words} />
        </p>
      );
    case 'picture':
      return (
        <img
          className={styles.picture}
          src={pictureUrl(block.name)}
          alt={block.alt}
          width={1366}
          height={768}
          loading="lazy"
          decoding="async"
        />
      );
    case 'list':
    case 'steps': {
      const items = block.items.map((item) => (
        <li key={item}>
          <Spans line={item} words={words} />
        </li>
      ));
      return block.kind === 'steps' ? (
        <ol className={styles.steps}>{items}</ol>
      ) : (
        <ul className={styles.list}>{items}</ul>
      );
    }
  }
}

type SpansProps = { readonly line: string; readonly words: readonly string[] };

function Spans({ line, words }: SpansProps) {
  const locale = useLocale();
  return readSpans(line).map((span, index) => {
    const text = <Words text={spanWords(span, locale)} words={words} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: the spans of a line never change their order
    return <SpanView key={index} span={span} text={text} />;
  });
}

type SpanProps = { readonly span: Span; readonly text: ReactNode };

function SpanView({ span, text }: SpanProps) {
  switch (span.kind) {
    case 'strong':
    case 'name':
      return <strong>{text}</strong>;
    case 'emphasis':
      return <em>{text}</em>;
    case 'typed':
      return <code className={styles.typed}>{text}</code>;
    case 'keys':
      return <kbd>{text}</kbd>;
    case 'place':
      return (
        <Link to={span.text} className={styles.link}>
          {text}
        </Link>
      );
    case 'page':
      return (
        <Link to={`/help/${span.text}`} className={styles.link}>
          {text}
        </Link>
      );
    default:
      return text;
  }
}

function Words({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  if (words.length === 0) return text;
  return <Marked text={text} marks={placesIn(text, words).map(({ mark }) => mark)} />;
}
