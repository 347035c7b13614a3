import { movements } from '../../shared/radar/radar.ts';
import { BlipShape } from '../charts/radar/BlipShape.tsx';
import { useTexts } from '../i18n/define.ts';
import styles from './radar.module.css';
import { radarTexts } from './texts.ts';

/** In the sample the middle of the radar is at the left. */
const spot = { x: 40, y: 0, radius: 12 };

/** What the shapes of the blips mean. */
export function Legend() {
  const texts = useTexts(radarTexts);
  return (
    <ul className={styles.legend} aria-label={texts.legend}>
      {movements.map((movement) => (
        <li key={movement} className={styles.sign}>
          <svg className={styles.sample} viewBox="27 -13 26 26" aria-hidden="true">
            <BlipShape
              id={movement}
              number={1}
              spot={spot}
              colour={1}
              impact={3}
              movement={movement}
              isQuiet={false}
              isActive={false}
            />
          </svg>
          {texts.movements[movement]}
        </li>
      ))}
      <li className={styles.sign}>{texts.legendSize}</li>
    </ul>
  );
}
