import { DoorClosed, DoorOpen, Ellipsis, LogOut } from 'lucide-react';
import { useAnswer } from '../../app/answers.ts';
import { useGoTo, useLocationPath } from '../../app/navigation.ts';
import { leaveRoom, roomPath, useRoom } from '../../app/room.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Clock } from './Clock.tsx';
import { isThere } from './seats.ts';
import styles from './session.module.css';
import { sessionTexts } from './texts.ts';

const speakingTimes = [0, 1, 2, 3, 5, 10] as const;

/** The one bar of the Sitzungsmodus: which meeting, which view, the clock, and whether the room is closed. */
export default function RoomBar() {
  const texts = useTexts(sessionTexts);
  const goTo = useGoTo();
  const path = useLocationPath();
  const { meetingId, view, isClosed, minutes } = useRoom();
  const isChosen = meetingId !== '';
  const answer = useAnswer('session.get', { meetingId, isClosed }, { keep: true, enabled: isChosen });
  const session = answer.state === 'ready' ? answer.value : null;
  const isHere = path === roomPath;
  const show = (wanted: string) => () => {
    useRoom.setState({ view: wanted });
    if (!isHere) goTo(roomPath, meetingId);
  };
  const views = [
    {
      id: 'agenda',
      label: texts.agenda,
      isOpen: isHere && (view === 'agenda' || view === 'item'),
      run: show('agenda'),
    },
    {
      id: 'roll',
      label: session ? texts.rollOf(session.seats.filter(isThere).length, session.seats.length) : texts.roll,
      isOpen: isHere && view === 'roll',
      run: show('roll'),
    },
    {
      id: 'conflicts',
      label: session ? texts.conflictsOf(session.openConflicts) : texts.conflicts,
      isOpen: !isHere,
      run: () => goTo('/exchange/conflicts'),
    },
    { id: 'end', label: texts.end, isOpen: isHere && view === 'end', run: show('end') },
  ];
  return (
    <header className={styles.bar} data-region="head">
      <span className={styles.meeting} title={session?.title ?? ''}>
        {session?.title ?? texts.heading}
      </span>
      {session !== null && (
        <nav className={styles.views} aria-label={texts.views}>
          {views.map(({ id, label, isOpen, run }) => (
            <button
              key={id}
              type="button"
              className={classes(styles.view, isOpen && styles.open)}
              aria-current={isOpen ? 'page' : undefined}
              onClick={run}
            >
              {label}
            </button>
          ))}
        </nav>
      )}
      {session !== null && (
        <>
          <Clock />
          <Menu
            label={texts.clock}
            groups={[
              {
                title: texts.clock,
                actions: speakingTimes.map((n) => ({
                  id: `clock-${n}`,
                  label: n === 0 ? texts.countsUp : texts.speakingTime(n),
                  isChecked: minutes === n,
                  run: () => useRoom.setState({ minutes: n, startedAt: Date.now() }),
                })),
              },
              {
                actions: [
                  {
                    id: 'door',
                    label: isClosed ? texts.open : texts.close,
                    icon: isClosed ? DoorOpen : DoorClosed,
                    run: () => useRoom.setState({ isClosed: !isClosed }),
                  },
                ],
              },
            ]}
          >
            <IconButton icon={Ellipsis} label={isClosed ? texts.closedRoom : texts.openRoom} />
          </Menu>
        </>
      )}
      {isClosed && <span className={styles.closed}>{texts.nonPublic}</span>}
      <Button look="quiet" icon={LogOut} keys="F11" onPress={() => leaveRoom(goTo)}>
        <span className="visually-hidden">{texts.leave}</span>
      </Button>
    </header>
  );
}
