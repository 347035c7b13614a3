import { CircleAlert, CircleMinus, Equal, type LucideIcon, Pencil, Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { Locale } from '../../../shared/core/locale.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ToggleChip } from '../../ui/FilterChips.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { Select } from '../../ui/Select.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DatenTabelle } from '../../ui/table/DatenTabelle.tsx';
import { fieldLabel } from './field-label.ts';
import styles from './import.module.css';
import { kindName, kindNow, type Planned, type RowLine, useImport, type Verdict } from './reading.ts';
import { importTexts } from './texts.ts';
import { UnknownWords } from './UnknownWords.tsx';
import type { Importing } from './use-import.ts';
import { useRowActions } from './use-row-actions.ts';
import { rowWords } from './words.ts';

const verdicts: readonly (readonly [Verdict, LucideIcon, Tone])[] = [
  ['new', Plus, 'success'],
  ['changed', Pencil, 'info'],
  ['unchanged', Equal, 'neutral'],
  ['faulty', CircleAlert, 'danger'],
  ['without', CircleMinus, 'warning'],
];

/** What would happen, row by row. Nothing is written before *Übernehmen*. */
export function PreviewStep({ importing }: { readonly importing: Importing }) {
  const texts = useTexts(importTexts);
  const planned = useImport((state) => state.planned);
  if (planned === null) return null;
  const { counts, more } = planned;
  const { planning } = importing;
  return (
    <div className={styles.preview}>
      <div className={styles.bar}>
        <Counts planned={planned} />
        <span className={styles.space} />
        <Button onPress={() => useImport.setState({ step: 'columns' })}>{texts.back}</Button>
        <Button
          look="primary"
          isDisabled={counts.written === 0 || planning.isRunning}
          onPress={() => void importing.apply()}
        >
          {texts.apply(counts.written)}
        </Button>
      </div>
      {planning.isRunning && <ProgressPanel label={texts.updating} task={planning} />}
      <UnknownWords planned={planned} importing={importing} />
      <Choices planned={planned} importing={importing} />
      {counts.written === 0 && counts.faulty === 0 && <Notice>{texts.nothingToDo}</Notice>}
      {more > 0 && <Notice>{texts.more(more)}</Notice>}
      <div className={styles.rows}>
        <Rows planned={planned} importing={importing} />
      </div>
    </div>
  );
}

/** The sums, each a filter. */
function Counts({ planned }: { readonly planned: Planned }) {
  const texts = useTexts(importTexts);
  const locale = useLocale();
  const showing = useImport((state) => state.showing);
  return (
    <fieldset className={styles.counts} aria-label={texts.counts}>
      {verdicts.map(([verdict, Icon]) => {
        const count = planned.counts[verdict];
        if (count === 0 && (verdict === 'without' || verdict === 'faulty')) return null;
        return (
          <ToggleChip
            key={verdict}
            isSelected={showing === verdict}
            onChange={(isOn) => useImport.setState({ showing: isOn ? verdict : null })}
          >
            <Icon size="1rem" aria-hidden /> {formatCount(count, locale)} {texts.verdicts[verdict]()}
          </ToggleChip>
        );
      })}
    </fieldset>
  );
}

/** What is to become of rows that are not clear by themselves; only asked where there are any. */
function Choices({ planned, importing }: { readonly planned: Planned; readonly importing: Importing }) {
  const texts = useTexts(importTexts);
  const faulty = useImport((state) => state.faulty);
  const prefers = useImport((state) => state.prefers);
  const { counts, both } = planned;
  if (counts.faulty === 0 && both === 0) return null;
  return (
    <div className={styles.choices}>
      {counts.faulty > 0 && (
        <Select
          label={texts.faultyRows}
          value={faulty}
          onChange={(chosen) => {
            useImport.setState({ faulty: chosen ?? faulty });
            void importing.preview();
          }}
          options={[
            { value: 'take', label: texts.rest[kindName()].faultyTake },
            { value: 'leave', label: texts.faultyLeave },
          ]}
        />
      )}
      {both > 0 && (
        <Select
          label={texts.both(both)}
          value={prefers}
          onChange={(chosen) => {
            useImport.setState({ prefers: chosen ?? prefers });
            void importing.preview();
          }}
          options={[
            { value: 'here', label: texts.bothHere },
            { value: 'list', label: texts.bothList },
          ]}
        />
      )}
    </div>
  );
}

const rowId = ({ row }: RowLine): string => String(row);

function Rows({ planned, importing }: { readonly planned: Planned; readonly importing: Importing }) {
  const texts = useTexts(importTexts);
  const locale = useLocale();
  const showing = useImport((state) => state.showing);
  const table = useImport((state) => state.table);
  const openRow = useImport((state) => state.openRow);
  const chosen = useImport((state) => state.selected);
  const selected = useMemo(() => new Set(chosen), [chosen]);
  const columns = useMemo(() => columnsFor(planned, locale), [planned, locale]);
  const rows = useMemo(
    () => (showing === null ? planned.rows : planned.rows.filter(({ verdict }) => verdict === showing)),
    [planned, showing],
  );
  const { leaveOut, menu } = useRowActions(importing);
  return (
    <DatenTabelle
      label={texts.list}
      rows={rows}
      rowId={rowId}
      columns={columns}
      view={table}
      onView={(change) => useImport.setState((state) => ({ table: { ...state.table, ...change } }))}
      selected={selected}
      onSelect={(ids) => useImport.setState({ selected: [...ids] })}
      onOpen={({ row }) => useImport.setState({ openRow: row })}
      openId={openRow === null ? null : String(openRow)}
      onDelete={leaveOut}
      menu={menu}
      orderKey={String(showing)}
      empty={
        <EmptyState
          title={texts.noRows}
          action={<Button onPress={() => useImport.setState({ showing: null })}>{texts.showAll}</Button>}
        />
      }
    />
  );
}

function columnsFor({ titles }: Planned, locale: Locale): readonly Column<RowLine>[] {
  const texts = importTexts[locale];
  return [
    { id: 'row', title: texts.row, width: 4.5, align: 'end', value: ({ row }) => row },
    {
      id: 'verdict',
      title: texts.result,
      width: 9,
      value: ({ verdict }) => verdicts.findIndex(([one]) => one === verdict),
      text: ({ verdict }) => texts.verdict[verdict],
      cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
    },
    { id: 'code', title: fieldLabel(kindNow().codeField, locale), width: 5, priority: 3, value: ({ code }) => code },
    {
      id: 'title',
      title: fieldLabel(kindNow().titleField, locale),
      width: 18,
      minWidth: 12,
      value: ({ title }) => title || texts.untitled,
    },
    {
      id: 'what',
      title: texts.what,
      width: 24,
      minWidth: 14,
      grows: true,
      value: (row) => rowWords(row, titles, locale),
      cell: (row) => <What row={row} titles={titles} locale={locale} />,
    },
  ];
}

function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const texts = useTexts(importTexts);
  const [, icon, tone] = verdicts.find(([one]) => one === verdict) ?? verdicts[0] ?? ['new', Plus, 'neutral'];
  return (
    <Badge tone={tone} icon={icon}>
      {texts.verdict[verdict]}
    </Badge>
  );
}

type WhatProps = { readonly row: RowLine; readonly titles: Planned['titles']; readonly locale: Locale };

function What({ row, titles, locale }: WhatProps) {
  const words = rowWords(row, titles, locale);
  return <span className={classes(styles.what, row.faults.length > 0 && styles.wrong)}>{words}</span>;
}
