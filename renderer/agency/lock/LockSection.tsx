import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import type { Lock } from '../../../shared/agency/contract.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './lock.module.css';
import { PlaceReservation } from './PlaceReservation.tsx';
import { lockTexts } from './texts.ts';

export type Lockable = 'position' | 'budgetItem';

type LockSectionProps = {
  readonly entity: Lockable;
  readonly record: { readonly id: string; readonly version: string };
  readonly lock: Lock | null;
  /** It goes on already, in spite of the lock. */
  readonly goesOn: boolean;
  /** The post still says that it is locked. */
  readonly saysLocked?: boolean;
};

/** What holds the record back, how far its councils are, and the way to it; or the way to a new reservation. */
export function LockSection({ entity, record, lock, goesOn, saysLocked }: LockSectionProps) {
  const texts = useTexts(lockTexts);
  const showRecord = useShowRecord();
  const [isPlacing, setPlacing] = useState(false);
  return (
    <InspectorSection title={texts.section}>
      <div className={styles.stack}>
        {lock !== null && (
          <Notice tone={!lock.isLocking ? 'success' : goesOn ? 'danger' : 'warning'}>
            <p>
              {lock.isLocking
                ? texts[goesOn ? 'despite' : 'holds'][entity]
                : saysLocked
                  ? texts.stillLocked
                  : texts.released}
            </p>
            <p>
              {lock.title === null
                ? texts.notArrived
                : lock.required > 0 && texts.resolutions(lock.adopted, lock.required)}
            </p>
          </Notice>
        )}
        <RecordFields entity={entity} id={record.id} fields={['reservationId']} layout="stacked" />
        {lock === null ? (
          <Button icon={LockKeyhole} onPress={() => setPlacing(true)}>
            {texts.place}
          </Button>
        ) : (
          lock.title !== null && (
            <Button look="quiet" onPress={() => showRecord('reservation', lock.reservationId)}>
              {texts.open}
            </Button>
          )
        )}
      </div>
      {isPlacing && <PlaceReservation entity={entity} record={record} onClose={() => setPlacing(false)} />}
    </InspectorSection>
  );
}
