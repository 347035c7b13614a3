import type { SegmentVerdict } from '../../../shared/exchange/contract.ts';
import { useIsRoot } from '../../app/use-is-root.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { isTrouble, segmentSentence } from '../read/segment-sentence.ts';
import { readTexts } from '../read/texts.ts';
import { walkList } from '../walk.ts';
import styles from './log.module.css';

/** What the check of each part of a file said, folded: whose, which changes, and the sentence with the next step. */
export function SegmentParts({ segments }: { readonly segments: readonly SegmentVerdict[] }) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  const isRoot = useIsRoot();
  return (
    <ul className={styles.parts} {...walkList}>
      {segments.map((segment) => (
        <li key={`${segment.writer}.${segment.from}-${segment.to} ${segment.verdict}`}>
          <Disclosure
            startsOpen={isTrouble(segment) && segments.length < 4}
            line={
              <span className={styles.part}>
                <span>{segment.site}</span>
                <Badge tone={isTrouble(segment) ? 'warning' : 'neutral'}>{texts.verdicts[segment.verdict]}</Badge>
              </span>
            }
          >
            <p className={styles.note}>
              {texts.range(formatCount(segment.from, locale), formatCount(segment.to, locale))}
            </p>
            <p>{segmentSentence(segment, locale, isRoot)}</p>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
