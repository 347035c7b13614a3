import { Scale } from 'lucide-react';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import type { TitleOf } from '../../ui/field-text.ts';
import styles from './Comparison.module.css';
import { conflictTexts } from './texts.ts';
import { Inline } from './ValueWords.tsx';

type Value = Conflict['values'][number];

/** Values somebody chose among others, rather than simply entering them. */
export const decisionsIn = ({ values }: Conflict): readonly Value[] =>
  values.filter(({ decided }) => decided.length > 0);

/** Several people have decided the same conflict, each without knowing of the other: said before anything else. */
export function DecisionsMet({ conflict, titleOf }: { readonly conflict: Conflict; readonly titleOf: TitleOf }) {
  const texts = useTexts(conflictTexts);
  const locale = useLocale();
  const decisions = decisionsIn(conflict);
  if (decisions.length === 0) return null;
  const isMet = decisions.length > 1;
  return (
    <section className={styles.met} aria-label={isMet ? texts.decisionsMet : texts.decisionMet}>
      <p className={styles.metTitle}>
        <Scale size="1.125rem" aria-hidden />
        {isMet ? texts.decisionsMet : texts.decisionMet}
      </p>
      <ul className={styles.metList}>
        {decisions.map((decision) => (
          <li key={decision.dot}>
            {texts.chose(texts.by(decision.author, decision.site), formatMoment(decision.at, locale))}{' '}
            <Inline conflict={conflict} value={decision.value} titleOf={titleOf} />
            {texts.among}
            {decision.decided.map((one, at) => (
              <span key={one.dot}>
                {at > 0 && texts.and}
                <Inline conflict={conflict} value={one.value} titleOf={titleOf} /> ({one.site})
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p className={styles.metNote}>{isMet ? texts.decisionsNext : texts.decisionNext}</p>
    </section>
  );
}
