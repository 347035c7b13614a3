import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { leadPaperOf, rowsOfGroup } from '../../../shared/councils/paper/group.ts';
import { useAnswer } from '../../app/answers.ts';
import { RecordMenu } from '../../app/erase/RecordMenu.tsx';
import { MergedRecord } from '../../app/MergedRecord.tsx';
import { useGoTo, useOpenRecord } from '../../app/navigation.ts';
import { useOffice } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { Page } from '../../app/Page.tsx';
import { RecordFields } from '../../app/RecordFields.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { GroupTable } from './GroupTable.tsx';
import styles from './groups.module.css';
import { PaperChoice } from './PaperChoice.tsx';
import { groupTexts } from './texts.ts';

/** One question: what each council is asked, how far it is, and in which words it differs from the lead paper. */
export default function GroupPage() {
  const texts = useTexts(groupTexts);
  const [id] = useOpenRecord();
  const goTo = useGoTo();
  if (id !== null) return <AskedGroup key={id} id={id} />;
  return (
    <Page title={texts.none}>
      <EmptyState title={texts.none} action={<Button onPress={() => goTo('/councils/groups')}>{texts.toList}</Button>}>
        {texts.noneText}
      </EmptyState>
    </Page>
  );
}

function AskedGroup({ id }: { readonly id: string }) {
  const texts = useTexts(groupTexts);
  const answer = useAnswer('paper.group', { id }, { keep: true });
  if (answer.state === 'ready') return <WholeGroup {...answer.value} />;
  return (
    <Page title={texts.heading}>{answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}</Page>
  );
}

function WholeGroup({ group, papers }: Output<'paper.group'>) {
  const texts = useTexts(groupTexts);
  const goTo = useGoTo();
  const { region } = useOffice();
  const { id, leadBodyId } = group;
  const title = group.title ?? texts.untitled;
  const bodyIds = useMemo(() => region.bodies.map((body) => body.id), [region]);
  const lead = useMemo(() => leadPaperOf(papers, leadBodyId, bodyIds), [papers, leadBodyId, bodyIds]);
  const rows = useMemo(() => rowsOfGroup(papers, bodyIds, lead), [papers, bodyIds, lead]);
  const leave = () => goTo('/councils/groups');
  const remove = async () => {
    leave();
    await order('record.delete', { entity: 'paperGroup', id }, { done: () => texts.removed(title) });
  };
  const add = async (paperId: string) => {
    await order(
      'record.update',
      { entity: 'paper', id: paperId, set: { groupId: id } },
      { done: () => texts.addedOne },
    );
  };
  return (
    <Page
      title={title}
      count={texts.coverage(group.bodies, bodyIds.length)}
      actions={
        <RecordMenu
          record={{ entity: 'paperGroup', id, title }}
          onErased={leave}
          groups={[
            {
              actions: [{ id: 'remove', label: texts.remove, icon: Trash2, isDanger: true, run: () => void remove() }],
            },
          ]}
        />
      }
    >
      <MergedRecord entity="paperGroup" id={id} />
      <div className={styles.sheet}>
        <Card title={texts.table}>
          <GroupTable groupId={id} rows={rows} lead={lead} />
          <div className={styles.add}>
            {/* The key empties the field after each paper. */}
            <PaperChoice key={papers.length} groupId={id} onChoose={(paperId) => void add(paperId)} />
          </div>
        </Card>
        <Card title={texts.question}>
          <RecordFields
            entity="paperGroup"
            id={id}
            fields={['title', 'question', 'leadBodyId', 'strategyId', 'note']}
          />
        </Card>
      </div>
    </Page>
  );
}
