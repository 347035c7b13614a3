import { fieldOfAnswer } from '../../../shared/councils/answer-field.ts';
import { councilResults } from '../../../shared/councils/meeting-model.ts';
import { formatResult, readResult, resultDoubts } from '../../../shared/councils/result.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './matrix.module.css';
import { reportTexts } from './report-texts.ts';

type UnderstoodProps = {
  readonly line: string;
  /** A person's choice against what was read; empty: as read. */
  readonly meaning: string;
  readonly onMeaning: (meaning: string) => void;
  readonly isDisabled?: boolean;
};

/** What the program has read in a result (D7: what it does not understand is unknown), and the way to say otherwise. */
export function Understood({ line, meaning, onMeaning, isDisabled }: UnderstoodProps) {
  const texts = useTexts(reportTexts);
  const locale = useLocale();
  const read = readResult(line);
  const result = meaning === '' ? read.result : meaning;
  const doubts = resultDoubts({ ...read, result: result as typeof read.result });
  const votes = formatResult({ ...read, result: 'unknown' });
  const options = Object.entries(councilResults)
    .filter(([value]) => value !== 'unknown')
    .map(([value, words]) => ({ value, label: words[locale === 'de' ? 0 : 1] }));
  return (
    <section className={styles.understood} aria-label={texts.understood}>
      <div className={styles.line} role="status">
        <span className={styles.strong}>{texts.understood}:</span>
        {line.trim() === '' && meaning === '' ? (
          <span className={styles.quiet}>{texts.nothing}</span>
        ) : (
          <>
            <StatusBadge field={fieldOfAnswer(result)} value={result} />
            {votes !== '' && <span>{votes}</span>}
          </>
        )}
      </div>
      {line.trim() !== '' && result === 'unknown' && <Notice tone="warning">{texts.unknown}</Notice>}
      {doubts.includes('votes-against') && <Notice tone="warning">{texts.votesAgainst}</Notice>}
      {doubts.includes('majority') && <Notice tone="warning">{texts.majority}</Notice>}
      <Select
        label={texts.meaning}
        options={options}
        value={meaning === '' ? null : meaning}
        emptyLabel={texts.asRead}
        onChange={(value) => onMeaning(value ?? '')}
        isDisabled={isDisabled ?? false}
      />
    </section>
  );
}
