import { useAnswer } from '../../app/answers.ts';
import { say } from '../../app/messages.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { CountBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { AnswerByMail } from './AnswerByMail.tsx';
import { AnswerControls } from './AnswerControls.tsx';
import { useQuestionWords } from './question-words.ts';
import styles from './simple.module.css';
import { simpleTexts } from './texts.ts';
import { putOff, quietOn, useSimpleStore } from './view.ts';

/** At most so many at a time: more would be a form. */
const atATime = 3;

/** What others wait for from this body, each answered where it stands. */
export function QuestionsCard() {
  const texts = useTexts(simpleTexts);
  const locale = useLocale();
  const today = useToday();
  const without = quietOn(useSimpleStore(), today);
  const wordsOf = useQuestionWords();
  const answer = useAnswer('question.list', { limit: atATime, without: without.slice(0, 500) }, { keep: true });
  if (answer.state !== 'ready') return null;
  const { questions, total } = answer.value;
  return (
    <Card
      title={
        <>
          {texts.questions}
          {total > 0 && <CountBadge count={formatCount(total, locale)} />}
        </>
      }
    >
      {questions.length === 0 ? (
        <p className={styles.note}>{texts.noQuestions}</p>
      ) : (
        <ul className={styles.questions} aria-label={texts.questions}>
          {questions.map((question) => {
            const words = wordsOf(question);
            const id = `question ${question.key}`.replace(/\W+/g, '-');
            return (
              <li key={question.key} className={styles.question}>
                <p id={id} className={styles.asked}>
                  {words}
                </p>
                <div className={styles.row}>
                  {question.canAnswer ? (
                    <AnswerControls question={question} labelledBy={id} />
                  ) : (
                    <AnswerByMail question={question} words={words} />
                  )}
                  <Button
                    look="quiet"
                    aria-label={`${texts.later}: ${words}`}
                    onPress={() => {
                      putOff(question.key, today);
                      say('info', texts.laterDone);
                    }}
                  >
                    {texts.later}
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
