import type { ReactNode } from 'react';
import { strangeSentence } from '../../../shared/transport/strange.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import styles from './places.module.css';
import type { Place } from './status.ts';
import { placeTexts } from './texts.ts';

type DetailsProps = { readonly look: NonNullable<Place['look']> };

/** Everything the last look has found, line by line. Parts without a line are left out. */
export function PlaceDetails({ look }: DetailsProps) {
  const texts = useTexts(placeTexts);
  const locale = useLocale();
  const { waiting, missing, strange, heard, copies, unfinished, foreign, declined } = look;
  const notes = [
    ...(copies > 0 ? [texts.copies(copies)] : []),
    ...(unfinished > 0 ? [texts.unfinished(unfinished)] : []),
    ...(declined > 0 ? [texts.declined(declined)] : []),
    ...(foreign > 0 ? [texts.foreign(foreign)] : []),
  ];
  return (
    <div className={styles.details}>
      <Part title={texts.waitingOf}>
        {waiting.map(({ writer, site, ops }) => (
          <li key={writer}>
            <strong>{site}</strong> {texts.changes(ops)}
          </li>
        ))}
      </Part>
      <Part title={texts.missingOf}>
        {missing.map(({ writer, site, from, to, holder }) => (
          <li key={writer}>{texts.missingLine(site, from, to, holder)}</li>
        ))}
      </Part>
      <Part title={texts.strangeOf}>
        {strange.map(({ name, reason }) => (
          <li key={name}>
            <span className={styles.path}>{name}</span> {strangeSentence(reason, locale)}
          </li>
        ))}
      </Part>
      <Part title={texts.heardOf}>
        {heard.map(({ writer, site, at, agreement }) => (
          <li key={writer}>
            <strong>{site}</strong> {formatMoment(at, locale)}, {texts.agreement[agreement]}
          </li>
        ))}
      </Part>
      <Part title={texts.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h3 className={styles.part}>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
