import type { Output } from '../../../../shared/contract.ts';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import type { TitleOf } from '../../../ui/field-text.ts';
import { Disclosure } from '../../Disclosure.tsx';
import { entityWords, fieldWords, titleWords } from '../../words.ts';
import { conflictKey } from '../sides.ts';
import styles from './rule.module.css';
import { ruleTexts } from './rule-texts.ts';

type Left = Output<'conflict.preview'>['left'][number];

/** As many of one reason as anybody reads. */
const mostNamed = 50;

/** What a rule leaves to people, by reason. */
export function LeftOpen({ left, titleOf }: { readonly left: readonly Left[]; readonly titleOf: TitleOf }) {
  const texts = useTexts(ruleTexts);
  const locale = useLocale();
  if (left.length === 0) return null;
  const reasons = [...Map.groupBy(left, ({ why }) => why)];
  return (
    <Disclosure line={<span>{texts.leaves(left.length)}</span>}>
      <div className={styles.left}>
        {reasons.map(([why, ones]) => (
          <div key={why}>
            <p className={styles.why}>{texts.why[why]}</p>
            <ul>
              {ones.slice(0, mostNamed).map((one) => (
                <li key={conflictKey(one)}>
                  {texts.leftOne(
                    entityWords(one.entity, locale),
                    titleWords(one.entity, one.title, locale, titleOf),
                    fieldWords(one.entity, one.field, locale),
                  )}
                </li>
              ))}
              {ones.length > mostNamed && <li>{texts.leftMore(ones.length - mostNamed)}</li>}
            </ul>
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
