import { Check } from 'lucide-react';
import { entities } from '../../../shared/entities.ts';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordPanel } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { isSettled } from './columns.tsx';
import { followUpTexts } from './texts.ts';

/** What was resolved, who does it, how far it is, and where it comes from. */
export function FollowUpInspector({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const texts = useTexts(followUpTexts);
  const today = useToday();
  const done = () =>
    void order(
      'record.update',
      { entity: 'resolutionFollowUp', id, set: { status: 'done', doneOn: today } },
      { done: () => texts.doneSaid },
    );
  return (
    <RecordPanel
      entity="resolutionFollowUp"
      id={id}
      onClose={onClose}
      badge={({ status }) => <StatusBadge field={entities.resolutionFollowUp.fields.status} value={String(status)} />}
    >
      {({ status }) => (
        <>
          <RecordFields entity="resolutionFollowUp" id={id} fields={['text', 'responsible']} layout="stacked" />
          <RecordFields entity="resolutionFollowUp" id={id} fields={['dueOn', 'status', 'doneOn']} />
          {!isSettled({ status: String(status) }) && (
            <Button icon={Check} onPress={done}>
              {texts.done}
            </Button>
          )}
          <InspectorSection title={texts.progress}>
            <RecordFields entity="resolutionFollowUp" id={id} fields={['note']} layout="stacked" />
          </InspectorSection>
          <InspectorSection title={texts.origin}>
            <RecordFields
              entity="resolutionFollowUp"
              id={id}
              fields={['meetingId', 'agendaItemId', 'paperId']}
              layout="stacked"
            />
          </InspectorSection>
        </>
      )}
    </RecordPanel>
  );
}
