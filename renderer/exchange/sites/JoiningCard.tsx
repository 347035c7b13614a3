import { useTexts } from '../../i18n/define.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './sites.module.css';
import { siteTexts } from './texts.ts';

/** How others join, said to the site that takes them in. The button stands in the head of the page. */
export function JoiningCard({ waiting }: { readonly waiting: number }) {
  const texts = useTexts(siteTexts);
  return (
    <Card title={texts.joining}>
      <div className={styles.card}>
        <ol className={styles.steps}>
          {Object.values(texts.joiningSteps).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {waiting > 0 && <Notice tone="warning">{texts.joiningWaits(waiting)}</Notice>}
      </div>
    </Card>
  );
}
