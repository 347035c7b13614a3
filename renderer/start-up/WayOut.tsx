import { LifeBuoy, RotateCcw } from 'lucide-react';
import { useAnswer } from '../app/answers.ts';
import { useCommand } from '../app/orders.ts';
import { Since } from '../app/Since.tsx';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatMoment } from '../i18n/moment.ts';
import { Button } from '../ui/Button.tsx';
import { Loading } from '../ui/Notice.tsx';
import { RestorePoints } from './RestorePoints.tsx';
import styles from './StoreTrouble.module.css';
import { useSalvaged } from './salvaged.ts';
import { wayOutTexts } from './way-out-texts.ts';

/** The ways out of a damaged store: save what can be read, or go back to the last restore point that is whole. */
export function WayOut({ onRestored }: { readonly onRestored: () => void }) {
  const texts = useTexts(wayOutTexts);
  const answer = useAnswer('store.trouble', {});
  const salvage = useCommand('store.salvage');
  const restore = useCommand('backup.restore');
  const isRunning = salvage.isRunning || restore.isRunning;
  const save = async () => {
    const outcome = await salvage.run({});
    if (outcome.ok) useSalvaged.setState({ report: outcome.value });
    else onRestored();
  };
  const goBack = async (name: string) => {
    const outcome = await restore.run({ name });
    if (outcome.ok) onRestored();
  };
  const trouble = answer.state === 'ready' ? answer.value : null;
  return (
    <div className={styles.ways}>
      {answer.state === 'loading' && <Loading />}
      {trouble?.damage && <p className={styles.text}>{texts.damage[trouble.damage]}</p>}
      <section className={styles.way} aria-labelledby="way-save">
        <h2 id="way-save">{texts.saveTitle}</h2>
        <p className={styles.detail}>{texts.saveText}</p>
        <Button look="primary" icon={LifeBuoy} isDisabled={isRunning} onPress={() => void save()}>
          {salvage.isRunning ? texts.saving : texts.save}
        </Button>
      </section>
      <section className={styles.way} aria-labelledby="way-back">
        <h2 id="way-back">{texts.pointTitle}</h2>
        {trouble !== null && trouble.point === null && <p className={styles.detail}>{texts.noPoint}</p>}
        {trouble?.point && (
          <PointWay point={trouble.point} isRunning={isRunning} onGoBack={goBack} onRestored={onRestored} />
        )}
      </section>
    </div>
  );
}

type PointWayProps = {
  readonly point: { readonly name: string; readonly at: string };
  readonly isRunning: boolean;
  readonly onGoBack: (name: string) => Promise<void>;
  readonly onRestored: () => void;
};

function PointWay({ point, isRunning, onGoBack, onRestored }: PointWayProps) {
  const texts = useTexts(wayOutTexts);
  const when = formatMoment(point.at, useLocale());
  return (
    <>
      <p className={styles.detail}>{texts.pointText(when)}</p>
      <Since name={point.name} />
      <Button icon={RotateCcw} isDisabled={isRunning} onPress={() => void onGoBack(point.name)}>
        {texts.goBack(when)}
      </Button>
      <details className={styles.older}>
        <summary>{texts.older}</summary>
        <RestorePoints onRestored={onRestored} except={point.name} />
      </details>
    </>
  );
}
