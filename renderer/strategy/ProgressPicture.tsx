import { type MeasureState, measureStates, type Progress } from '../../shared/strategy/progress.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import styles from './progress.module.css';
import { progressTexts } from './progress-texts.ts';
import { progressSentence } from './progress-words.ts';

/** Units of the picture: the side of a box, and what lies between two. */
const side = 16;
const gap = 4;
/** Boxes in one line of a picture; more go on beneath. */
const mostInLine = 12;

/** The sign in a box, so that no state is told by colour alone. */
const signs: Readonly<Record<MeasureState, string>> = {
  done: 'M4.5 8.5 7 11l4.5-5.5',
  ended: 'M4.5 8.5 7 11l4.5-5.5',
  running: 'M6 4.5 11.5 8 6 11.5z',
  paused: 'M6 5v6M10 5v6',
  prepared: 'M5 8h.01M8 8h.01M11 8h.01',
  open: '',
  dropped: 'M5 5l6 6M11 5l-6 6',
};

function Box({ state, x = 0, y = 0 }: { readonly state: MeasureState; readonly x?: number; readonly y?: number }) {
  return (
    <g className={styles[state]} transform={`translate(${x} ${y})`}>
      <rect className={styles.box} x="1" y="1" width={side - 2} height={side - 2} rx="2.5" />
      <path className={styles.sign} d={signs[state]} />
    </g>
  );
}

/** One box for each measure that counts, sorted by state. What it says stands beside it in words. */
export function ProgressPicture({ progress }: { readonly progress: Progress }) {
  const locale = useLocale();
  const boxes = measureStates
    .filter((state) => state !== 'dropped')
    .flatMap((state) => Array.from({ length: progress.counts[state] }, () => state));
  if (boxes.length === 0) return null;
  const lines = Math.ceil(boxes.length / mostInLine);
  const [width, height] = [Math.min(boxes.length, mostInLine), lines].map((count) => count * (side + gap) - gap);
  return (
    <svg
      className={styles.picture}
      role="img"
      aria-label={progressSentence(progress, locale)}
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: `${(width ?? 0) / 16}rem`, height: `${(height ?? 0) / 16}rem` }}
    >
      {boxes.map((state, at) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: a box has no name of its own.
          key={at}
          state={state}
          x={(at % mostInLine) * (side + gap)}
          y={Math.floor(at / mostInLine) * (side + gap)}
        />
      ))}
    </svg>
  );
}

/** The sign of one state, beside its word. */
export const StateSign = ({ state }: { readonly state: MeasureState }) => (
  <svg className={styles.one} viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
    <Box state={state} />
  </svg>
);

/** The state of a measure: sign and word. */
export function StateWord({ state }: { readonly state: MeasureState }) {
  const texts = useTexts(progressTexts);
  return (
    <span className={styles.state}>
      <StateSign state={state} />
      {texts.states[state]}
    </span>
  );
}

/** What the signs mean; only those that occur. */
export function Legend({ progress }: { readonly progress: Progress }) {
  const texts = useTexts(progressTexts);
  const states = measureStates.filter((state) => state !== 'dropped' && progress.counts[state] > 0);
  return (
    <ul className={styles.legend}>
      {states.map((state) => (
        <li key={state} className={styles.state}>
          <StateSign state={state} />
          {texts.states[state]}
        </li>
      ))}
    </ul>
  );
}
