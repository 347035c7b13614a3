import { Plus, Presentation, Printer, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { Output } from '../../../shared/contract.ts';
import type { AgendaLine } from '../../../shared/councils/meetings/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { RecordMenu } from '../../app/erase/RecordMenu.tsx';
import { NewRecord } from '../../app/NewRecord.tsx';
import { useGoTo, useOpenRecord } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { Page } from '../../app/Page.tsx';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordHistory } from '../../app/RecordHistory.tsx';
import { enterRoom, useRoom } from '../../app/room.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CollapsingButton } from '../../ui/CollapsingButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { dayText } from '../matrix/cells.ts';
import { Agenda } from './Agenda.tsx';
import { ItemResultDialog } from './ItemResultDialog.tsx';
import styles from './meetings.module.css';
import { Participants } from './Participants.tsx';
import { PrintedAgenda } from './PrintedAgenda.tsx';
import { meetingTexts } from './texts.ts';

/** One meeting: its agenda in the order in which it is dealt with, and what came of each item. */
export default function MeetingPage() {
  const texts = useTexts(meetingTexts);
  const [id] = useOpenRecord();
  const goTo = useGoTo();
  if (id !== null) return <AskedMeeting key={id} id={id} />;
  return (
    <Page title={texts.none}>
      <EmptyState
        title={texts.none}
        action={<Button onPress={() => goTo('/councils/meetings')}>{texts.toList}</Button>}
      >
        {texts.noneText}
      </EmptyState>
    </Page>
  );
}

function AskedMeeting({ id }: { readonly id: string }) {
  const texts = useTexts(meetingTexts);
  const answer = useAnswer('meeting.file', { id }, { keep: true });
  if (answer.state !== 'ready') {
    return (
      <Page title={texts.heading}>{answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}</Page>
    );
  }
  return <WholeMeeting file={answer.value} />;
}

const fields = ['committeeId', 'title', 'startsOn', 'startTime', 'place', 'state'];

function WholeMeeting({ file }: { readonly file: Output<'meeting.file'> }) {
  const texts = useTexts(meetingTexts);
  const common = useTexts(uiTexts);
  const today = useToday();
  const goTo = useGoTo();
  const { meeting, isPublic, items } = file;
  const { id } = meeting;
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const opened = items.find((item) => item.id === open);
  const name = meeting.committee ?? meeting.title ?? texts.untitled;
  const leave = () => goTo('/councils/meetings');
  const project = () => {
    if (useRoom.getState().meetingId !== id) useRoom.setState({ meetingId: id, view: 'agenda', itemId: '' });
    enterRoom(goTo);
  };
  const remove = async () => {
    leave();
    await order('record.delete', { entity: 'meeting', id }, { done: () => texts.removed(name) });
  };
  const when = [dayText(meeting.startsOn), meeting.startTime, meeting.place].filter(Boolean).join(' · ');
  return (
    <Page
      // The heading goes on paper with the page; what a non-public meeting is about does not (PU1).
      title={isPublic ? name : texts.nonpublicTitle}
      actions={
        <>
          <Button look="primary" icon={Plus} onPress={() => setAdding(true)}>
            {texts.addItem}
          </Button>
          <CollapsingButton icon={Presentation} onPress={project}>
            {texts.project}
          </CollapsingButton>
          <Button icon={Printer} isDisabled={!isPublic} onPress={() => window.print()}>
            {texts.print}
          </Button>
          <RecordMenu
            record={{ entity: 'meeting', id, title: name }}
            onErased={leave}
            groups={[
              {
                actions: [
                  { id: 'remove', label: common.delete, icon: Trash2, isDanger: true, run: () => void remove() },
                ],
              },
            ]}
          />
        </>
      }
    >
      <PrintedAgenda
        isPublic={isPublic}
        items={items}
        head={`${[meeting.body, when].filter(Boolean).join(' · ')} – ${texts.printed(formatDay(today))}`}
      />
      <div className={styles.sheet}>
        <Card title={texts.agenda} isFlush>
          <p className={styles.when}>{[isPublic ? null : name, meeting.body, when].filter(Boolean).join(' · ')}</p>
          <Agenda label={texts.agendaOf(name)} items={items} onResult={(item: AgendaLine) => setOpen(item.id)} />
        </Card>
        <div className={styles.aside}>
          <Card title={texts.about}>
            <RecordFields entity="meeting" id={id} fields={fields} />
            <RecordFields entity="meeting" id={id} fields={['classification']} />
          </Card>
          <Card title={texts.participants}>
            <Participants meetingId={id} />
          </Card>
          <Card title={texts.history}>
            <RecordHistory entity="meeting" id={id} />
          </Card>
        </div>
      </div>
      {isAdding && (
        <NewRecord
          entity="agendaItem"
          title={texts.newItem}
          fields={['number', 'title', 'paperId', 'public']}
          initial={{ number: String(items.length + 1) }}
          given={{ meetingId: id, position: items.length + 1 }}
          onClose={() => setAdding(false)}
        />
      )}
      {opened !== undefined && <ItemResultDialog key={opened.id} item={opened} onClose={() => setOpen(null)} />}
    </Page>
  );
}
