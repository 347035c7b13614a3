import { useMemo } from 'react';
import type { StayKind } from '../../../shared/exchange/outgoing-contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { noOwnNames, useNames } from '../use-names.ts';
import { entityWords, titleReferences, titleWords } from '../words.ts';
import styles from './create.module.css';
import { createTexts } from './texts.ts';

const none: readonly never[] = [];

/** The records behind a count, by name; each opens. */
export function LeftOutList({ kind }: { readonly kind: StayKind }) {
  const texts = useTexts(createTexts);
  const locale = useLocale();
  const show = useShowRecord();
  const answer = useAnswer('bundle.leftOut', { kind });
  const records = answer.state === 'ready' ? answer.value.records : none;
  const references = useMemo(() => records.flatMap(({ entity, title }) => titleReferences(entity, title)), [records]);
  const titleOf = useNames(references, noOwnNames);
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  const { total } = answer.value;
  if (total === 0) return <p>{texts.noneOfThese}</p>;
  return (
    <>
      <ul className={styles.leftOut}>
        {records.map(({ entity, id, title }) => (
          <li key={`${entity}:${id}`} className={styles.leftOutLine}>
            <Button look="quiet" onPress={() => show(entity, id)}>
              {titleWords(entity, title, locale, titleOf)}
            </Button>
            <span className={styles.note}>{entityWords(entity, locale)}</span>
          </li>
        ))}
      </ul>
      {total > records.length && <p className={styles.note}>{texts.moreOfThese(total - records.length)}</p>}
    </>
  );
}
