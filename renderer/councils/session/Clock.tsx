import { Timer, TimerOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useRoom } from '../../app/room.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { clockText } from './clock-text.ts';
import { sessionKeys } from './keys.ts';
import styles from './session.module.css';
import { sessionTexts } from './texts.ts';
import { toggleClock } from './use-session-keys.ts';

/** The clock of the room. Over the speaking time it says so in words; it never beeps. */
export function Clock() {
  const texts = useTexts(sessionTexts);
  const { startedAt, minutes } = useRoom();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (startedAt === 0) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [startedAt]);
  const runs = startedAt > 0;
  const { text, isOver } = clockText(runs ? now - startedAt : 0, minutes);
  const shown = isOver ? `${texts.timeIsUp} ${text}` : text;
  return (
    <span className={styles.clock} role="timer" aria-live="off">
      <Button
        look="quiet"
        icon={runs ? TimerOff : Timer}
        onPress={toggleClock}
        aria-label={`${shown} – ${runs ? texts.stop : texts.start}`}
        aria-keyshortcuts={sessionKeys.clock}
      >
        {shown}
      </Button>
    </span>
  );
}
