import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { ReadReport } from './queue.ts';
import { SegmentTroubles } from './Segments.tsx';
import { isTrouble } from './segment-sentence.ts';
import { readTexts } from './texts.ts';
import { warningSentence, withheldSentence } from './warning-sentence.ts';

type ConcernsProps = { readonly reports: readonly Omit<ReadReport, 'asks'>[] };

/** Everything about bundles a person should know besides what they change, each a sentence with its next step, and each once. */
export function Concerns({ reports }: ConcernsProps) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  const segments = reports.flatMap((report) => report.segments);
  const warnings = [
    ...new Map(reports.flatMap((report) => report.warnings).map((warning) => [warning.message, warning])).values(),
  ];
  // What lies here and waits was sent: the sentence about it says what to do.
  const waiting = new Set(segments.filter(isTrouble).map(({ writer }) => writer));
  const unexplained = new Map(
    reports.flatMap(({ withheld, senderSite }) =>
      withheld
        .filter(({ writer }) => !waiting.has(writer))
        .map((part) => [part.writer, withheldSentence(part, senderSite, locale)] as const),
    ),
  );
  return (
    <>
      {warnings.map((warning) => (
        <Notice key={warning.message} tone="warning">
          {warningSentence(warning, locale)}
        </Notice>
      ))}
      {reports
        .filter(({ madeFor }) => madeFor.length > 0)
        .map(({ bundle, senderSite, madeFor }) => (
          <Notice key={bundle} tone="warning">
            {texts.madeFor(senderSite, madeFor.join(', '))}
          </Notice>
        ))}
      <SegmentTroubles segments={segments} />
      {[...unexplained].map(([writer, sentence]) => (
        <Notice key={writer} tone="warning">
          {sentence}
        </Notice>
      ))}
    </>
  );
}
