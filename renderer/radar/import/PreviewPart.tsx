import { radarFaultSentence } from '../../../shared/radar/read/fault.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { MovementMark } from '../MovementMark.tsx';
import styles from '../radar.module.css';
import { type Planned, useReading } from './reading.ts';
import { radarImportTexts } from './texts.ts';

/** More lines nobody reads before a decision; the counts speak of all. */
const mostRows = 100;

/** What would happen: the sums, every fault by its place, and the entries. Nothing is written before *Übernehmen*. */
export function PreviewPart({ planned, onApply }: { readonly planned: Planned; readonly onApply: () => void }) {
  const texts = useTexts(radarImportTexts);
  const { counts, radar, edition, isOlder, older, rows, more, sectors, rings } = planned;
  const called = (parts: Planned['rings'], key: string) => parts.find((part) => part.key === key)?.title ?? key;
  const { name, sector, ring, movement, verdict } = texts.columns;
  const shown = rows.slice(0, mostRows);
  const hidden = rows.length - shown.length + more;
  return (
    <>
      <div className={styles.bar}>
        <div>
          <p className={styles.heading} role="status">
            {texts.counts(counts.new, counts.changed, counts.unchanged, counts.faulty)}
          </p>
          <p className={styles.quiet}>{texts.goesTo(radar.title, edition.name)}</p>
        </div>
        <div className={styles.buttons}>
          <Button onPress={() => useReading.setState({ planned: null })}>{texts.back}</Button>
          <Button look="primary" autoFocus isDisabled={rows.length === 0} onPress={onApply}>
            {texts.apply}
          </Button>
        </div>
      </div>
      {older.length > 0 && (
        <section className={styles.changes}>
          <p>{texts.older(older.length)}</p>
          <PlainTable label={texts.olderList} head={[texts.edition, texts.olderEntries, texts.columns.verdict]}>
            {[...older].reverse().map(({ name, entries, isNew }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{entries}</td>
                <td>{isNew ? texts.verdicts.new : texts.isThere}</td>
              </tr>
            ))}
          </PlainTable>
        </section>
      )}
      {isOlder && <Notice>{texts.isOlder}</Notice>}
      {counts.notNamed > 0 && <Notice>{texts.notNamed(counts.notNamed)}</Notice>}
      <Faults planned={planned} />
      {shown.length > 0 && (
        <PlainTable label={texts.rows} head={[name, sector, ring, movement, verdict]}>
          {shown.map((row) => (
            <tr key={`${row.file} ${row.row} ${row.name}`}>
              <th scope="row">{row.name}</th>
              <td>{called(sectors, row.sector)}</td>
              <td>{called(rings, row.ring)}</td>
              <td>
                <MovementMark movement={row.movement} />
              </td>
              <td>{texts.verdicts[row.verdict]}</td>
            </tr>
          ))}
        </PlainTable>
      )}
      {hidden > 0 && <p className={styles.quiet}>{texts.more(hidden)}</p>}
    </>
  );
}

/** What cannot be taken over, each by its place. */
function Faults({ planned: { faults } }: { readonly planned: Planned }) {
  const texts = useTexts(radarImportTexts);
  const locale = useLocale();
  if (faults.length === 0) return null;
  const { where, column, text, what } = texts.faultHead;
  const shown = faults.slice(0, mostRows);
  return (
    <section className={styles.changes}>
      <Notice tone="warning">{texts.faults(faults.length)}</Notice>
      <PlainTable label={texts.faults(faults.length)} head={[where, column, text, what]}>
        {shown.map((fault) => (
          <tr key={`${fault.file} ${fault.row} ${fault.column} ${fault.code}`}>
            <th scope="row">{fault.file === '' ? fault.row : fault.file}</th>
            <td>{fault.column}</td>
            <td>{fault.text}</td>
            <td>{radarFaultSentence(fault.code, locale)}</td>
          </tr>
        ))}
      </PlainTable>
      {faults.length > shown.length && <p className={styles.quiet}>{texts.more(faults.length - shown.length)}</p>}
    </section>
  );
}
