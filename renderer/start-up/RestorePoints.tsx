import { useAnswer } from '../app/answers.ts';
import { useCommand } from '../app/orders.ts';
import { Since } from '../app/Since.tsx';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatMoment } from '../i18n/moment.ts';
import { Button } from '../ui/Button.tsx';
import styles from './StoreTrouble.module.css';
import { startTexts } from './start-texts.ts';

/** The restore points there are, newest first, without one that stands elsewhere. */
export function RestorePoints({ onRestored, except }: { readonly onRestored: () => void; readonly except: string }) {
  const texts = useTexts(startTexts).trouble;
  const locale = useLocale();
  const answer = useAnswer('backup.list', {});
  const restore = useCommand('backup.restore');
  if (answer.state !== 'ready') return null;
  const points = answer.value.points.filter(({ name }) => name !== except);
  if (points.length === 0) return <p className={styles.detail}>{texts.noBackups}</p>;
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point.name} className={styles.point}>
          <div className={styles.told}>
            <span>{texts.restorePoint(formatMoment(point.at, locale), point.reason)}</span>
            <Since name={point.name} className={styles.detail} />
          </div>
          <Button
            isDisabled={restore.isRunning}
            onPress={async () => {
              const outcome = await restore.run({ name: point.name });
              if (outcome.ok) onRestored();
            }}
          >
            {texts.restore}
          </Button>
        </li>
      ))}
    </ul>
  );
}
