import { Combine, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { noOwnNames, useNames } from '../use-names.ts';
import { titleReferences, titleWords } from '../words.ts';
import styles from './duplicates.module.css';
import { duplicateTexts } from './texts.ts';

type Group = Output<'duplicates.list'>['groups'][number];

/** Records that look alike, the oldest first; one of them is kept and stands for the others. */
export function GroupCard({ entity, rows }: { readonly entity: string; readonly rows: Group['rows'] }) {
  const texts = useTexts(duplicateTexts);
  const locale = useLocale();
  const showRecord = useShowRecord();
  const [isRunning, setRunning] = useState(false);
  const titleOf = useNames(
    rows.flatMap(({ title }) => titleReferences(entity, title)),
    noOwnNames,
  );
  const nameOf = (title: string): string => titleWords(entity, title, locale, titleOf);
  const keep = async (id: string, name: string) => {
    setRunning(true);
    for (const { id: drop } of rows) {
      if (drop === id) continue;
      const outcome = await order('record.merge', { entity, keep: id, drop }, { done: () => texts.merged(name) });
      if (!outcome.ok) break;
    }
    setRunning(false);
  };
  return (
    <Card title={texts.group(nameOf(rows[0]?.title ?? ''))} isFlush>
      <ul>
        {rows.map(({ id, title, createdAt, createdBy, filled }) => {
          const name = nameOf(title);
          const when = formatMoment(createdAt, locale);
          return (
            <li key={id} className={styles.row}>
              <span className={styles.words}>
                <span>{name}</span>
                <span className={styles.note}>
                  {texts.made(createdBy, when)} · {texts.filled(filled)}
                </span>
              </span>
              <Button look="quiet" icon={ExternalLink} onPress={() => showRecord(entity, id)}>
                {texts.open}
              </Button>
              <Button
                icon={Combine}
                isDisabled={isRunning}
                aria-label={texts.keepLabel(name, when)}
                onPress={() => void keep(id, name)}
              >
                {texts.keep}
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
