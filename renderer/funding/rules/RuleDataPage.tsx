import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { FoldedRecords } from '../../app/FoldedRecord.tsx';
import { NewRecord, type OwnEditor } from '../../app/NewRecord.tsx';
import { useOffice } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { RecordFields } from '../../app/RecordFields.tsx';
import { useRows } from '../../app/rows.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { Select } from '../../ui/Select.tsx';
import { ruleTexts } from '../rule-texts.ts';
import styles from './rules.module.css';
import { ruleDataTexts } from './texts.ts';

const editionFields = ['edition', 'ruleId', 'amount', 'unit', 'isUsual', 'source', 'checkedOn'] as const;
const holidayFields = ['name', 'freeOn', 'calendar', 'source'] as const;

/** Förderung › Regeln: all rules with basis and edition, the editions and holidays the coordination has entered. */
export default function RuleDataPage() {
  const texts = useTexts(ruleDataTexts);
  const words = useTexts(ruleTexts);
  const answer = useAnswer('rules.list', {});
  const isCoordination = useOffice().site?.role === 'coordination';
  if (answer.state !== 'ready') {
    return <Page>{answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}</Page>;
  }
  const { rules } = answer.value;
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const lengthOf = (period: { readonly amount: number; readonly unit: string } | null) =>
    period === null ? '' : words.length(period.amount, period.unit);
  return (
    <Page>
      <div className={styles.page}>
        <Notice tone="warning">
          <strong>{texts.compare}</strong>
          <p>{texts.compareText}</p>
          {!isCoordination && <p>{texts.onlyCoordination}</p>}
        </Notice>
        <div className={styles.cards}>
          <Editions
            mayAdd={isCoordination}
            titles={titles}
            lengthOf={lengthOf}
            withLength={rules.flatMap(({ id, period }) => (period === null ? [] : [id]))}
          />
          <Holidays mayAdd={isCoordination} />
        </div>
        <Card title={texts.rules}>
          <div className={styles.table}>
            <PlainTable label={texts.table} head={[texts.rule, texts.basis, texts.edition, texts.length]}>
              {rules.map(({ id, title, basis, edition, period }) => (
                <tr key={id} lang="de">
                  <th scope="row">{title}</th>
                  <td>{basis}</td>
                  <td>{edition}</td>
                  <td>{lengthOf(period)}</td>
                </tr>
              ))}
            </PlainTable>
          </div>
        </Card>
      </div>
    </Page>
  );
}

type EditionsProps = {
  readonly mayAdd: boolean;
  readonly titles: ReadonlyMap<string, string>;
  readonly lengthOf: (period: { readonly amount: number; readonly unit: string } | null) => string;
  /** Rules whose length may differ from edition to edition. */
  readonly withLength: readonly string[];
};

function Editions({ mayAdd, titles, lengthOf, withLength }: EditionsProps) {
  const texts = useTexts(ruleDataTexts);
  const locale = useLocale();
  const rows = useRows('ruleEdition', {}, ['ruleId', 'edition']);
  const parts = rows.map(({ id, version, edition, ruleId, amount, unit, isUsual, source }) => ({
    id,
    version,
    title: edition ?? '',
    note: [
      titles.get(ruleId ?? '') ?? ruleId,
      amount === null || unit === null ? texts.noLength : lengthOf({ amount, unit }),
      isUsual ? texts.usual : null,
      source ?? texts.noSource,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  const ruleField: OwnEditor = ({ value, onSave }) => (
    <Select
      label={entities.ruleEdition.fields.ruleId.label[locale]}
      options={withLength.map((id) => ({ value: id, label: titles.get(id) ?? id }))}
      value={typeof value === 'string' ? value : null}
      onChange={onSave}
    />
  );
  return (
    <Kept
      entity="ruleEdition"
      title={texts.editions}
      none={texts.noEditions}
      add={texts.addEdition}
      mayAdd={mayAdd}
      parts={parts}
      fields={editionFields}
      editors={{ ruleId: ruleField }}
    />
  );
}

function Holidays({ mayAdd }: { readonly mayAdd: boolean }) {
  const texts = useTexts(ruleDataTexts);
  const locale = useLocale();
  const rows = useRows('holiday', {}, ['freeOn']);
  const { choices } = entities.holiday.fields.calendar;
  const parts = rows.map(({ id, version, name, freeOn, calendar, source }) => {
    const day = dayOrNull(freeOn);
    const where = calendar === null ? '' : (choices?.[calendar]?.[locale] ?? calendar);
    const note = [day === null ? null : formatDay(day), where, source ?? texts.noSource];
    return { id, version, title: name ?? '', note: note.filter(Boolean).join(' · ') };
  });
  return (
    <Kept
      entity="holiday"
      title={texts.holidays}
      none={texts.noHolidays}
      add={texts.addHoliday}
      mayAdd={mayAdd}
      parts={parts}
      fields={holidayFields}
    />
  );
}

type KeptProps = {
  readonly entity: 'ruleEdition' | 'holiday';
  readonly title: string;
  readonly none: string;
  readonly add: string;
  readonly mayAdd: boolean;
  readonly parts: readonly {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly note: ReactNode;
  }[];
  readonly fields: readonly string[];
  readonly editors?: Readonly<Record<string, OwnEditor>>;
};

function Kept({ entity, title, none, add, mayAdd, parts, fields, editors = {} }: KeptProps) {
  const [isAdding, setAdding] = useState(false);
  return (
    <Card
      title={title}
      aside={
        mayAdd && (
          <Button icon={Plus} onPress={() => setAdding(true)}>
            {add}
          </Button>
        )
      }
    >
      <FoldedRecords entity={entity} parts={parts} none={none}>
        {({ id }) => (
          <RecordFields
            entity={entity}
            id={id}
            fields={fields.filter((name) => !Object.hasOwn(editors, name) && !(entity === 'holiday' && isKey(name)))}
            layout="stacked"
          />
        )}
      </FoldedRecords>
      {isAdding && (
        <NewRecord entity={entity} title={add} fields={fields} editors={editors} onClose={() => setAdding(false)} />
      )}
    </Card>
  );
}

/** What names a holiday is not changed afterwards: another day is another holiday. */
const isKey = (name: string): boolean => entities.holiday.key?.some((field) => field === name) ?? false;
