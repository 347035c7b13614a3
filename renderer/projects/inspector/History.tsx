import { useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import type { TitleOf } from '../../ui/field-text.ts';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { Heading } from './Heading.tsx';
import { changeInWords, entryKind, referencesIn } from './history-words.ts';
import styles from './inspector.module.css';
import { fileTexts } from './texts.ts';

type Entry = Output<'record.history'>['entries'][number];

/** How many changes are shown at once. */
const step = 20;

/** Who changed what, when, at which site, from what to what; the newest first. */
export function History({ entity, id }: { readonly entity: string; readonly id: string }) {
  const texts = useTexts(fileTexts);
  const [shown, setShown] = useState(step);
  const answer = useAnswer('record.history', { entity, id });
  const entries = useMemo(() => (answer.state === 'ready' ? [...answer.value.entries].reverse() : []), [answer]);
  const visible = entries.slice(0, shown);
  const titleOf = useTitles(visible.flatMap((entry) => referencesIn(entity, entry)));
  return (
    <section aria-label={texts.history}>
      <Heading>{texts.history}</Heading>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <FailureNotice answer={answer} />}
      {answer.state === 'ready' && entries.length === 0 && <p className={styles.quiet}>{texts.noHistory}</p>}
      <ol className={styles.list}>
        {visible.map((entry, at) => (
          <EntryLine
            key={entry.dot}
            entity={entity}
            entry={entry}
            isFirst={at === entries.length - 1}
            titleOf={titleOf}
          />
        ))}
      </ol>
      {entries.length > shown && (
        <Button look="quiet" onPress={() => setShown(shown + step)}>
          {texts.moreHistory(entries.length - shown)}
        </Button>
      )}
    </section>
  );
}

type EntryLineProps = {
  readonly entity: string;
  readonly entry: Entry;
  /** The first one ever: it created the record. */
  readonly isFirst: boolean;
  readonly titleOf: TitleOf;
};

function EntryLine({ entity, entry, isFirst, titleOf }: EntryLineProps) {
  const texts = useTexts(fileTexts);
  const locale = useLocale();
  const kind = entryKind(entry, isFirst);
  // A small site often calls its author as it calls itself.
  const who = [...new Set([entry.author, entry.site])].filter(Boolean).join(', ');
  return (
    <li className={styles.item}>
      <span className={styles.small}>{[formatMoment(entry.at, locale), who].filter(Boolean).join(' · ')}</span>
      {kind !== 'changed' && <strong>{texts[kind]}</strong>}
      {kind !== 'deleted' &&
        entry.changes.map((change) => {
          const words = changeInWords(entity, change, locale, titleOf, isFirst);
          return words === null ? null : (
            <span key={change.field} className={styles.words}>
              <span className={styles.quiet}>{words.label}:</span> {words.text}
            </span>
          );
        })}
    </li>
  );
}
