import type { PostLine } from '../../../shared/agency/contract.ts';
import { lockedSteps } from '../../../shared/agency/lock.ts';
import { formatMoney } from '../../../shared/core/money.ts';
import { entities } from '../../../shared/entities.ts';
import { LinkList } from '../../app/list/LinkList.tsx';
import { LockSection } from '../../app/lock/LockSection.tsx';
import { RecordFields, useSaveField } from '../../app/RecordFields.tsx';
import { RecordPanel, type RecordValues } from '../../app/RecordPanel.tsx';
import { useRows } from '../../app/rows.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { FieldEditor } from '../../ui/FieldEditor.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { Assignments } from './Assignments.tsx';
import { EndOfPost } from './EndOfPost.tsx';
import styles from './posts.module.css';
import { TaskShares } from './TaskShares.tsx';
import { TermField } from './TermField.tsx';
import { postTexts } from './texts.ts';
import { usePostView } from './view.ts';

const tabs = ['overview', 'work'] as const;

type PostInspectorProps = {
  readonly id: string;
  /** Its line in the list; missing for a moment after it was created. */
  readonly line: PostLine | undefined;
  readonly onClose: () => void;
};

/** Everything about a post: what it is, when it ends, what holds it back; its tasks and its projects. */
export function PostInspector({ id, line, onClose }: PostInspectorProps) {
  const texts = useTexts(postTexts);
  const tab = usePostView((view) => view.tab);
  return (
    <RecordPanel
      entity="position"
      id={id}
      onClose={onClose}
      badge={({ status }) => <StatusBadge field={entities.position.fields.status} value={String(status)} />}
    >
      {(record) => (
        <div className={styles.tabs}>
          <Tabs
            label={texts.pages}
            selected={tab}
            onSelect={(next) => usePostView.setState({ tab: next === 'work' ? 'work' : 'overview' })}
            pages={tabs.map((page) => ({
              id: page,
              title: texts.tabs[page],
              content: page === tab && (
                <div className={styles.page}>
                  {page === 'overview' ? (
                    <Overview record={record} line={line} />
                  ) : (
                    <>
                      <TaskShares positionId={id} />
                      {line && <Assignments line={line} />}
                    </>
                  )}
                </div>
              ),
            }))}
          />
        </div>
      )}
    </RecordPanel>
  );
}

type OverviewProps = { readonly record: RecordValues; readonly line: PostLine | undefined };

function Overview({ record, line }: OverviewProps) {
  const texts = useTexts(postTexts);
  const { id } = record;
  const fields = (...names: readonly string[]) => <RecordFields entity="position" id={id} fields={names} />;
  const status = String(record['status']);
  return (
    <>
      <RecordFields entity="position" id={id} fields={['title']} layout="stacked" />
      {fields('bodyId', 'status', 'fte', 'payScale', 'payGrade')}
      <Term record={record} />
      <LockSection
        entity="position"
        record={record}
        lock={line?.lock ?? null}
        goesOn={lockedSteps.includes(status)}
        saysLocked={status === 'locked'}
      />
      <InspectorSection title={texts.sections.budget}>
        {fields('productCode', 'accountCode', 'annualCostCents')}
        <Costs positionId={id} />
      </InspectorSection>
      <InspectorSection title={texts.sections.more}>
        <RecordFields entity="position" id={id} fields={['holderPersonId', 'notes']} layout="stacked" />
      </InspectorSection>
    </>
  );
}

/** Begin and length of a fixed term, and the end that follows from them by the rule, unless somebody has stated another (D8). */
function Term({ record }: { readonly record: RecordValues }) {
  const texts = useTexts(postTexts);
  const save = useSaveField('position');
  const { endOn, termMonths, startOn, fixedTerm } = record as RecordValues & {
    readonly endOn: string | null;
    readonly termMonths: number | null;
    readonly startOn: string | null;
    readonly fixedTerm: boolean;
  };
  const field = entities.position.fields.endOn;
  return (
    <InspectorSection title={texts.sections.term}>
      <RecordFields entity="position" id={record.id} fields={['fixedTerm', 'startOn']} />
      {fixedTerm && (
        <TermField layout="inline" value={termMonths} onChange={(months) => save(record, 'termMonths', months)} />
      )}
      <FieldEditor
        field={field}
        label={texts.statedLabel}
        value={endOn}
        layout="inline"
        onSave={(day) => save(record, 'endOn', day)}
      />
      <EndOfPost term={{ fixedTerm, startOn, termMonths, endOn }} />
    </InspectorSection>
  );
}

/** The money that is planned for the post, year by year; each line leads there. */
function Costs({ positionId }: { readonly positionId: string }) {
  const texts = useTexts(postTexts);
  const locale = useLocale();
  const items = useRows('budgetItem', { positionId }, ['year']);
  const links = items.map(({ id, title, year, plannedCents }) => ({
    id,
    name: `${year} ${title ?? ''}`.trim(),
    note: plannedCents === null ? texts.noAmount : formatMoney(plannedCents, locale),
  }));
  return <LinkList title={texts.costs} entity="budgetItem" links={links} none={texts.noCosts} />;
}
