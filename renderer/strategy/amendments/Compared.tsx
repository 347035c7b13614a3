import { partName } from '../../../shared/strategy/amendments/parts.ts';
import { redlineRuns } from '../../../shared/text/word-runs.ts';
import { useTexts } from '../../i18n/define.ts';
import { DiffRuns } from '../../ui/DiffRuns.tsx';
import styles from './amendments.module.css';
import { amendmentTexts } from './texts.ts';
import { type Amendment, type Amendments, useNames } from './use-amendments.ts';

type ComparedProps = { readonly all: Amendments; readonly amendment: Amendment };
type Words = Amendment['words'];

/** The words in force, the proposed ones, and what is different between them. */
export function Compared({ all, amendment }: ComparedProps) {
  const texts = useTexts(amendmentTexts);
  const { kind, target, mergeInto, words, decision } = amendment;
  const key = kind === 'merge' ? mergeInto : target;
  const now = amendment.seen ?? all.parts.find((part) => part.key === key) ?? null;
  const accepted = decision?.result === 'accepted' ? decision.words : null;
  const { partCalled } = useNames(all);
  const taken = kind === 'merge' ? (all.parts.find((part) => part.key === target) ?? null) : null;
  const after = kind === 'drop' ? null : words;
  return (
    <div className={styles.stack}>
      {taken && (
        <section className={styles.column}>
          <h3>{texts.goesInto(partCalled(mergeInto) ?? '')}</h3>
          <Wording words={taken} all={all} />
        </section>
      )}
      <div className={styles.columns}>
        <section className={styles.column}>
          <h3>{texts.before}</h3>
          {now === null ? <p className={styles.quiet}>{texts.isNew}</p> : <Wording words={now} all={all} />}
        </section>
        <section className={styles.column}>
          <h3>{texts.after}</h3>
          {after === null ? <p className={styles.quiet}>{texts.isDropped}</p> : <Wording words={after} all={all} />}
        </section>
        <section className={styles.column}>
          <h3>{texts.difference}</h3>
          <Difference from={now} to={after} all={all} />
        </section>
      </div>
      {accepted && (
        <section className={styles.column}>
          <h3>{texts.decidedWords}</h3>
          <Difference from={now} to={accepted} all={all} />
        </section>
      )}
    </div>
  );
}

const fieldName = ({ parts }: Amendments, words: Words | null): string => {
  const field = parts.find(({ key }) => key === words?.fieldKey);
  return field === undefined ? '' : partName(field);
};

function Wording({ words, all }: { readonly words: Words; readonly all: Amendments }) {
  const field = fieldName(all, words);
  return (
    <>
      <p className={styles.name}>{partName(words)}</p>
      {field !== '' && <p className={styles.quiet}>{field}</p>}
      <p className={styles.words}>{words.text}</p>
    </>
  );
}

type DifferenceProps = { readonly from: Words | null; readonly to: Words | null; readonly all: Amendments };

function Difference({ from, to, all }: DifferenceProps) {
  const marked = (one: string, other: string) => <DiffRuns runs={redlineRuns(one, other)} />;
  return (
    <>
      <p className={styles.name}>{marked(from === null ? '' : partName(from), to === null ? '' : partName(to))}</p>
      <p className={styles.quiet}>{marked(fieldName(all, from), fieldName(all, to))}</p>
      <p className={styles.words}>{marked(from?.text ?? '', to?.text ?? '')}</p>
    </>
  );
}
