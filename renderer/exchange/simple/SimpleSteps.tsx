import { useAnswer } from '../../app/answers.ts';
import { useTexts } from '../../i18n/define.ts';
import { useQueue } from '../read/queue.ts';
import { Steps } from '../Steps.tsx';
import { simpleTexts } from './texts.ts';

const steps = ['look', 'apply', 'answer', 'send'] as const;

/** Where one is on the way from a bundle to the reply. Shown while there is something on the way. */
export function SimpleSteps() {
  const texts = useTexts(simpleTexts);
  const phase = useQueue((queue) => queue.joint.phase);
  const count = useQueue((queue) => queue.entries.length);
  const isUndone = useQueue(({ joint }) => joint.phase === 'done' && joint.isUndone);
  const questions = useAnswer('question.list', {});
  if (count === 0 || isUndone) return null;
  const hasQuestions = questions.state === 'ready' && questions.value.total > 0;
  const isTakingIn = phase === 'ready' || phase === 'importing';
  const current = phase === 'done' ? (hasQuestions ? 'answer' : 'send') : isTakingIn ? 'apply' : 'look';
  const at = steps.indexOf(current);
  return (
    <Steps
      label={texts.steps}
      steps={steps.map((id, index) => ({ id, title: texts.stepNames[id], isDone: index < at }))}
      current={current}
    />
  );
}
