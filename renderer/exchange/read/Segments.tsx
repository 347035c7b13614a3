import type { SegmentVerdict } from '../../../shared/exchange/contract.ts';
import { useIsRoot } from '../../app/use-is-root.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { walkList } from '../walk.ts';
import styles from './Segments.module.css';
import { isTrouble, segmentSentence, troublesOf } from './segment-sentence.ts';
import { readTexts } from './texts.ts';

type SegmentsProps = { readonly segments: readonly SegmentVerdict[] };

const keyOf = ({ writer, from, to }: SegmentVerdict): string => `${writer}.${from}-${to}`;

/** The parts that are not simply new or known, each as a sentence with its next step. */
export function SegmentTroubles({ segments }: SegmentsProps) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  const isRoot = useIsRoot();
  return troublesOf(segments).map(({ segment, more }) => (
    <Notice
      key={keyOf(segment)}
      tone={segment.verdict === 'fork' || segment.verdict === 'refused' ? 'danger' : 'warning'}
    >
      {segmentSentence(segment, locale, isRoot)} {more > 0 && texts.moreParts(more)}
    </Notice>
  ));
}

/** Whose changes the file carries, and what the check of each part said. */
export function SegmentList({ segments }: SegmentsProps) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  if (segments.length === 0) return null;
  return (
    <Card isFlush>
      <div className={styles.parts} {...walkList}>
        <Disclosure line={<h2>{texts.parts}</h2>}>
          <ul className={styles.list}>
            {segments.map((segment) => (
              <li key={keyOf(segment)} className={styles.part}>
                <span className={styles.site}>{segment.site}</span>
                <span className={styles.range}>
                  {texts.range(formatCount(segment.from, locale), formatCount(segment.to, locale))}
                </span>
                <Badge tone={isTrouble(segment) ? 'warning' : 'neutral'}>{texts.verdicts[segment.verdict]}</Badge>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </Card>
  );
}
