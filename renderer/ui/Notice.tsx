import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { AnyFailure } from '../../shared/core/result.ts';
import { useTexts } from '../i18n/define.ts';
import { failureSentence } from '../i18n/failures.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Notice.module.css';

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert } as const;

type NoticeProps = {
  readonly tone?: keyof typeof icons;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** A sentence that belongs to what stands around it: not a message, it stays until its cause is gone. */
export function Notice({ tone = 'info', children, action }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={classes(styles.notice, styles[tone])}>
      <Icon size="1.125rem" aria-hidden />
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}

/** How long an answer may take before the screen says that it is waiting. Most answers are there sooner. */
const patienceMs = 300;

/** Stands where an answer will be. Says nothing for the first moment, so that quick answers do not flicker. */
export function Loading() {
  const texts = useTexts(uiTexts);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={styles.loading} role="status" data-loading="">
      {isLong && texts.loading}
    </p>
  );
}

/** An answer that failed: the sentence with the next step, and trying again. */
export function FailureNotice({
  answer,
}: {
  readonly answer: { readonly failure: AnyFailure; readonly retry: () => void };
}) {
  const texts = useTexts(uiTexts);
  return (
    <div className={styles.failure} role="alert">
      <Notice tone="danger" action={<Button onPress={answer.retry}>{texts.retry}</Button>}>
        {failureSentence(answer.failure, useLocale())}
      </Notice>
    </div>
  );
}
