import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { walkLines, walkList } from '../walk.ts';
import { entityWords } from '../words.ts';
import styles from './look.module.css';
import type { PastKind } from './sums.ts';
import { backupTexts } from './texts.ts';
import { useBackupView } from './view.ts';

type KindListProps = {
  readonly kinds: readonly PastKind[];
  readonly isCompared: boolean;
  readonly onChosen: () => void;
};

/** The kinds of records in a restore point, each with how many there were and what has become of them. */
export function KindList({ kinds, isCompared, onChosen }: KindListProps) {
  const texts = useTexts(backupTexts);
  const locale = useLocale();
  const { entity } = useBackupView();
  const sorted = kinds
    .map((kind) => ({ ...kind, words: entityWords(kind.entity, locale, true) }))
    .sort((a, b) => a.words.localeCompare(b.words, locale));
  return (
    <nav className={styles.kinds} aria-label={texts.kinds}>
      <ul {...walkList}>
        {sorted.map((kind) => (
          <li key={kind.entity}>
            <button
              type="button"
              className={styles.kind}
              aria-current={kind.entity === entity ? 'true' : undefined}
              onClick={() => {
                onChosen();
                useBackupView.setState({ entity: kind.entity });
              }}
              onKeyDown={walkLines}
              data-walk=""
            >
              <span className={styles.kindName}>{kind.words}</span>
              <span className={styles.kindCount}>{formatCount(kind.past, locale)}</span>
              {isCompared && <span className={styles.kindDiff}>{texts.difference(kind)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
