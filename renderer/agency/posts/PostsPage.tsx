import { BriefcaseBusiness } from 'lucide-react';
import { useMemo } from 'react';
import type { PostLine } from '../../../shared/agency/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { bodyField, choiceField } from '../../app/list/filter-fields.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import type { OwnEditor } from '../../app/NewRecord.tsx';
import { useOffice } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { ViewSwitch } from '../../ui/ViewSwitch.tsx';
import { CapacityView } from '../capacity/CapacityView.tsx';
import { postColumns } from './columns.tsx';
import { PostInspector } from './PostInspector.tsx';
import { TermField } from './TermField.tsx';
import { postTexts } from './texts.ts';
import { usePostList, usePostView } from './view.ts';

const none: readonly PostLine[] = [];

/** What is asked for a new post: the facts a council paper names. */
const newFields = [
  'title',
  'bodyId',
  'status',
  'fte',
  'payScale',
  'payGrade',
  'startOn',
  'fixedTerm',
  'termMonths',
  'productCode',
  'accountCode',
  'annualCostCents',
] as const;

/** Whoever names a length says that the post is limited. */
const NewTerm: OwnEditor = ({ value, put }) => (
  <TermField
    value={typeof value === 'number' ? value : null}
    onChange={(termMonths) => put({ termMonths, ...(termMonths === null ? {} : { fixedTerm: true }) })}
  />
);

const bulkFields = ['status', 'bodyId'];

/** Stellen & Kapazität: the posts of all bodies, and how much of them is engaged in which quarter. */
export function PostsPage() {
  const texts = useTexts(postTexts);
  const locale = useLocale();
  const { site } = useOffice();
  const answer = useAnswer('position.list', {});
  const lines = answer.state === 'ready' ? answer.value.positions : none;
  const { view } = usePostView();
  const columns = useMemo(() => postColumns(locale), [locale]);
  const spec = useMemo(
    (): FilterSpec<PostLine> => ({
      fields: [bodyField(lines, locale), choiceField(entities.position.fields.status, 'status', locale)],
      words: ({ title, body, payGrade, productCode, accountCode }) => [title, body, payGrade, productCode, accountCode],
    }),
    [lines, locale],
  );
  const control = (
    <ViewSwitch
      label={texts.views.label}
      value={view}
      onChange={(next) => usePostView.setState({ view: next })}
      options={(['list', 'capacity'] as const).map((value) => ({ value, label: texts.views[value] }))}
    />
  );
  return (
    <ListPage
      entity="position"
      label={texts.heading}
      count={texts.count(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={usePostList}
      create={{
        words: texts.create,
        fields: newFields,
        initial: { bodyId: site?.bodyId ?? null, status: 'planned' },
        editors: { termMonths: NewTerm },
      }}
      bulk={bulkFields}
      empty={{ icon: BriefcaseBusiness, title: texts.empty, text: texts.emptyText }}
      inspector={(id, line, close) => <PostInspector key={id} id={id} line={line} onClose={close} />}
      views={{ control, instead: view === 'capacity' ? (open) => <CapacityView onOpen={open} /> : null }}
    />
  );
}
