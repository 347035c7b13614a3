import { Equal, FileSearch, type LucideIcon, PencilLine, Plus, Trash2 } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import type { Standing } from '../../../shared/backup/contract.ts';
import type { Output } from '../../../shared/contract.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { useAnswer } from '../../app/answers.ts';
import { StoredTable } from '../../app/StoredTable.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { noOwnNames, useNames } from '../use-names.ts';
import { entityWords, titleReferences, titleWords } from '../words.ts';
import styles from './look.module.css';
import { backupTexts } from './texts.ts';
import { useBackupView, usePastTable } from './view.ts';

type PastRecord = Output<'backup.records'>['records'][number];

const none: readonly PastRecord[] = [];
const looks: Readonly<Record<Standing, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  same: { tone: 'neutral', icon: Equal },
  changed: { tone: 'warning', icon: PencilLine },
  onlyThen: { tone: 'success', icon: Plus },
  onlyNow: { tone: 'danger', icon: Trash2 },
};

export function StandingBadge({ standing, locale }: { readonly standing: Standing; readonly locale: Locale }) {
  return <Badge {...looks[standing]}>{backupTexts[locale].standings[standing]}</Badge>;
}

type PastTableProps = {
  readonly name: string;
  readonly isCompared: boolean;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
};

/** The records of one kind as they were then. */
export function PastTable({ name, isCompared, openId, onOpen }: PastTableProps) {
  const texts = useTexts(backupTexts);
  const locale = useLocale();
  const { entity, showing, search: typed } = useBackupView();
  const search = useDeferredValue(typed);
  const answer = useAnswer('backup.records', { name, entity, showing, search, limit: 1000 }, { keep: true });
  const records = answer.state === 'ready' ? answer.value.records : none;
  const references = useMemo(() => records.flatMap(({ title }) => titleReferences(entity, title)), [entity, records]);
  const titleOf = useNames(references, noOwnNames);
  const columns = useMemo((): readonly Column<PastRecord>[] => {
    const standing: Column<PastRecord> = {
      id: 'standing',
      title: texts.standing,
      value: (record) => texts.standings[record.standing],
      cell: (record) => <StandingBadge standing={record.standing} locale={locale} />,
      width: 13,
    };
    return [
      {
        id: 'title',
        title: entityWords(entity, locale),
        value: ({ title }) => titleWords(entity, title, locale, titleOf),
        width: 22,
        minWidth: 12,
        grows: true,
      },
      ...(isCompared ? [standing] : []),
      {
        id: 'updatedAt',
        title: texts.updatedAt,
        value: ({ updatedAt }) => updatedAt,
        text: ({ updatedAt }) => formatMoment(updatedAt, locale),
        width: 10,
        priority: 1,
      },
      { id: 'updatedBy', title: texts.updatedBy, value: ({ updatedBy }) => updatedBy, width: 11, priority: 2 },
    ];
  }, [entity, isCompared, locale, texts, titleOf]);
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  const { total } = answer.value;
  return (
    <div className={styles.table}>
      <p className={styles.found} role="status">
        {records.length === total ? texts.found(total) : texts.firstOf(formatCount(records.length, locale), total)}
      </p>
      <StoredTable
        label={entityWords(entity, locale, true)}
        rows={records}
        rowId={({ id }) => id}
        columns={columns}
        store={usePastTable}
        onOpen={({ id }) => onOpen(id)}
        openId={openId}
        orderKey={`${entity} ${showing} ${search}`}
        empty={
          <EmptyState icon={FileSearch} title={texts.nothingFound}>
            {search.trim() === '' ? texts.nothingHere[showing] : texts.nothingWith(search.trim())}
          </EmptyState>
        }
      />
    </div>
  );
}
