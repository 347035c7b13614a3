import type { SegmentVerdict, Warning, Withheld } from '../../../shared/exchange/contract.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SegmentTroubles } from './Segments.tsx';
import { isTrouble } from './segment-sentence.ts';
import { warningSentence, withheldSentence } from './warning-sentence.ts';

type ConcernsProps = {
  readonly segments: readonly SegmentVerdict[];
  readonly warnings: readonly Warning[];
  readonly withheld: readonly Withheld[];
  readonly sender: string;
};

/** Everything about a bundle a person should know besides what it changes, each a sentence with its next step. */
export function Concerns({ segments, warnings, withheld, sender }: ConcernsProps) {
  const locale = useLocale();
  // What lies here and waits was sent: the sentence about it says what to do.
  const waiting = new Set(segments.filter(isTrouble).map(({ writer }) => writer));
  const unexplained = withheld.filter(({ writer }) => !waiting.has(writer));
  return (
    <>
      {warnings.map((warning) => (
        <Notice key={warning.message} tone="warning">
          {warningSentence(warning, locale)}
        </Notice>
      ))}
      <SegmentTroubles segments={segments} />
      {unexplained.map((part) => (
        <Notice key={part.writer} tone="warning">
          {withheldSentence(part, sender, locale)}
        </Notice>
      ))}
    </>
  );
}
