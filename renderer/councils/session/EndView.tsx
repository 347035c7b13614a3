import { CircleCheckBig, FileText, PackageOpen } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Session } from '../../../shared/councils/session/contract.ts';
import type { LineKind } from '../../../shared/councils/session/line.ts';
import { minutesDocument } from '../../../shared/councils/session/minutes.ts';
import { useSaveDocument } from '../../app/documents/use-save-document.ts';
import { useGoTo } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { leaveRoom } from '../../app/room.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { LineList } from './LineList.tsx';
import { isThere } from './seats.ts';
import styles from './session.module.css';
import { sessionTexts } from './texts.ts';
import { openItem } from './use-session-keys.ts';

/** The end of a meeting: what was resolved, who does what, and the bundle for everybody. */
export function EndView({ session }: { readonly session: Session }) {
  const texts = useTexts(sessionTexts);
  const goTo = useGoTo();
  const { save, isSaving } = useSaveDocument();
  const count = (kind: LineKind) => session.lines.filter((line) => line.kind === kind).length;
  const outcome = session.lines.filter(({ kind }) => kind === 'resolution' || kind === 'task');
  const day = dayOrNull(session.startsOn);
  const close = () =>
    void order(
      'record.update',
      { entity: 'meeting', id: session.id, set: { state: 'held' } },
      { done: () => texts.heldDone },
    );
  return (
    <section className={styles.agenda}>
      <header className={styles.chooseHead}>
        <h1 className={styles.itemHeading}>{texts.endHeading}</h1>
        <p className={styles.kicker}>
          <span>{[session.title, day && formatDay(day)].filter(Boolean).join(' · ')}</span>
          <span>{texts.resolutions(count('resolution'))}</span>
          <span>{texts.tasks(count('task'))}</span>
          <span>{texts.infos(count('info'))}</span>
          <span>{texts.remarks(count('remark'))}</span>
          <span>{texts.presentCount(session.seats.filter(isThere).length, session.seats.length)}</span>
        </p>
      </header>
      {session.openConflicts > 0 && (
        <Notice tone="warning" action={<Button onPress={() => goTo('/exchange/conflicts')}>{texts.decide}</Button>}>
          {texts.decideFirst(session.openConflicts)}
        </Notice>
      )}
      <LineList lines={outcome} changedId={null} onChange={(line) => openItem(line.agendaItemId ?? '')} />
      {session.withheld > 0 && <p className={styles.quiet}>{texts.withheld(session.withheld)}</p>}
      <div className={styles.actions}>
        {session.state === 'held' ? (
          <p className={styles.quiet}>{texts.held}</p>
        ) : (
          <Button icon={CircleCheckBig} onPress={close}>
            {texts.markHeld}
          </Button>
        )}
        <Button
          icon={FileText}
          isDisabled={isSaving}
          onPress={() => void save(minutesDocument(session), minutesName(session), texts.minutesSaved)}
        >
          {texts.minutes}
        </Button>
        <Button
          look="primary"
          icon={PackageOpen}
          onPress={() => {
            leaveRoom(goTo);
            goTo('/exchange/create');
          }}
        >
          {texts.bundle}
        </Button>
      </div>
    </section>
  );
}

/** "Niederschrift Lenkungskreis 2026-11-29": files are told apart by day. */
const minutesName = ({ title, startsOn }: Session): string =>
  ['Niederschrift', title, startsOn].filter(Boolean).join(' ');
