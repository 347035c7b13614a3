import { FolderPlus, FolderSync } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { AddPlaceDialog } from './AddPlaceDialog.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import styles from './places.module.css';
import { placeTexts } from './texts.ts';

/** Ordner & WebDAV: the places where this site and the others leave what is new for each other. */
export function PlacesPage() {
  const texts = useTexts(placeTexts);
  const answer = useAnswer('transport.list', {});
  const [isAdding, setAdding] = useState(false);
  useCommands(
    'exchange.places',
    useMemo(() => [{ id: 'place.add', title: texts.add, run: () => setAdding(true), icon: FolderPlus }], [texts]),
  );
  const places = answer.state === 'ready' ? answer.value.places : [];
  const add = (
    <Button look="primary" icon={FolderPlus} onPress={() => setAdding(true)}>
      {texts.add}
    </Button>
  );
  return (
    <Page {...(places.length > 0 ? { count: texts.count(places.length), actions: add } : {})}>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <FailureNotice answer={answer} />}
      {answer.state === 'ready' && (
        <div className={styles.page}>
          <p className={styles.intro}>{texts.intro}</p>
          {places.length === 0 && (
            <EmptyState icon={FolderSync} title={texts.emptyTitle} action={add}>
              {texts.emptyText}
            </EmptyState>
          )}
          {places.map((place) => (
            <PlaceCard key={place.id} place={place} keepsPasswords={answer.value.keepsPasswords} />
          ))}
        </div>
      )}
      {isAdding && answer.state === 'ready' && (
        <AddPlaceDialog keepsPasswords={answer.value.keepsPasswords} onClose={() => setAdding(false)} />
      )}
    </Page>
  );
}
