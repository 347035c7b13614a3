import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { yearOf } from '../../../../shared/core/day.ts';
import { entities } from '../../../../shared/entities.ts';
import type { SliceRow } from '../../../../shared/funding/cases/rows.ts';
import { sumOf } from '../../../../shared/funding/cases/sums.ts';
import { useCommands } from '../../../app/commands.ts';
import { useToday } from '../../../app/office.ts';
import { RecordFields } from '../../../app/RecordFields.tsx';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import styles from '../cases.module.css';
import { Money } from '../parts/money.tsx';
import { NewPart } from '../parts/NewPart.tsx';
import { PartTable } from '../parts/PartTable.tsx';
import { SumNotes } from '../parts/SumNotes.tsx';
import { sectionTexts } from '../section-texts.ts';
import { useCase } from '../use-case-file.ts';

const money = ['expenditureCents', 'grantCents', 'ownCents', 'thirdPartyCents', 'lockedCents'] as const;

/** The money of the case by budget year, with its sums against the totals (D1). */
export function Years() {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const today = useToday();
  const { record, slices } = useCase();
  const [isAdding, setAdding] = useState(false);
  const { fields } = entities.fundingYearSlice;
  useCommands(
    'funding.case.years',
    useMemo(() => [{ id: 'case.year', title: texts.addYear, icon: Plus, run: () => setAdding(true) }], [texts]),
  );
  const add = (
    <Button icon={Plus} look={slices.length === 0 ? 'primary' : 'secondary'} onPress={() => setAdding(true)}>
      {texts.addYear}
    </Button>
  );
  const sumIn = (field: (typeof money)[number]) => {
    const sum = sumOf(
      slices.map((slice) => ({
        name: String(slice.year),
        cents: slice[field],
        isDisputed: slice.conflicts?.includes(field) ?? false,
      })),
    );
    if (sum.kind !== 'sum') return <Money key={field} cents={null} conflicts={[field]} field={field} />;
    return <Money key={field} cents={sum.cents} />;
  };
  const last = slices.at(-1)?.year ?? yearOf(today) - 1;
  return (
    <Card title={entities.fundingYearSlice.plural[locale]}>
      {slices.length === 0 ? (
        <EmptyState title={texts.noYears} action={add}>
          {texts.noYearsText}
        </EmptyState>
      ) : (
        <>
          <PartTable
            label={entities.fundingYearSlice.plural[locale]}
            entity="fundingYearSlice"
            rows={slices}
            first={{ title: texts.year, name: (slice: SliceRow) => String(slice.year ?? '?') }}
            columns={money.map((field) => ({
              title: fields[field].label[locale],
              isNumber: true,
              cell: (slice: SliceRow) => <Money cents={slice[field]} conflicts={slice.conflicts} field={field} />,
            }))}
            foot={[texts.sum, ...money.map(sumIn)]}
          >
            {(slice) => <RecordFields entity="fundingYearSlice" id={slice.id} fields={[...money, 'reservationId']} />}
          </PartTable>
          <SumNotes what={['expenditure', 'grant', 'own', 'thirdParty']} />
          <div className={styles.bar}>{add}</div>
        </>
      )}
      {isAdding && (
        <NewPart
          caseId={record.id}
          entity="fundingYearSlice"
          title={texts.addYear}
          fields={[
            'year',
            'expenditureCents',
            'grantCents',
            'ownCents',
            'thirdPartyCents',
            'lockedCents',
            'reservationId',
          ]}
          initial={{ year: last + 1 }}
          nameOf={({ year }) => String(year)}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  );
}
