import { memo, useMemo } from 'react';
import type { PaperReading } from '../../../shared/councils/paper/read-paper.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { classes } from '../../ui/classes.ts';
import { type Block, blocksOf, type Piece } from './blocks.ts';
import { controlOf, fieldName } from './field-name.ts';
import styles from './reading.module.css';
import { readingTexts } from './texts.ts';

export const markId = (start: number): string => `found-${start}`;

/** The pasted text, character by character, with what each part was taken for and what was found in it. */
export const SourceText = memo(function SourceText({ reading }: { readonly reading: PaperReading }) {
  const texts = useTexts(readingTexts);
  const { source, segments, findings } = reading;
  const blocks = useMemo(() => blocksOf(source, segments, findings), [source, segments, findings]);
  const rest = blocks.filter((block) => block.kind === 'rest' && hasWords(block)).length;
  const named = blocks.filter(({ kind }) => kind !== 'rest').length;
  return (
    <div className={styles.source}>
      <header className={styles.sourceHead}>
        <h2>{texts.source}</h2>
        <span className={styles.quiet}>{texts.covered(named, rest)}</span>
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

/** Goes from a part of the text to the field it fills. */
function show(field: string): void {
  const control = document.querySelector<HTMLElement>(
    `[data-part="paper"] [data-field="${field}"] :is(textarea, input)`,
  );
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

type SourceBlockProps = { readonly block: Block; readonly guesses: PaperReading['guesses'] };

function SourceBlock({ block, guesses }: SourceBlockProps) {
  const texts = useTexts(readingTexts);
  const locale = useLocale();
  const { fields, kind } = block;
  if (!hasWords(block)) return <SourceWords block={block} />;
  const isGuess = fields.length > 0 && fields.every((field) => guesses.includes(field));
  const targets =
    kind === 'rest'
      ? [{ name: texts.rest, control: 'remainder' }]
      : fields.map((field) => ({ name: fieldName(field, locale), control: controlOf(field) }));
  return (
    <div className={classes(styles.block, kind === 'rest' && styles.rest, fields.includes('lockNote') && styles.lock)}>
      <p className={styles.label}>
        {kind === 'group' && texts.group}
        {targets.map(({ name, control }) => (
          <button
            key={control}
            type="button"
            className={styles.target}
            aria-label={texts.toField(name)}
            onClick={() => show(control)}
          >
            {name}
          </button>
        ))}
        {isGuess && <span className={styles.guess}>({texts.guessed})</span>}
      </p>
      <SourceWords block={block} />
    </div>
  );
}

function SourceWords({ block }: { readonly block: Block }) {
  return (
    <p className={styles.text} data-source>
      {block.pieces.map((piece) => (
        <SourcePiece key={piece.start} piece={piece} />
      ))}
    </p>
  );
}

/** Several empty lines: all of them are there, drawn as low as one. */
const manyLines = /(\n(?:[^\S\n]*\n){2,}[^\S\n]*)/;

function SourcePiece({ piece: { start, text, isHeading, finding } }: { readonly piece: Piece }) {
  const texts = useTexts(readingTexts);
  if (finding !== null)
    return (
      <mark id={markId(start)} tabIndex={-1} className={styles.mark} title={texts.kinds[finding.kind]}>
        {text}
      </mark>
    );
  let at = start;
  const parts = text.split(manyLines).map((part, no) => {
    const key = at;
    at += part.length;
    if (no % 2 === 0) return part;
    return (
      <span key={key} className={styles.gap}>
        {part}
      </span>
    );
  });
  return isHeading ? <b>{parts}</b> : parts;
}
