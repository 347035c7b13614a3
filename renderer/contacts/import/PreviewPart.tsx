import { formatDay } from '../../../shared/calendar/format-day.ts';
import { cardFaultSentence, leavesCardOut } from '../../../shared/contacts/vcard/faults.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import styles from '../contacts.module.css';
import { type PlannedCards, useReading } from './reading.ts';
import { contactImportTexts } from './texts.ts';

/** More lines nobody reads before a decision; the counts speak of all. */
const mostRows = 200;

type PreviewProps = { readonly planned: PlannedCards; readonly onApply: () => void };

/** What would happen: the sums, who is left out and why, and each card. Nothing is written before *Übernehmen*. */
export function PreviewPart({ planned, onApply }: PreviewProps) {
  const texts = useTexts(contactImportTexts);
  const { counts, total, rows, more, faults } = planned;
  const { card, name, verdict, changes } = texts.columns;
  const shown = rows.slice(0, mostRows);
  const hidden = rows.length - shown.length + more;
  const out = new Set(faults.filter(({ code }) => leavesCardOut(code)).map((fault) => fault.card));
  return (
    <>
      <div className={styles.bar}>
        <div>
          <p className={styles.heading} role="status">
            {texts.counts(counts.new, counts.changed, counts.unchanged, counts.faulty)}
          </p>
          <p className={styles.quiet}>{texts.total(total)}</p>
        </div>
        <div className={styles.buttons}>
          <Button onPress={() => useReading.setState({ planned: null })}>{texts.back}</Button>
          <Button look="primary" autoFocus isDisabled={counts.new + counts.changed === 0} onPress={onApply}>
            {texts.apply}
          </Button>
        </div>
      </div>
      {out.size > 0 && (
        <section className={styles.part}>
          <Notice tone="warning">{texts.outs(counts.faulty)}</Notice>
          <Faults label={texts.outsLabel} faults={faults.filter((fault) => out.has(fault.card))} />
        </section>
      )}
      {shown.length > 0 && <h2 className={styles.heading}>{texts.rows}</h2>}
      {shown.length > 0 && (
        <PlainTable label={texts.rows} head={[card, name, verdict, changes]}>
          {shown.map((row) => (
            <tr key={row.card}>
              <td>{row.card}</td>
              <th scope="row">{row.name}</th>
              <td>{texts.verdicts[row.verdict]}</td>
              <td>
                <Changes changes={row.changes} />
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
      {hidden > 0 && <p className={styles.quiet}>{texts.more(hidden)}</p>}
      <Hints faults={faults.filter((fault) => !out.has(fault.card))} />
    </>
  );
}

function Changes({ changes }: Pick<PlannedCards['rows'][number], 'changes'>) {
  const texts = useTexts(contactImportTexts);
  const locale = useLocale();
  const words = (value: string | null): string => {
    const day = dayOrNull(value);
    return day === null ? value || texts.empty : formatDay(day);
  };
  const labels: Readonly<Record<string, { readonly label: Readonly<Record<'de' | 'en', string>> }>> =
    entities.person.fields;
  return changes.map(({ field, from, to }) => (
    <p key={field}>{texts.change(labels[field]?.label[locale] ?? field, words(from), words(to))}</p>
  ));
}

/** What is said besides about cards that are taken. */
function Hints({ faults }: Pick<PlannedCards, 'faults'>) {
  const texts = useTexts(contactImportTexts);
  if (faults.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{texts.hints(faults.length)}</h2>
      <Faults label={texts.hints(faults.length)} faults={faults} />
    </section>
  );
}

function Faults({ label, faults }: { readonly label: string; readonly faults: PlannedCards['faults'] }) {
  const texts = useTexts(contactImportTexts);
  const locale = useLocale();
  const { where, line, what, text } = texts.faultHead;
  const shown = faults.slice(0, mostRows);
  return (
    <>
      <PlainTable label={label} head={[where, line, what, text]}>
        {shown.map((fault) => (
          <tr key={`${fault.card} ${fault.line} ${fault.code} ${fault.text}`}>
            <td>{fault.file === '' ? fault.card : `${fault.card} · ${fault.file}`}</td>
            <td>{fault.line}</td>
            <td>{cardFaultSentence(fault.code, locale)}</td>
            <td>{fault.text}</td>
          </tr>
        ))}
      </PlainTable>
      {faults.length > shown.length && <p className={styles.quiet}>{texts.more(faults.length - shown.length)}</p>}
    </>
  );
}
