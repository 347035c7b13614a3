import { useMemo } from 'react';
import type { ReportSentence } from '../../../shared/reports/contract.ts';
import { wordDiff } from '../../../shared/text/word-runs.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { DiffRuns } from '../../ui/DiffRuns.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { reportsTexts } from '../texts.ts';
import styles from './compose.module.css';
import { resetSentence, saySentence, type Which } from './words.ts';

type OutdatedProps = { readonly sentence: ReportSentence; readonly which: Which; readonly onOpen: () => void };

/** The data say something else since somebody wrote this sentence: both texts, and a choice. */
export function Outdated({ sentence, which, onOpen }: OutdatedProps) {
  const texts = useTexts(reportsTexts);
  const { made, replaced, text, key, version } = sentence;
  const runs = useMemo(() => (replaced === null ? null : wordDiff(replaced, made)), [replaced, made]);
  return (
    <div className={styles.outdated}>
      <Notice tone="warning">
        <strong>{texts.isOutdated}</strong>
        <dl className={styles.both}>
          <dt>{texts.mine}</dt>
          <dd>{text.trim() === '' ? texts.leftOut : text}</dd>
          <dt>{texts.dataNow}</dt>
          <dd>{runs === null ? made : <DiffRuns runs={runs} />}</dd>
        </dl>
        <div className={styles.line}>
          <Button onPress={() => void saySentence({ which, sentence, text, done: texts.wasKept })}>
            {texts.keepMine}
          </Button>
          <Button onPress={() => void resetSentence({ which, key, version, done: texts.wasReset })}>
            {texts.takeNew}
          </Button>
          <Button look="quiet" onPress={onOpen}>
            {texts.changeMine}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
