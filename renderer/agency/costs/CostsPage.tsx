import { Euro } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { BudgetLine } from '../../../shared/agency/contract.ts';
import { yearOf } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { bodyField, choiceField } from '../../app/list/filter-fields.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { BudgetInspector } from './BudgetInspector.tsx';
import { costColumns } from './columns.tsx';
import { costTexts } from './texts.ts';
import { useCostList } from './view.ts';
import { yearGroups } from './years.ts';

const none: readonly BudgetLine[] = [];

const newFields = [
  'title',
  'year',
  'kind',
  'bodyId',
  'productCode',
  'accountCode',
  'plannedCents',
  'positionId',
  'paperId',
  'conditionText',
] as const;

const bulkFields = ['kind', 'bodyId'];

/** Kosten: planned, bound and spent by budget year, with what holds it back. */
export function CostsPage() {
  const texts = useTexts(costTexts);
  const locale = useLocale();
  const today = useToday();
  const { site } = useOffice();
  const answer = useAnswer('budget.list', {});
  const lines = answer.state === 'ready' ? answer.value.items : none;
  const columns = useMemo(() => costColumns(locale), [locale]);
  const spec = useMemo(
    (): FilterSpec<BudgetLine> => ({
      fields: [
        {
          id: 'year',
          label: entities.budgetItem.fields.year.label[locale],
          valueIn: ({ year }) => String(year ?? ''),
          nameOf: (year) => (year === '' ? texts.noYear : year),
        },
        bodyField(lines, locale),
        choiceField(entities.budgetItem.fields.kind, 'kind', locale),
      ],
      words: ({ title, body, productCode, accountCode, position }) => [title, body, productCode, accountCode, position],
    }),
    [lines, locale, texts],
  );
  const groupsOf = useCallback((shown: readonly BudgetLine[]) => yearGroups(shown, locale), [locale]);
  return (
    <ListPage
      entity="budgetItem"
      label={texts.items}
      count={texts.count(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={useCostList}
      groupsOf={groupsOf}
      create={{
        words: texts.create,
        fields: newFields,
        initial: { bodyId: site?.bodyId ?? null, year: yearOf(today), kind: 'operating' },
        hints: { conditionText: texts.conditionHint },
      }}
      bulk={bulkFields}
      empty={{ icon: Euro, title: texts.empty, text: texts.emptyText }}
      inspector={(id, line, close) => <BudgetInspector key={id} id={id} line={line} onClose={close} />}
    />
  );
}
