import { Plus } from 'lucide-react';
import { useState } from 'react';
import { entities } from '../../../shared/entities.ts';
import { FoldedRecords } from '../../app/FoldedRecord.tsx';
import { NewRecord } from '../../app/NewRecord.tsx';
import { RecordFields } from '../../app/RecordFields.tsx';
import { recordTexts } from '../../app/record-texts.ts';
import { useRows } from '../../app/rows.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { bodyTexts } from './texts.ts';

const contactFields = ['displayName', 'function', 'role', 'email', 'phone', 'legalBasis'];

/** Whom one talks to in a body; a function is enough (D10). */
export function Contacts({ bodyId }: { readonly bodyId: string }) {
  const texts = useTexts(bodyTexts);
  const words = useTexts(recordTexts);
  const [isAdding, setAdding] = useState(false);
  const rows = useRows('person', { bodyId }, ['displayName']);
  const parts = rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.displayName ?? row.function ?? words.untitled,
    note: row.function === row.displayName ? row.role : row.function,
  }));
  return (
    <InspectorSection title={texts.contacts}>
      <FoldedRecords entity="person" parts={parts} none={texts.noContacts}>
        {({ id }) => <RecordFields entity="person" id={id} fields={[...contactFields, 'retentionUntil']} />}
      </FoldedRecords>
      <Button icon={Plus} onPress={() => setAdding(true)}>
        {texts.addContact}
      </Button>
      {isAdding && (
        <NewRecord
          entity="person"
          title={texts.newContact}
          fields={contactFields}
          given={{ bodyId }}
          hints={{ displayName: texts.contactHint, legalBasis: texts.basisHint }}
          onClose={() => setAdding(false)}
        />
      )}
    </InspectorSection>
  );
}

const committeeFields = ['name', 'kind', 'chairPersonId', 'noticePeriodDays'];

/** Councils, committees and working groups of a body, each with who speaks for it. */
export function Committees({ bodyId }: { readonly bodyId: string }) {
  const texts = useTexts(bodyTexts);
  const words = useTexts(recordTexts);
  const locale = useLocale();
  const [isAdding, setAdding] = useState(false);
  const rows = useRows('committee', { bodyId }, ['name']);
  const titleOf = useTitles(rows.flatMap(({ chairPersonId }) => (chairPersonId ? [`person:${chairPersonId}`] : [])));
  const parts = rows.map(({ id, version, name, kind, chairPersonId }) => {
    const kindWords = kind === null ? null : entities.committee.fields.kind.choices?.[kind]?.[locale];
    const chair = chairPersonId === null ? null : (titleOf(`person:${chairPersonId}`) ?? texts.arriving);
    return { id, version, title: name ?? words.untitled, note: [kindWords, chair].filter(Boolean).join(' · ') };
  });
  return (
    <InspectorSection title={texts.committees}>
      <FoldedRecords entity="committee" parts={parts} none={texts.noCommittees}>
        {({ id }) => <RecordFields entity="committee" id={id} fields={committeeFields} />}
      </FoldedRecords>
      <Button icon={Plus} onPress={() => setAdding(true)}>
        {texts.addCommittee}
      </Button>
      {isAdding && (
        <NewRecord
          entity="committee"
          title={texts.newCommittee}
          fields={committeeFields}
          given={{ bodyId }}
          onClose={() => setAdding(false)}
        />
      )}
    </InspectorSection>
  );
}
