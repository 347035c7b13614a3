import { Archive, Ban, GitCompareArrows, type LucideIcon, Pencil, Plus, Sparkles, Trash2 } from 'lucide-react';
import type { Counts } from '../../../shared/exchange/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { classes } from '../../ui/classes.ts';
import { exchangeTexts } from '../texts.ts';
import styles from './CountsBar.module.css';

const kinds: readonly (readonly [keyof Counts, LucideIcon, string | undefined])[] = [
  ['new', Plus, styles.new],
  ['changed', Pencil, styles.changed],
  ['deleted', Trash2, styles.deleted],
  ['conflicts', GitCompareArrows, styles.conflicts],
  ['refused', Ban, styles.refused],
  ['held', Archive, styles.held],
  ['unknown', Sparkles, styles.unknown],
];

/** What a bundle does, in numbers. Zeros stay, quietly: that nothing is deleted is news, too. */
export function CountsBar({ counts, label }: { readonly counts: Counts; readonly label: string }) {
  const texts = useTexts(exchangeTexts);
  const locale = useLocale();
  return (
    <ul className={styles.counts} aria-label={label}>
      {kinds.map(([kind, Icon, tone]) => {
        const word = texts.counts[kind];
        const count = counts[kind];
        return (
          <li key={kind} className={classes(styles.count, count > 0 && tone, count === 0 && styles.zero)}>
            {count > 0 && <Icon size="1rem" aria-hidden />}
            <span className={styles.number}>{formatCount(count, locale)}</span>{' '}
            {typeof word === 'function' ? word(count) : word}
          </li>
        );
      })}
    </ul>
  );
}
