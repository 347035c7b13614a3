import { useState } from 'react';
import type { Lockable } from '../../../shared/agency/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BodyChoice } from '../BodyChoice.tsx';
import { useDraft } from '../drafts.ts';
import { DraftFields, missingIn, type RecordDraft, saidIn } from '../NewRecord.tsx';
import { useOffice } from '../office.ts';
import { order } from '../orders.ts';
import { recordTexts } from '../record-texts.ts';
import { lockTexts } from './texts.ts';

const fields = ['title', 'conditionText', 'kind', 'expectedBy', 'paperId'] as const;
const start: RecordDraft = { kind: 'condition' };

type PlaceReservationProps = {
  readonly entity: Lockable;
  readonly record: { readonly id: string; readonly version: string };
  readonly onClose: () => void;
};

/** A new reservation with its verbatim condition, and who has to agree before it falls: one action, one undo. */
export function PlaceReservation({ entity, record, onClose }: PlaceReservationProps) {
  const texts = useTexts(lockTexts);
  const words = useTexts(recordTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const { region } = useOffice();
  const [draft, keep, drop] = useDraft<RecordDraft>(`reservation.${record.id}`, start);
  const [bodies, setBodies] = useState<ReadonlySet<string>>(() => new Set(region.bodies.map(({ id }) => id)));
  const [fault, setFault] = useState<string | null>(null);
  const place = async () => {
    const missing = missingIn('reservation', draft, locale);
    if (missing !== null) return setFault(words.missing(missing));
    const on = { entity, id: record.id, seen: record.version };
    const input = { on, fields: saidIn(draft), bodies: [...bodies] };
    const outcome = await order('reservation.place', input, { done: ({ title }) => texts.placed(String(title)) });
    if (!outcome.ok) return;
    drop();
    onClose();
  };
  return (
    <Dialog
      title={texts.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" onPress={() => void place()}>
            {texts.save}
          </Button>
        </>
      }
    >
      <DraftFields
        entity="reservation"
        fields={fields}
        draft={draft}
        put={(change) => {
          setFault(null);
          keep({ ...draft, ...change });
        }}
        hints={{ conditionText: texts.wordsHint, expectedBy: texts.expectedHint }}
      />
      <BodyChoice chosen={bodies} onChange={setBodies} />
      {fault && <Notice tone="danger">{fault}</Notice>}
    </Dialog>
  );
}
