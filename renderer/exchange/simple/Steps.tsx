import { useAnswer } from '../../app/answers.ts';
import { useTexts } from '../../i18n/define.ts';
import { classes } from '../../ui/classes.ts';
import { useQueue } from '../read/queue.ts';
import styles from './simple.module.css';
import { simpleTexts } from './texts.ts';

const steps = ['look', 'apply', 'answer', 'send'] as const;

/** Where one is on the way from a bundle to the reply. Shown while there is something on the way. */
export function Steps() {
  const texts = useTexts(simpleTexts);
  const phase = useQueue((queue) => queue.joint.phase);
  const count = useQueue((queue) => queue.entries.length);
  const isUndone = useQueue(({ joint }) => joint.phase === 'done' && joint.isUndone);
  const questions = useAnswer('question.list', {});
  if (count === 0 || isUndone) return null;
  const hasQuestions = questions.state === 'ready' && questions.value.total > 0;
  const isTakingIn = phase === 'ready' || phase === 'importing';
  const current = phase === 'done' ? (hasQuestions ? 'answer' : 'send') : isTakingIn ? 'apply' : 'look';
  return (
    <ol className={styles.steps} aria-label={texts.steps}>
      {steps.map((step, at) => (
        <li
          key={step}
          className={classes(styles.step, step === current && styles.current)}
          aria-current={step === current ? 'step' : undefined}
        >
          <span className={styles.number} aria-hidden="true">
            {at + 1}
          </span>
          {texts.stepNames[step]}
        </li>
      ))}
    </ol>
  );
}
