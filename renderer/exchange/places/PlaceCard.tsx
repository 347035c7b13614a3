import { Cloud, FolderClosed, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ask } from '../../app/bridge.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { PlaceDetails } from './PlaceDetails.tsx';
import { type Asked, PlaceDialogs } from './PlaceDialogs.tsx';
import { PlaceMenu } from './PlaceMenu.tsx';
import { PlaceNumbers } from './PlaceNumbers.tsx';
import { PlaceTrouble } from './PlaceTrouble.tsx';
import styles from './places.module.css';
import { type Place, statusLooks, statusOf } from './status.ts';
import { useSyncing } from './syncing.ts';
import { placeTexts } from './texts.ts';

type PlaceCardProps = { readonly place: Place; readonly keepsPasswords: boolean };

/** One place: where it is, how it stands, what waits and what is missing, and *Jetzt abgleichen*. */
export function PlaceCard({ place, keepsPasswords }: PlaceCardProps) {
  const texts = useTexts(placeTexts);
  const locale = useLocale();
  const [asked, setAsked] = useState<Asked | null>(null);
  const syncing = useSyncing(place.id);
  const { id, kind, label, address, user, lookedAt, sentAt, look } = place;
  // What was read in since the last look would still be shown as waiting: who comes here wants to know how it is now.
  useEffect(() => {
    void ask('transport.look', { place: id });
  }, [id]);
  const status = statusOf(place);
  // What was there before something went wrong says nothing about now.
  const seen = place.trouble === null ? look : null;
  const Icon = kind === 'folder' ? FolderClosed : Cloud;
  return (
    <Card
      title={
        <span className={styles.name}>
          <Icon size="1.25rem" aria-hidden />
          {label}
        </span>
      }
      aside={
        <Badge tone={statusLooks[status].tone} icon={statusLooks[status].icon}>
          {texts.status[status]}
        </Badge>
      }
    >
      <div className={styles.place}>
        <p className={styles.address}>
          <span className={styles.path}>{user === null ? address : `${user} · ${address}`}</span>
          <span>
            {lookedAt === null ? texts.never : texts.looked(formatMoment(lookedAt, locale))}
            {sentAt !== null && ` · ${texts.sent(formatMoment(sentAt, locale))}`}
          </span>
        </p>
        <PlaceTrouble place={place} onAsk={setAsked} />
        {seen !== null && <PlaceNumbers look={seen} />}
        <Running syncing={syncing} />
        <div className={styles.actions}>
          <Button
            look="primary"
            icon={RefreshCw}
            aria-label={texts.syncLabel(label)}
            isDisabled={syncing.isRunning || place.password === 'missing'}
            onPress={() => void syncing.sync()}
          >
            {texts.sync}
          </Button>
          <PlaceMenu place={place} syncing={syncing} onAsk={setAsked} />
        </div>
        {seen !== null && (
          <Disclosure line={<span>{texts.details}</span>}>
            <PlaceDetails look={seen} />
          </Disclosure>
        )}
      </div>
      {asked && (
        <PlaceDialogs asked={asked} place={place} keepsPasswords={keepsPasswords} onClose={() => setAsked(null)} />
      )}
    </Card>
  );
}

/** Which of the steps is under way. */
function Running({ syncing: { look, send, take } }: { readonly syncing: ReturnType<typeof useSyncing> }) {
  const texts = useTexts(placeTexts);
  if (send.isRunning) return <ProgressPanel label={texts.sending} task={send} />;
  if (take.isRunning) return <ProgressPanel label={texts.taking} task={take} />;
  return look.isRunning ? <ProgressPanel label={texts.looking} task={look} /> : null;
}
