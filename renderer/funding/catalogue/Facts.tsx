import { Plus } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { FoldedRecords } from '../../app/FoldedRecord.tsx';
import { NewRecord } from '../../app/NewRecord.tsx';
import { useToday } from '../../app/office.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { useRows } from '../../app/rows.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './catalogue.module.css';
import { catalogueTexts } from './texts.ts';

const fieldNames = ['statement', 'topic', 'quote', 'source', 'checkedOn'] as const;

/** What is known about a programme, each with the words it rests on, where they stand, and when somebody last looked. */
export function Facts({ programId }: { readonly programId: string }) {
  const texts = useTexts(catalogueTexts);
  const locale = useLocale();
  const today = useToday();
  const [isAdding, setAdding] = useState(false);
  const rows = useRows('programFact', { programId }, ['topic', 'createdAt']);
  const { choices } = entities.programFact.fields.topic;
  const parts = rows.map(({ id, version, statement, topic, quote, source, checkedOn }) => {
    const day = dayOrNull(checkedOn);
    const about = texts.factNote(choices?.[topic]?.[locale] ?? topic, day === null ? '' : formatDay(day));
    return {
      id,
      version,
      title: statement ?? '',
      note: (
        <>
          <span className={styles.factLine}>{about}</span>
          <q lang="de" className={styles.factLine}>
            {quote ?? texts.noQuote}
          </q>
          {source !== null && <span className={styles.factLine}>{source}</span>}
        </>
      ),
    };
  });
  return (
    <>
      <FoldedRecords entity="programFact" parts={parts} none={texts.noFacts}>
        {({ id }) => <RecordFields entity="programFact" id={id} fields={fieldNames} layout="stacked" />}
      </FoldedRecords>
      <div>
        <Button icon={Plus} onPress={() => setAdding(true)}>
          {texts.addFact}
        </Button>
      </div>
      {isAdding && (
        <NewRecord
          entity="programFact"
          title={texts.addFact}
          fields={fieldNames}
          initial={{ checkedOn: today }}
          given={{ programId }}
          onClose={() => setAdding(false)}
          onCreated={() => setAdding(false)}
        />
      )}
    </>
  );
}
