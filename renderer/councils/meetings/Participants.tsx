import { Plus } from 'lucide-react';
import { useState } from 'react';
import { entities } from '../../../shared/entities.ts';
import { FoldedRecords } from '../../app/FoldedRecord.tsx';
import { NewRecord } from '../../app/NewRecord.tsx';
import { RecordFields } from '../../app/RecordFields.tsx';
import { useRows } from '../../app/rows.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { meetingTexts } from './texts.ts';

const fields = ['function', 'bodyId', 'state', 'note'];

/** Who is asked to come and who came, by function and body: names are not needed for it. */
export function Participants({ meetingId }: { readonly meetingId: string }) {
  const texts = useTexts(meetingTexts);
  const locale = useLocale();
  const [isAdding, setAdding] = useState(false);
  const rows = useRows('attendance', { meetingId }, ['function', 'createdAt']);
  const titleOf = useTitles(rows.flatMap(({ bodyId }) => (bodyId === null ? [] : [`body:${bodyId}`])));
  const { choices } = entities.attendance.fields.state;
  const parts = rows.map(({ id, version, function: as, bodyId, state }) => {
    const body = bodyId === null ? null : titleOf(`body:${bodyId}`);
    return {
      id,
      version,
      title: as ?? body ?? texts.noFunction,
      note: [as === null ? null : body, choices?.[state ?? 'invited']?.[locale]].filter(Boolean).join(' · '),
    };
  });
  return (
    <>
      <FoldedRecords entity="attendance" parts={parts} none={texts.noParticipants}>
        {({ id }) => <RecordFields entity="attendance" id={id} fields={fields} />}
      </FoldedRecords>
      <Button look="quiet" icon={Plus} onPress={() => setAdding(true)}>
        {texts.addParticipant}
      </Button>
      {isAdding && (
        <NewRecord
          entity="attendance"
          title={texts.addParticipant}
          fields={['function', 'bodyId', 'state']}
          given={{ meetingId }}
          hints={{ function: texts.functionHint }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
