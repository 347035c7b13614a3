import { useMemo, useState } from 'react';
import { readAgenda } from '../../../shared/councils/session/agenda-text.ts';
import { useDraft } from '../../app/drafts.ts';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ReferenceField } from '../../ui/ReferenceField.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { sessionTexts } from './texts.ts';

type BeginMeetingProps = { readonly onClose: () => void; readonly onBegun: (id: string) => void };

/** A meeting that nobody had planned here: title, day, and the agenda as it stands in the invitation. */
export function BeginMeeting({ onClose, onBegun }: BeginMeetingProps) {
  const texts = useTexts(sessionTexts);
  const today = useToday();
  const empty = useMemo(
    () => ({ title: '', startsOn: today as string | null, committeeId: null as string | null, agenda: '' }),
    [today],
  );
  const [form, keep, drop] = useDraft('session.begin', empty);
  const [error, setError] = useState<'title' | 'day' | null>(null);
  const items = readAgenda(form.agenda).length;
  const begin = async () => {
    if (form.title.trim() === '') return setError('title');
    if (form.startsOn === null) return setError('day');
    const outcome = await order('session.begin', { ...form, startsOn: form.startsOn });
    if (!outcome.ok) return;
    drop();
    onClose();
    onBegun(outcome.value.id);
  };
  const set = (change: Partial<typeof form>) => {
    setError(null);
    keep({ ...form, ...change });
  };
  return (
    <Dialog
      title={texts.begin}
      onClose={onClose}
      onCommit={() => void begin()}
      actions={
        <Button look="primary" onPress={() => void begin()}>
          {texts.beginNow}
        </Button>
      }
    >
      <TextField
        label={texts.title}
        value={form.title}
        onChange={(title) => set({ title })}
        error={error === 'title' ? texts.titleMissing : null}
        maxLength={300}
        isRequired
        autoFocus
      />
      <DatumFeld
        label={texts.day}
        value={form.startsOn}
        onChange={(startsOn) => {
          set({ startsOn });
          return true;
        }}
        error={error === 'day' ? texts.dayMissing : null}
      />
      <ReferenceField
        label={texts.committee}
        target="committee"
        value={form.committeeId}
        onChange={(committeeId) => {
          set({ committeeId });
          return true;
        }}
      />
      <TextArea
        label={texts.agendaText}
        value={form.agenda}
        onChange={(agenda) => set({ agenda })}
        hint={items === 0 ? texts.agendaHint : texts.items(items)}
        rows={6}
        maxLength={20_000}
      />
    </Dialog>
  );
}
