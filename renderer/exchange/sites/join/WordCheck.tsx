import { Check, X } from 'lucide-react';
import { useTexts } from '../../../i18n/define.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { heard } from './check-words.ts';
import styles from './join.module.css';
import { joinTexts } from './texts.ts';

type WordCheckProps = {
  readonly words: readonly string[];
  readonly hidden: ReadonlySet<number>;
  /** By place: `true` ticked, or what was typed. */
  readonly said: readonly (boolean | string)[];
  readonly onSaid: (place: number, value: boolean | string) => void;
};

/** Whether a word at this place agrees with what is read out on the telephone. */
export const isConfirmed = (word: string, said: boolean | string | undefined): boolean =>
  typeof said === 'string' ? heard(said, word) === 'right' : said === true;

/** Twelve words to be compared while they are read out: most are ticked, some are typed from hearing. */
export function WordCheck({ words, hidden, said, onSaid }: WordCheckProps) {
  const texts = useTexts(joinTexts);
  return (
    <ol className={styles.check} aria-label={texts.words}>
      {words.map((word, place) => {
        const value = said[place];
        const isDone = isConfirmed(word, value);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may occur twice, and its place is what it is.
          <li key={place} className={classes(styles.word, isDone && styles.done)}>
            <span className={styles.place} aria-hidden>
              {place + 1}
            </span>
            {hidden.has(place) ? (
              <Heard
                word={word}
                place={place}
                typed={typeof value === 'string' ? value : ''}
                onTyped={(text) => onSaid(place, text)}
              />
            ) : (
              <Checkbox isSelected={value === true} onChange={(isSelected) => onSaid(place, isSelected)}>
                <span lang="de">{word}</span>
                <span className="visually-hidden">, {texts.wordNumber(place + 1)}</span>
              </Checkbox>
            )}
          </li>
        );
      })}
    </ol>
  );
}

type HeardProps = {
  readonly word: string;
  readonly place: number;
  readonly typed: string;
  readonly onTyped: (text: string) => void;
};

/** A word that is not shown: its first four letters come from the telephone. */
function Heard({ word, place, typed, onTyped }: HeardProps) {
  const texts = useTexts(joinTexts);
  const state = heard(typed, word);
  return (
    <span className={styles.heard}>
      <TextField
        label={texts.typeWord(place + 1)}
        hideLabel
        value={typed}
        onChange={onTyped}
        maxLength={20}
        error={state === 'wrong' ? texts.otherWord : null}
      />
      {state === 'right' && <Check size="1rem" aria-label={texts.fits} role="img" />}
      {state === 'wrong' && <X size="1rem" aria-hidden />}
    </span>
  );
}
