import { useEffect } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { useOpenRecord } from '../../app/navigation.ts';
import { useRoom } from '../../app/room.ts';
import { useTexts } from '../../i18n/define.ts';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { AgendaView } from './AgendaView.tsx';
import { ChooseMeeting } from './ChooseMeeting.tsx';
import { EndView } from './EndView.tsx';
import { ItemView } from './ItemView.tsx';
import { RollView } from './RollView.tsx';
import styles from './session.module.css';
import { sessionTexts } from './texts.ts';
import { useSessionKeys } from './use-session-keys.ts';

/** Sitzungsmodus: one meeting on the projector, one thing at a time. */
export default function SessionPage() {
  const texts = useTexts(sessionTexts);
  const [id] = useOpenRecord();
  useEffect(() => {
    document.title = texts.heading;
  }, [texts]);
  useEffect(() => {
    const { meetingId } = useRoom.getState();
    const isOther = id !== null && id !== meetingId;
    // A room is open until somebody closes it, after a restart, too.
    useRoom.setState({
      isOn: true,
      isClosed: false,
      ...(id === null ? {} : { meetingId: id }),
      ...(isOther ? { view: 'agenda', itemId: '', startedAt: 0 } : {}),
    });
  }, [id]);
  return (
    <main className={styles.room} id="content" data-region="content" tabIndex={-1} aria-label={texts.heading}>
      {id === null ? <ChooseMeeting /> : <Meeting id={id} />}
    </main>
  );
}

function Meeting({ id }: { readonly id: string }) {
  const { view, itemId, isClosed } = useRoom();
  const answer = useAnswer('session.get', { meetingId: id, isClosed }, { keep: true });
  const session = answer.state === 'ready' ? answer.value : null;
  useSessionKeys(session);
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') {
    return (
      <>
        <FailureNotice answer={answer} />
        <ChooseMeeting />
      </>
    );
  }
  if (session === null) return null;
  if (view === 'roll') return <RollView session={session} />;
  if (view === 'end') return <EndView session={session} />;
  const isItem = view === 'item' && (itemId === '' || session.items.some((item) => item.id === itemId));
  return isItem ? <ItemView key={itemId} session={session} itemId={itemId} /> : <AgendaView session={session} />;
}
