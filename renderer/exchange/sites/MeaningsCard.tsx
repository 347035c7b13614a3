import { useTexts } from '../../i18n/define.ts';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { meaningTexts } from './meaning-texts.ts';
import styles from './sites.module.css';

/** What the words for the standing of a site mean, folded: whoever meets one of them finds here why it is so and how it ends. */
export function MeaningsCard() {
  const texts = useTexts(meaningTexts);
  return (
    <Card isFlush>
      <div className={styles.meanings}>
        <Disclosure line={<h2>{texts.title}</h2>}>
          <dl className={styles.meaningList}>
            {Object.entries(texts.meanings).map(([id, { name, is, why, ends }]) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{is}</dd>
                <dd>
                  <strong>{texts.why}:</strong> {why}
                </dd>
                <dd>
                  <strong>{texts.ends}:</strong> {ends}
                </dd>
              </div>
            ))}
          </dl>
          <p className={styles.byHand}>{texts.byHand}</p>
        </Disclosure>
      </div>
    </Card>
  );
}
