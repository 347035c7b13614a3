import { BookMarked, BookOpenText, FileText, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import type { IssuedReport } from '../../../shared/reports/contract.ts';
import { reportKindLabels, reportKinds } from '../../../shared/reports/kinds.ts';
import { useAnswer } from '../../app/answers.ts';
import { useGoTo } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { Page } from '../../app/Page.tsx';
import { viewStore } from '../../app/view-store.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { type Column, type TableView, tableView } from '../../ui/table/columns.ts';
import { DatenTabelle } from '../../ui/table/DatenTabelle.tsx';
import { reportsTexts } from '../texts.ts';

const useIssuedView = viewStore('reports.issued', {
  kind: '',
  selected: [] as readonly string[],
  table: { ...tableView, sort: [{ id: 'on', desc: true }] } as TableView,
});

const none: readonly IssuedReport[] = [];
const idOf = ({ id }: IssuedReport): string => id;
const dayText = (text: string): string => {
  const day = dayOrNull(text);
  return day === null ? text : formatDay(day);
};

export const kindLabel = (kind: string, locale: Locale): string =>
  reportKindLabels[kind as keyof typeof reportKindLabels]?.[locale === 'de' ? 0 : 1] ?? kind;

function columnsOf(texts: (typeof reportsTexts)['de'], locale: Locale): readonly Column<IssuedReport>[] {
  const { title, kind, scope, period, on, for: reader } = texts.columns;
  return [
    { id: 'title', title, value: (row) => row.title, width: 16, grows: true },
    { id: 'kind', title: kind, value: (row) => kindLabel(row.kind, locale), width: 10.5 },
    { id: 'scope', title: scope, value: (row) => row.scopeTitle ?? texts.scopes.district, width: 10.5, priority: 2 },
    {
      id: 'period',
      title: period,
      value: (row) => row.from,
      text: (row) => texts.period(dayText(row.from), dayText(row.to)),
      width: 12.5,
      priority: 1,
    },
    {
      id: 'for',
      title: reader,
      value: (row) => (row.isPublic ? texts.forEverybody : texts.forBodies),
      width: 8,
      priority: 3,
    },
    { id: 'on', title: on, value: (row) => row.issuedOn, text: (row) => dayText(row.issuedOn), holds: 'day', width: 9 },
  ];
}

/** Berichte › Ausgaben: what was issued, the newest first, each to be read as it was. */
export default function IssuedPage() {
  const texts = useTexts(reportsTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const { kind, selected, table } = useIssuedView();
  const answer = useAnswer('report.list', {});
  const all = answer.state === 'ready' ? answer.value.reports : none;
  const shown = useMemo(() => (kind === '' ? all : all.filter((report) => report.kind === kind)), [all, kind]);
  const columns = useMemo(() => columnsOf(texts, locale), [texts, locale]);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const read = ({ id }: IssuedReport) => goTo('/reports/issue', id);
  const remove = async (gone: readonly IssuedReport[]) => {
    for (const { id, title } of gone) await order('report.remove', { id }, { done: () => texts.removed(title) });
    useIssuedView.setState({ selected: [] });
  };
  return (
    <Page
      fills
      {...(answer.state === 'ready' ? { count: texts.count(shown.length) } : {})}
      tools={
        all.length > 0 && (
          <Toolbar label={texts.list}>
            <Select
              label={texts.kind}
              hideLabel
              emptyLabel={texts.filterKind}
              options={reportKinds.map((value) => ({ value, label: kindLabel(value, locale) }))}
              value={reportKinds.find((known) => known === kind) ?? null}
              onChange={(value) => useIssuedView.setState({ kind: value ?? '', selected: [] })}
            />
          </Toolbar>
        )
      }
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : all.length === 0 ? (
        <EmptyState
          icon={BookMarked}
          title={texts.noIssued}
          action={
            <Button look="primary" icon={FileText} onPress={() => goTo('/reports')}>
              {texts.toCompose}
            </Button>
          }
        >
          {texts.noIssuedText}
        </EmptyState>
      ) : (
        <DatenTabelle
          label={texts.list}
          rows={shown}
          rowId={idOf}
          columns={columns}
          view={table}
          onView={(change) => useIssuedView.setState((view) => ({ table: { ...view.table, ...change } }))}
          selected={chosen}
          onSelect={(ids) => useIssuedView.setState({ selected: [...ids] })}
          onOpen={read}
          onDelete={(gone) => void remove(gone)}
          menu={(rows) => [
            {
              actions: [
                ...(rows[0] === undefined || rows.length > 1
                  ? []
                  : [{ id: 'read', label: texts.open, icon: BookOpenText, run: () => read(rows[0] as IssuedReport) }]),
                { id: 'remove', label: texts.remove, icon: Trash2, isDanger: true, run: () => void remove(rows) },
              ],
            },
          ]}
          orderKey={kind}
          empty={<EmptyState title={texts.noneOfKind} />}
        />
      )}
    </Page>
  );
}
