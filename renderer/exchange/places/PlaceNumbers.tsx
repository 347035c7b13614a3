import { useTexts } from '../../i18n/define.ts';
import styles from './places.module.css';
import type { Place } from './status.ts';
import { placeTexts } from './texts.ts';

/** Three numbers: what waits there, what is not there yet, what nobody has put there. */
export function PlaceNumbers({ look }: { readonly look: NonNullable<Place['look']> }) {
  const texts = useTexts(placeTexts);
  const { waiting, waitingOps, waitingSegments, toSendSegments, unsigned, missing } = look;
  const ours = [
    ...(unsigned > 0 ? [texts.unsigned(unsigned)] : []),
    ...(toSendSegments > 0 ? [texts.segments(toSendSegments)] : []),
  ];
  const lines = [
    [
      texts.numbers.waiting,
      waitingSegments === 0 ? texts.nothing : `${texts.changes(waitingOps)} ${texts.fromSites(waiting.length)}`,
      waitingSegments > 0,
    ],
    [texts.numbers.toSend, ours.length === 0 ? texts.nothing : ours.join(', '), ours.length > 0],
    [texts.numbers.missing, missing.length === 0 ? texts.nothing : texts.ofSites(missing.length), missing.length > 0],
  ] as const;
  return (
    <dl className={styles.numbers}>
      {lines.map(([name, value, isSome]) => (
        <div key={name} className={styles.number} data-some={isSome ? '' : undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
