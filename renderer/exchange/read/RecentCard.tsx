import { useEffect, useState } from 'react';
import type { RecentFile } from '../../../shared/host/recent.ts';
import { bridge } from '../../app/bridge.ts';
import { desktopTexts } from '../../app/desktop/texts.ts';
import { say } from '../../app/messages.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './RecentCard.module.css';
import { read } from './reading.ts';

/** Bundles opened and saved lately on this machine. Only the desktop program knows where they lie; elsewhere there is no such card. */
export function RecentCard() {
  const texts = useTexts(desktopTexts);
  const locale = useLocale();
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    const { desktop } = bridge();
    if (desktop === null) return;
    let isHere = true;
    const look = () => void desktop.recent().then((found) => isHere && setFiles(found));
    look();
    const stop = desktop.onRecentChanged(look);
    return () => {
      isHere = false;
      stop();
    };
  }, []);
  if (files.length === 0) return null;
  const clear = async () => {
    await bridge().desktop?.clearRecent();
    setFiles([]);
    say('info', texts.cleared);
  };
  return (
    <Card
      title={texts.recent}
      aside={
        <Button look="quiet" onPress={() => void clear()}>
          {texts.clear}
        </Button>
      }
    >
      <ul className={styles.list}>
        {files.map(({ name, at, act, ticket, sizeBytes }) => (
          <li key={`${name} ${at}`}>
            {ticket === null ? (
              <span className={styles.gone}>{name}</span>
            ) : (
              <Button
                look="quiet"
                aria-label={texts.open(name)}
                onPress={() => void read([{ ticket, name, sizeBytes }])}
              >
                {name}
              </Button>
            )}
            <span className={styles.when}>{ticket === null ? texts.gone : texts[act](formatMoment(at, locale))}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
