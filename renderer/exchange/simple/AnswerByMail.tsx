import { useState } from 'react';
import type { Question } from '../../../shared/questions/contract.ts';
import { say } from '../../app/messages.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './simple.module.css';
import { simpleTexts } from './texts.ts';
import { noteAnswer } from './view.ts';

/** For what this site may not enter itself: one line that goes along in the words of the reply. */
export function AnswerByMail({ question, words }: { readonly question: Question; readonly words: string }) {
  const texts = useTexts(simpleTexts);
  const [answer, setAnswer] = useState('');
  const note = () => {
    if (answer.trim() === '') return;
    noteAnswer(question.key, { question: words, answer: answer.trim() });
    say('success', texts.noted);
  };
  return (
    <div className={styles.stacked}>
      <p className={styles.note}>{texts.byMailHint}</p>
      <div className={styles.answers}>
        <div className={styles.line}>
          <TextField label={texts.byMail} value={answer} onChange={setAnswer} onEnter={note} maxLength={1000} />
        </div>
        <Button onPress={note} isDisabled={answer.trim() === ''}>
          {texts.note}
        </Button>
      </div>
    </div>
  );
}
