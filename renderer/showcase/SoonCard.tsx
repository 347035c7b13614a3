import { entityNamed } from '../../shared/entities.ts';
import { SoonReason } from '../../shared/showcase/contract.ts';
import { order } from '../app/orders.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { CountBadge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { RecordLines } from './PublicCard.tsx';
import type { Shown } from './ShowcasePage.tsx';
import styles from './showcase.module.css';
import { showcaseTexts } from './texts.ts';

/** What only a word keeps from the pages, by reason and kind; a kind is released in one step, which can be undone. */
export function SoonCard({ shown }: { readonly shown: Shown }) {
  const texts = useTexts(showcaseTexts);
  const locale = useLocale();
  const publish = (entity: string, ids: readonly string[]) =>
    void order(
      'record.updateMany',
      { entity, ids: [...ids], set: { visibility: 'public', classification: 'public' } },
      { done: ({ changed }) => texts.published(changed) },
    );
  return (
    <Card title={texts.soon}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{texts.soonNote}</p>
        {SoonReason.options.map((reason) => {
          const kinds = [
            ...Map.groupBy(
              shown.soon.filter((one) => one.reason === reason),
              ({ entity }) => entity,
            ),
          ];
          if (kinds.length === 0) return null;
          return (
            <section key={reason} className={styles.stack} aria-label={texts.reasons[reason]}>
              <h3 className={styles.reason}>{texts.reasons[reason]}</h3>
              {kinds.map(([entity, records]) => (
                <div key={entity} className={styles.offer}>
                  <details className={styles.kind}>
                    <summary>
                      {entityNamed(entity)?.plural[locale] ?? entity}{' '}
                      <CountBadge count={formatCount(records.length, locale)} />
                    </summary>
                    <RecordLines records={records} />
                  </details>
                  {reason !== 'unfinished' && (
                    <Button
                      onPress={() =>
                        publish(
                          entity,
                          records.map(({ id }) => id),
                        )
                      }
                    >
                      {texts.publish(
                        records.length,
                        entityNamed(entity)?.label[locale] ?? entity,
                        entityNamed(entity)?.plural[locale] ?? entity,
                      )}
                    </Button>
                  )}
                </div>
              ))}
            </section>
          );
        })}
        {shown.moreSoon > 0 && <p className={styles.quiet}>{texts.moreSoon(shown.moreSoon)}</p>}
      </div>
    </Card>
  );
}
