import { ArrowRight, CircleCheck, CircleDashed, CircleHelp, ListChecks, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { FirstStep } from '../../../shared/home/first-steps.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { say } from '../messages.ts';
import { useGoTo } from '../navigation.ts';
import { takeStep, wayOf } from './acts.ts';
import styles from './FirstSteps.module.css';
import { firstStepsTexts } from './texts.ts';
import { type Steps, useFirstStepsView } from './use-first-steps.ts';

type FirstStepsProps = {
  readonly steps: Steps;
  /** Beside what is already going on: one line with the next step, the others on request. */
  readonly isBrief?: boolean;
  /** Steps that are taken on this very page: no way leads there. */
  readonly here?: readonly FirstStep[];
};

/** What is still to be set up, each step with the way there and with help. Nothing is ticked by hand: the store says what is done. */
export function FirstSteps({ steps, isBrief = false, here = [] }: FirstStepsProps) {
  const texts = useTexts(firstStepsTexts);
  const goTo = useGoTo();
  const id = useId();
  const [isOpen, setOpen] = useState(!isBrief);
  const done = steps.filter(({ isDone }) => isDone).length;
  const next = steps.find(({ isDone }) => !isDone)?.step;
  if (next === undefined) return null;
  const putAway = () => {
    useFirstStepsView.setState({ isPutAway: true });
    say('info', texts.wasPutAway, { undo: () => useFirstStepsView.setState({ isPutAway: false }) });
  };
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <ListChecks size="1.25rem" aria-hidden />
        <h2 id={id} className={styles.title}>
          {texts.title}
        </h2>
        <span className={styles.count}>{texts.done(done, steps.length)}</span>
        {!isOpen && <span className={styles.next}>{texts.next(texts.steps[next].title)}</span>}
        <span className={styles.end}>
          {!isOpen && !here.includes(next) && (
            <Button look="primary" onPress={() => takeStep(next, goTo)}>
              {texts.steps[next].act}
            </Button>
          )}
          {isBrief && (
            <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {isOpen ? texts.hide : texts.showAll}
            </Button>
          )}
          <IconButton icon={X} label={texts.putAway} onPress={putAway} />
        </span>
      </header>
      {isOpen && (
        <ol className={styles.steps}>
          {steps.map(({ step, isDone }) => (
            <li key={step} className={styles.step} data-done={isDone || undefined}>
              {isDone ? <CircleCheck size="1.25rem" aria-hidden /> : <CircleDashed size="1.25rem" aria-hidden />}
              <span className={styles.words}>
                <span className={styles.name}>
                  {texts.steps[step].title}
                  <span className="visually-hidden">: {isDone ? texts.isDone : texts.isOpen}</span>
                </span>
                {!isDone && <span className={styles.text}>{texts.steps[step].text}</span>}
              </span>
              {!isDone && !here.includes(step) && (
                <Button
                  look={step === next ? 'primary' : 'secondary'}
                  {...(step === next ? { icon: ArrowRight } : {})}
                  onPress={() => takeStep(step, goTo)}
                >
                  {texts.steps[step].act}
                </Button>
              )}
              <IconButton
                icon={CircleHelp}
                label={texts.help(texts.steps[step].title)}
                onPress={() => goTo(`/help/${wayOf[step].help}`)}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
