import type { AmendmentFault } from '../../../shared/strategy/amendments/apply.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './amendments.module.css';
import { amendmentTexts } from './texts.ts';
import { type Amendments, useNames } from './use-amendments.ts';

type FaultsProps = { readonly faults: readonly AmendmentFault[]; readonly amendments: Amendments | null };

/** Where accepted amendments contradict each other, with the way to each of them. */
export function Faults({ faults, amendments }: FaultsProps) {
  const texts = useTexts(amendmentTexts);
  const goTo = useGoTo();
  const { nameOf } = useNames({ parts: amendments?.parts ?? [] });
  if (faults.length === 0) return null;
  return (
    <Notice tone="warning">
      <strong>{texts.faults(faults.length)}</strong>
      <ul className={styles.faults}>
        {faults.map(({ code, part, name, amendments: ids }) => (
          <li key={`${code} ${part} ${ids.join()}`}>
            {texts.fault[code](name)}{' '}
            {ids.map((id) => {
              const one = amendments?.amendments.find((line) => line.id === id);
              if (one === undefined) return null;
              return (
                <Button key={id} look="quiet" onPress={() => goTo('/strategy/amendment', id)}>
                  {[nameOf(one), one.body].filter(Boolean).join(', ')}
                </Button>
              );
            })}
          </li>
        ))}
      </ul>
      <p>{texts.faultsText}</p>
    </Notice>
  );
}
