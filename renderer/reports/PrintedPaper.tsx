import { formatDay } from '../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import type { TextDocument } from '../../shared/documents/contract.ts';
import { useIsPrinting } from '../app/use-is-printing.ts';
import { PaperBlock } from './Blocks.tsx';
import styles from './sheet.module.css';

/** The whole paper, plain, while the page is on its way to the printer: what stands on the screen is one sheet of it. */
export function PrintedPaper({ make }: { readonly make: () => TextDocument }) {
  return useIsPrinting() ? <Whole document={make()} /> : null;
}

function Whole({ document }: { readonly document: TextDocument }) {
  const day = dayOrNull(document.date);
  return (
    <article className={styles.printed}>
      <h2 className={styles.h2}>{document.title}</h2>
      <p className={styles.quiet}>
        {[document.footer, day === null ? '' : formatDay(day)].filter(Boolean).join(' · ')}
      </p>
      {document.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a paper have no names.
        <PaperBlock key={at} block={block} />
      ))}
    </article>
  );
}
