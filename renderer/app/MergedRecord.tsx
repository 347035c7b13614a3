import { Combine, Split } from 'lucide-react';
import { useId } from 'react';
import { fieldNamed } from '../../shared/core/entity.ts';
import { entityNamed } from '../../shared/entities.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { fieldText } from '../ui/field-text.ts';
import { Notice } from '../ui/Notice.tsx';
import { useAnswer } from './answers.ts';
import styles from './MergedRecord.module.css';
import { mergedTexts } from './merged-texts.ts';
import { order } from './orders.ts';
import { useTitles } from './titles.ts';

const none: readonly never[] = [];

/** For a record that stands for others: says so, offers what only they say, and parts them again. Nothing for all others. */
export function MergedRecord({ entity, id }: { readonly entity: string; readonly id: string }) {
  const texts = useTexts(mergedTexts);
  const locale = useLocale();
  const answer = useAnswer('record.get', { entity, id });
  const headingId = useId();
  const declared = entityNamed(entity);
  const record = answer.state === 'ready' ? answer.value : null;
  const offers = (record?.offers ?? none).flatMap(({ field: name, value }) => {
    const field = declared && fieldNamed(declared, name);
    return field === null ? [] : [{ name, field, value }];
  });
  const titleOf = useTitles(
    offers.flatMap(({ field, value }) =>
      field.kind === 'reference' ? [`${field.target}:${value}`] : field.kind === 'anyReference' ? [String(value)] : [],
    ),
  );
  if (record === null || record.mergedFrom === undefined) return null;
  const { mergedFrom } = record;
  const part = async () => {
    for (const one of mergedFrom) await order('record.part', { entity, id: one }, { done: () => texts.parted });
  };
  const take = (name: string, value: unknown, label: string) =>
    void order(
      'record.update',
      { entity, id: record.id, set: { [name]: value }, seen: record.version },
      { done: () => texts.taken(label) },
    );
  return (
    <div className={styles.merged}>
      <Notice
        action={
          <Button look="quiet" icon={Split} onPress={() => void part()}>
            {texts.part}
          </Button>
        }
      >
        {texts.stands(mergedFrom.length)}
      </Notice>
      {offers.length > 0 && (
        <section aria-labelledby={headingId}>
          <h3 id={headingId} className={styles.heading}>
            {texts.offers}
          </h3>
          <ul className={styles.offers}>
            {offers.map(({ name, field, value }) => {
              const label = field.label[locale];
              return (
                <li key={name} className={styles.offer}>
                  <span className={styles.words}>
                    <strong>{label}</strong>
                    <span className={styles.value}>{fieldText(field, value, locale, titleOf)}</span>
                  </span>
                  <Button
                    look="quiet"
                    icon={Combine}
                    onPress={() => take(name, value, label)}
                    aria-label={texts.takeLabel(label)}
                  >
                    {texts.take}
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
