import { CircleHelp, EyeOff } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { type EntityName, entities } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { BodiesPart } from './BodiesPart.tsx';
import { FaultsPart } from './FaultsPart.tsx';
import styles from './oparl.module.css';
import { forgetReading, type Planned, useReading } from './reading.ts';
import { oparlTexts } from './texts.ts';

/** More lines nobody reads before a decision; the counts speak of all, and what changes stands first. */
const mostRows = 200;

type PreviewProps = { readonly planned: Planned; readonly onChange: () => void; readonly onApply: () => void };

/** What would happen: the sums, whose it is, every fault by its place, and the records. Nothing is written before *Übernehmen*. */
export function PreviewPart({ planned, onChange, onApply }: PreviewProps) {
  const texts = useTexts(oparlTexts);
  const { files, prefers } = useReading();
  const { counts, bodies, rows, more, others, pagesMissing } = planned;
  const isIdle = counts.new + counts.changed + counts.deleted === 0;
  const open = bodies.filter(({ by }) => by === 'open').length;
  const shown = rows.slice(0, mostRows);
  const hidden = rows.length - shown.length + more;
  const { entity, title, result, verdict } = texts.columns;
  return (
    <>
      <div className={styles.bar}>
        <div>
          <p className={styles.heading} role="status">
            {texts.counts(counts)}
          </p>
          <p className={styles.quiet}>
            {texts.files(files[0]?.name ?? '', files.length)}
            {isIdle && ` · ${texts.nothing}`}
          </p>
        </div>
        <div className={styles.buttons}>
          <Button onPress={forgetReading} autoFocus={isIdle && open === 0}>
            {texts.back}
          </Button>
          <Button look="primary" autoFocus={!isIdle && open === 0} isDisabled={isIdle} onPress={onApply}>
            {texts.apply}
          </Button>
        </div>
      </div>
      {pagesMissing > 0 && <Notice>{texts.pagesMissing(pagesMissing)}</Notice>}
      <BodiesPart bodies={bodies} onChange={onChange} />
      {(rows.some(({ both }) => both.length > 0) || prefers === 'list') && (
        <RadioCards
          label={texts.prefers}
          isRow
          choices={[
            { value: 'here', label: texts.here },
            { value: 'list', label: texts.list },
          ]}
          value={prefers}
          onChange={(next) => {
            useReading.setState({ prefers: next });
            onChange();
          }}
        />
      )}
      <FaultsPart faults={planned.faults} />
      {shown.length > 0 && (
        <PlainTable label={texts.rows} head={[entity, title, result, verdict]}>
          {shown.map((row) => (
            <RowLine key={`${row.entity} ${row.source}`} row={row} />
          ))}
        </PlainTable>
      )}
      {hidden > 0 && <p className={styles.quiet}>{texts.more(hidden)}</p>}
      {others > 0 && <p className={styles.quiet}>{texts.others(others)}</p>}
    </>
  );
}

function RowLine({ row }: { readonly row: Planned['rows'][number] }) {
  const texts = useTexts(oparlTexts);
  const locale = useLocale();
  const day = dayOrNull(row.day);
  const labels = (fields: readonly string[]) => fields.map((field) => labelOf(row.entity, field, locale)).join(', ');
  return (
    <tr>
      <td>{entities[row.entity].label[locale]}</td>
      <th scope="row">
        <span className={styles.what}>
          {row.title}
          {day !== null && <span className={styles.quiet}>{formatDay(day)}</span>}
          {row.isNonpublic && <Badge icon={EyeOff}>{texts.nonpublic}</Badge>}
        </span>
      </th>
      <td>
        <ResultCell result={row.result} />
      </td>
      <td>
        <span className={styles.what}>
          {texts.verdicts[row.verdict]}
          {row.why !== null && <span className={styles.quiet}>{texts.whys[row.why]}</span>}
          {row.changes.length > 0 && <span className={styles.quiet}>{labels(row.changes)}</span>}
          {row.both.length > 0 && <span className={styles.quiet}>{texts.both(labels(row.both))}</span>}
        </span>
      </td>
    </tr>
  );
}

function labelOf(entity: EntityName, name: string, locale: 'de' | 'en'): string {
  const fields = entities[entity].fields as Readonly<Record<string, { readonly label: { de: string; en: string } }>>;
  return fields[name]?.label[locale] ?? name;
}

/** The words of the council, and what they mean; nobody knows is said, too (D7). */
function ResultCell({ result }: { readonly result: Planned['rows'][number]['result'] }) {
  const texts = useTexts(oparlTexts);
  const locale = useLocale();
  if (result === null) return null;
  const meaning = entities.consultation.fields.result.choices?.[result.meaning]?.[locale] ?? result.meaning;
  return (
    <span className={styles.what}>
      {result.text}
      {result.meaning === 'unknown' ? (
        <Badge tone="warning" icon={CircleHelp}>
          {texts.unknownResult}
        </Badge>
      ) : (
        meaning !== result.text.toLowerCase() && <span className={styles.quiet}>{texts.means(meaning)}</span>
      )}
    </span>
  );
}
