import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, TriangleAlert } from 'lucide-react';
import type { Entity } from '../../../shared/core/entity.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import type { CaseLine } from '../../../shared/funding/cases/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { DueText } from '../../ui/DueText.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { type Column, fieldColumn } from '../../ui/table/columns.ts';
import styles from './cases.module.css';
import { caseTexts } from './texts.ts';

const declared = entities.fundingCase as unknown as Entity;
const { stage } = entities.fundingCase.fields;

/** The columns of the list of cases. The stage is not edited in place: a step has needs, and the file names them. */
export function caseColumns(locale: Locale): readonly Column<CaseLine>[] {
  const texts = caseTexts[locale];
  const field = (name: string, more: Partial<Column<CaseLine>> & { readonly width: number }) =>
    fieldColumn<CaseLine>(declared, name, locale, more);
  const { field: _stageField, ...stageColumn } = field('stage', {
    width: 11.5,
    cell: (line) => <StatusBadge field={stage} value={line.stage} />,
  });
  return [
    field('title', { width: 18, minWidth: 15, grows: true, cell: (line) => <CaseTitle line={line} /> }),
    stageColumn,
    field('leadBodyId', {
      width: 8,
      priority: 3,
      value: (line) => line.leadBody,
      text: (line) => line.leadBody ?? '',
    }),
    { id: 'call', title: texts.call, width: 12, priority: 6, value: (line) => line.callTitle },
    field('totalCents', { width: 8, priority: 4 }),
    field('grantCents', { width: 8 }),
    field('ownCents', { width: 8, priority: 2 }),
    field('probabilityBp', { width: 5.5, priority: 5 }),
    {
      id: 'sums',
      title: texts.sums,
      width: 9,
      priority: 1,
      value: (line) => ['unsure', 'differs', 'open', 'equal'].indexOf(line.sums),
      text: (line) => texts.sumStates[line.sums],
      cell: (line) => <SumBadge state={line.sums} />,
    },
    {
      id: 'nextDueOn',
      title: texts.nextDue,
      width: 14,
      value: (line) => line.nextDueOn,
      holds: 'day',
      inCalendar: true,
      cell: (line) => <DueText day={line.nextDueOn} />,
    },
    { id: 'members', title: texts.members, width: 6, isOptional: true, align: 'end', value: (line) => line.members },
    field('fileReference', { width: 10, isOptional: true }),
  ];
}

/** Which field of the record a column edits. */
export const fieldOfColumn = (column: string): string => column;

const looks = {
  equal: { tone: 'success', icon: CircleCheck },
  open: { tone: 'neutral', icon: CircleDashed },
  differs: { tone: 'warning', icon: TriangleAlert },
  unsure: { tone: 'danger', icon: CircleHelp },
} as const;

/** Whether sums agree, as colour, picture and word. */
export function SumBadge({ state }: { readonly state: CaseLine['sums'] }) {
  const texts = useTexts(caseTexts);
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {texts.sumStates[state]}
    </Badge>
  );
}

function CaseTitle({ line }: { readonly line: CaseLine }) {
  const texts = useTexts(caseTexts);
  const locale = useLocale();
  return (
    <span className={styles.titleCell}>
      <span className={styles.cut}>{line.title ?? texts.untitled}</span>
      {line.earlyStart !== null && (
        <span title={line.earlyStart[locale]} className={styles.alarm}>
          <CircleAlert size="1rem" aria-hidden />
          <span className="visually-hidden">{texts.warning}</span>
        </span>
      )}
    </span>
  );
}
