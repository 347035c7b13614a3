import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import type { Lock, Lockable } from '../../../shared/agency/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useGoTo, useShowRecord } from '../navigation.ts';
import { RecordFields } from '../RecordFields.tsx';
import { GoOnDialog } from './GoOnDialog.tsx';
import styles from './lock.module.css';
import { Overrides } from './Overrides.tsx';
import { PlaceReservation } from './PlaceReservation.tsx';
import { lockTexts } from './texts.ts';

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
  const goTo = useGoTo();
  const [isPlacing, setPlacing] = useState(false);
  const [isGoingOn, setGoingOn] = useState(false);
  const isNamed = entity === 'position' || entity === 'budgetItem';
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
            {lock.isLocking && lock.toCheck > 0 && <p>{texts.toCheck}</p>}
          </Notice>
        )}
        <Overrides entity={entity} id={record.id} />
        {isNamed && <RecordFields entity={entity} id={record.id} fields={['reservationId']} layout="stacked" />}
        {lock === null ? (
          <Button icon={LockKeyhole} onPress={() => setPlacing(true)}>
            {texts.place}
          </Button>
        ) : (
          lock.title !== null && (
            <>
              <Button look="quiet" onPress={() => showRecord('reservation', lock.reservationId)}>
                {texts.open}
              </Button>
              <Button look="quiet" onPress={() => goTo('/councils/matrix', lock.reservationId)}>
                {texts.matrix}
              </Button>
            </>
          )
        )}
        {lock?.isLocking && (
          <Button look="quiet" onPress={() => setGoingOn(true)}>
            {texts.goOn}
          </Button>
        )}
      </div>
      {isGoingOn && <GoOnDialog entity={entity} record={record} onClose={() => setGoingOn(false)} />}
      {isPlacing && <PlaceReservation entity={entity} record={record} onClose={() => setPlacing(false)} />}
    </InspectorSection>
  );
}
