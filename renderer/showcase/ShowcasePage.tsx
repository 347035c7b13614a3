import type { Output } from '../../shared/contract.ts';
import { useAnswer } from '../app/answers.ts';
import { Page } from '../app/Page.tsx';
import { useTexts } from '../i18n/define.ts';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
import { MakeCard } from './MakeCard.tsx';
import { PreviewCard } from './PreviewCard.tsx';
import { PublicCard } from './PublicCard.tsx';
import { SoonCard } from './SoonCard.tsx';
import styles from './showcase.module.css';
import { showcaseTexts } from './texts.ts';
import { WordsCard } from './WordsCard.tsx';

export type Shown = Output<'showcase.preview'>;

/** Kommunikation › Schaufenster: what everybody will see, what is missing, and the pages as a folder. */
export default function ShowcasePage() {
  const texts = useTexts(showcaseTexts);
  const answer = useAnswer('showcase.preview', {});
  const shown = answer.state === 'ready' ? answer.value : null;
  return (
    <Page title={texts.title} {...(shown === null ? {} : { count: texts.count(shown.records.length) })}>
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <div className={styles.page}>
          <div className={styles.column}>
            <PublicCard shown={answer.value} />
            {answer.value.soon.length > 0 && <SoonCard shown={answer.value} />}
          </div>
          <div className={styles.column}>
            <MakeCard shown={answer.value} />
          </div>
          <div className={styles.whole}>
            <WordsCard shown={answer.value} />
          </div>
          <div className={styles.whole}>
            <PreviewCard shown={answer.value} />
          </div>
        </div>
      )}
    </Page>
  );
}
