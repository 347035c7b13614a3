import { capacityOf, overCommitted } from '../../../shared/agency/capacity.ts';
import type { PostLine } from '../../../shared/agency/contract.ts';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { formatFte } from '../../../shared/core/money.ts';
import { entities, type Row } from '../../../shared/entities.ts';
import { FoldedRecords } from '../../app/FoldedRecord.tsx';
import { useShowRecord } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { order, orderSave } from '../../app/orders.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { useRows } from '../../app/rows.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { ReferenceField } from '../../ui/ReferenceField.tsx';
import styles from './posts.module.css';
import { postTexts } from './texts.ts';

type Assignment = Row<'assignment'>;

/** In which projects the post is engaged, with how much of it and how long; a project is added by choosing it. */
export function Assignments({ line }: { readonly line: PostLine }) {
  const texts = useTexts(postTexts);
  const locale = useLocale();
  const showRecord = useShowRecord();
  const rows = useRows('assignment', { positionId: line.id }, ['createdAt']);
  const titleOf = useTitles(rows.map(({ projectId }) => `project:${projectId}`));
  const nameOf = (row: Assignment) => titleOf(`project:${row.projectId}`) ?? texts.unknownProject;
  const parts = rows.map((row) => ({ ...row, title: nameOf(row), note: noteOf(row, texts.openEnd, locale) }));
  const add = async (projectId: string | null) => {
    if (projectId === null) return;
    const fields = { positionId: line.id, projectId };
    const title = (await order('record.create', { entity: 'assignment', fields })).ok;
    return title;
  };
  return (
    <InspectorSection title={texts.assignments}>
      <Engaged line={line} rows={rows} />
      <FoldedRecords
        entity="assignment"
        parts={parts}
        none={texts.noAssignments}
        actions={(part) => (
          <Button look="quiet" onPress={() => showRecord('project', part.projectId ?? '')}>
            {texts.openProject}
          </Button>
        )}
      >
        {(part) => (
          <>
            <RecordFields entity="assignment" id={part.id} fields={['fteShare', 'role']} />
            <Period row={part} />
          </>
        )}
      </FoldedRecords>
      <ReferenceField label={texts.addAssignment} target="project" value={null} onChange={(id) => void add(id)} />
    </InspectorSection>
  );
}

/** How much of the post is engaged today, and whether that is more than there is of it. */
function Engaged({ line, rows }: { readonly line: PostLine; readonly rows: readonly Assignment[] }) {
  const texts = useTexts(postTexts);
  const locale = useLocale();
  const today = useToday();
  const engagements = rows.map(({ fteShare, period }) => ({
    positionId: line.id,
    fteShare,
    from: period?.from ?? null,
    to: period?.to ?? null,
  }));
  // The post as it is on paper: whether somebody is in it is told by its state.
  const now = capacityOf({ ...line, status: 'filled' }, engagements, { start: today, end: today });
  if (now.assigned === 0) return null;
  const over = overCommitted({ ...now, filled: line.fte ?? 0 });
  return (
    <p role="status">
      {texts.engagedNow(formatFte(now.assigned, locale), formatFte(line.fte ?? 0, locale))}{' '}
      {over > 0 && <span className={styles.over}>{texts.tooMuchNow(formatFte(over, locale))}</span>}
    </p>
  );
}

const dayWords = (day: string | null | undefined): string | null => {
  const known = dayOrNull(day ?? null);
  return known === null ? null : formatDay(known);
};

/** "0,2 · Leitung · 01.04.2026 – offen" */
function noteOf({ fteShare, role, period }: Assignment, openEnd: string, locale: 'de' | 'en'): string {
  const [from, to] = [dayWords(period?.from), dayWords(period?.to)];
  const days = from === null && to === null ? null : `${from ?? '…'} – ${to ?? openEnd}`;
  const share = fteShare === null ? null : formatFte(fteShare, locale);
  return [share, entities.assignment.fields.role.choices?.[role]?.[locale], days].filter(Boolean).join(' · ');
}

/** From and to are one value: two sites that move both at once are asked about the pair, not about half of it. */
function Period({ row }: { readonly row: Assignment }) {
  const texts = useTexts(postTexts);
  const period = row.period ?? { from: null, to: null };
  const save = (change: object) =>
    orderSave('record.update', {
      entity: 'assignment',
      id: row.id,
      set: { period: { from: period.from, to: period.to, ...change } },
      seen: row.version,
    });
  return (
    <div className={styles.days}>
      <DatumFeld label={texts.from} value={period.from} onChange={(from) => save({ from })} />
      <DatumFeld label={texts.to} value={period.to} onChange={(to) => save({ to })} />
    </div>
  );
}
