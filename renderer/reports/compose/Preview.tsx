import { useEffect, useRef } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Report, ReportBlock, ReportSentence } from '../../../shared/reports/contract.ts';
import type { Piece } from '../../../shared/reports/sheets.ts';
import { useTexts } from '../../i18n/define.ts';
import { useRover } from '../../ui/rover.ts';
import { PaperBlock, PaperHeading } from '../Blocks.tsx';
import { Pager } from '../Pager.tsx';
import paper from '../sheet.module.css';
import { reportsTexts } from '../texts.ts';
import styles from './compose.module.css';
import { type ReportSheet, sentencesOf } from './costs.ts';
import { Sentence } from './Sentence.tsx';

/** What is to be found on the sheet: a heading by its block, or a sentence. `n` tells one wish from the next. */
export type Wanted = { readonly n: number; readonly index?: number; readonly key?: string };

type PreviewProps = {
  readonly report: Report;
  readonly sheets: readonly ReportSheet[];
  readonly at: number;
  readonly isStale: boolean;
  readonly wanted: Wanted | null;
  readonly onTurn: (sheet: number) => void;
};

const headingId = (index: number): string => `report-heading-${index}`;

/** The report as a sheet of paper, or one of its sheets where it is longer than a window can hold. */
export function Preview({ report, sheets, at, isStale, wanted, onTurn }: PreviewProps) {
  const texts = useTexts(reportsTexts);
  const box = useRef<HTMLElement>(null);
  // A wish of before, about a report that is gone, is not fulfilled by the next one.
  const done = useRef(wanted?.n ?? 0);
  useEffect(() => {
    if (wanted === null || wanted.n === done.current) return;
    done.current = wanted.n;
    const name =
      wanted.key === undefined ? `#${headingId(wanted.index ?? 0)}` : `[data-sentence="${CSS.escape(wanted.key)}"]`;
    const found = box.current?.querySelector<HTMLElement>(name) ?? box.current;
    found?.scrollIntoView({ block: wanted.key === undefined ? 'start' : 'center' });
    found?.focus({ preventScroll: true });
  }, [wanted]);
  const turn = (sheet: number) => {
    onTurn(sheet);
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.focus({ preventScroll: true });
  };
  const pages = { at, of: sheets.length, onTurn: turn };
  const [from, to] = [report.from, report.to].map((text) => {
    const day = dayOrNull(text);
    return day === null ? text : formatDay(day);
  });
  return (
    <div className={styles.desk}>
      <div className={styles.deskHead}>
        <p className={styles.quiet}>{sheets.length > 1 ? `${texts.howTo} ${texts.withinSheets}` : texts.howTo}</p>
        <Pager {...pages} />
      </div>
      <article
        ref={box}
        className={paper.sheet}
        tabIndex={-1}
        aria-label={texts.preview(report.title)}
        aria-busy={isStale}
        lang="de"
      >
        {at === 0 && <h2 className={paper.h2}>{report.title}</h2>}
        <SheetBlocks key={at} sheet={sheets[at] ?? []} report={report} isStale={isStale} />
        <footer className={paper.foot}>
          <span>{report.footer}</span>
          <span>{texts.period(from ?? '', to ?? '')}</span>
        </footer>
      </article>
      <Pager {...pages} isFoot />
    </div>
  );
}

type SheetBlocksProps = { readonly sheet: ReportSheet; readonly report: Report; readonly isStale: boolean };

function SheetBlocks({ sheet, report, isStale }: SheetBlocksProps) {
  const rover = useRover({ row: 0, column: 0 });
  const sentences = sentencesOf(sheet);
  const rowOf = new Map(sentences.map(({ key }, row) => [key, row]));
  const isLost = rover.current.row >= sentences.length;
  const draw = (sentence: ReportSentence, lead?: string) => {
    const row = rowOf.get(sentence.key) ?? 0;
    const stop = rover.stop(row, 0, isLost && row === 0);
    return <Sentence sentence={sentence} which={report} isStale={isStale} stop={stop} lead={lead} />;
  };
  return (
    <div {...rover.box}>
      {sheet.map((piece) => (
        <BlockOfReport key={`${piece.index} ${piece.from}`} piece={piece} draw={draw} />
      ))}
    </div>
  );
}

type BlockProps = {
  readonly piece: Piece<ReportBlock>;
  readonly draw: (sentence: ReportSentence, lead?: string) => React.ReactNode;
};

function BlockOfReport({ piece: { block, index, from }, draw }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return (
        <PaperHeading level={block.level} id={headingId(index)}>
          {block.text}
        </PaperHeading>
      );
    case 'paragraph':
      return <div className={paper.words}>{draw(block, block.lead)}</div>;
    case 'list':
      return (
        <ul className={paper.list}>
          {block.items.map((item) => (
            <li key={item.key}>{draw(item)}</li>
          ))}
        </ul>
      );
    default:
      return <PaperBlock block={block} goesOn={from > 0} />;
  }
}
