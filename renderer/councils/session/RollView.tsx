import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Session, SessionSeat } from '../../../shared/councils/session/contract.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isThere } from './seats.ts';
import styles from './session.module.css';
import { sessionTexts } from './texts.ts';

const states = ['present', 'remote', 'excused', 'absent', 'invited'] as const;
type SeatState = (typeof states)[number];

/** The roll: one line per body, one key per answer. */
export function RollView({ session }: { readonly session: Session }) {
  const texts = useTexts(sessionTexts);
  const { seats } = session;
  const attend = (seat: SessionSeat, state: SeatState) =>
    void order('session.attend', { meetingId: session.id, bodyId: seat.bodyId, function: seat.function, state });
  return (
    <section className={styles.agenda}>
      <header className={styles.chooseHead}>
        <h1 className={styles.itemHeading}>{texts.roll}</h1>
        <p className={styles.kicker} role="status">
          {texts.presentCount(seats.filter(isThere).length, seats.length)}
        </p>
      </header>
      <ul className={styles.seats}>
        {seats.map((seat) => {
          const who = [seat.body, seat.function].filter(Boolean).join(' · ');
          return (
            <li key={seat.id ?? seat.bodyId} className={styles.seat}>
              <span className={styles.itemTitle}>{who}</span>
              <RadioGroup
                className={styles.states ?? ''}
                orientation="horizontal"
                aria-label={texts.seatOf(who)}
                value={seat.state}
                onChange={(state) => attend(seat, state as SeatState)}
              >
                {states.map((state) => (
                  <Radio key={state} value={state} className={styles.state ?? ''}>
                    {texts[state]}
                  </Radio>
                ))}
              </RadioGroup>
            </li>
          );
        })}
      </ul>
      <AddSeat session={session} />
    </section>
  );
}

function AddSeat({ session }: { readonly session: Session }) {
  const texts = useTexts(sessionTexts);
  const [bodyId, setBody] = useState<string | null>(null);
  const [as, setAs] = useState('');
  const [error, setError] = useState<string | null>(null);
  const bodies = new Map(session.seats.flatMap(({ bodyId: id, body }) => (id && body ? [[id, body] as const] : [])));
  const add = async () => {
    if (as.trim() === '') return setError(texts.functionMissing);
    const outcome = await order('session.attend', {
      ...{ meetingId: session.id, bodyId, function: as.trim() },
      state: 'present',
    });
    if (outcome.ok) setAs('');
  };
  return (
    <fieldset className={styles.addSeat}>
      <legend>{texts.addSeat}</legend>
      <TextField
        label={texts.seatFunction}
        value={as}
        onChange={(value) => {
          setAs(value);
          setError(null);
        }}
        onEnter={() => void add()}
        hint={texts.seatHint}
        error={error}
        maxLength={200}
      />
      <Select
        label={texts.seatBody}
        value={bodyId}
        onChange={setBody}
        emptyLabel={texts.seatBodyNone}
        options={[...bodies].map(([value, label]) => ({ value, label }))}
      />
      <Button icon={Plus} onPress={() => void add()}>
        {texts.add}
      </Button>
    </fieldset>
  );
}
