import { memo, useMemo } from 'react';
import type { PaperReading } from '../../../shared/councils/paper/read-paper.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { classes } from '../../ui/classes.ts';
import { type Block, blocksOf, type Piece } from './blocks.ts';
import { fieldName } from './field-name.ts';
import styles from './reading.module.css';
import { readingTexts } from './texts.ts';

export const markId = (start: number): string => `found-${start}`;

/** The pasted text, character by character, with what each part was taken for and what was found in it. */
export const SourceText = memo(function SourceText({ reading }: { readonly reading: PaperReading }) {
  const texts = useTexts(readingTexts);
  const { source, segments, findings } = reading;
  const blocks = useMemo(() => blocksOf(source, segments, findings), [source, segments, findings]);
  const named = blocks.filter(({ fields }) => fields.length > 0);
  const rest = blocks.filter((block) => block.fields.length === 0 && hasWords(block));
  return (
    <div className={styles.source}>
      <header className={styles.sourceHead}>
        <h2>{texts.source}</h2>
        <span className={styles.quiet}>{texts.covered(named.length, rest.length)}</span>
      </header>
      {/* It scrolls by itself, so the keyboard must be able to get there. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls. */}
      <section className={styles.blocks} tabIndex={0} aria-label={texts.source}>
        {blocks.map((block) => (
          <SourceBlock key={block.start} block={block} guesses={reading.guesses} />
        ))}
      </section>
    </div>
  );
});

const hasWords = ({ pieces }: Block): boolean => pieces.some(({ text }) => text.trim() !== '');

function SourceBlock({ block, guesses }: { readonly block: Block; readonly guesses: PaperReading['guesses'] }) {
  const texts = useTexts(readingTexts);
  const locale = useLocale();
  const { fields } = block;
  const isRest = fields.length === 0;
  const isGuess = !isRest && fields.every((field) => guesses.includes(field));
  if (!hasWords(block)) return null;
  return (
    <div className={classes(styles.block, isRest && styles.rest)}>
      <p className={styles.label}>
        {isRest ? texts.rest : fields.map((field) => fieldName(field, locale)).join(' · ')}
        {isGuess && <span className={styles.guess}> ({texts.guessed})</span>}
      </p>
      <p className={styles.text}>
        {block.pieces.map((piece) => (
          <SourcePiece key={piece.start} piece={piece} />
        ))}
      </p>
    </div>
  );
}

function SourcePiece({ piece: { start, text, isHeading, finding } }: { readonly piece: Piece }) {
  const texts = useTexts(readingTexts);
  if (finding !== null)
    return (
      <mark id={markId(start)} tabIndex={-1} className={styles.mark} title={texts.kinds[finding.kind]}>
        {text}
      </mark>
    );
  return isHeading ? <b>{text}</b> : text;
}
