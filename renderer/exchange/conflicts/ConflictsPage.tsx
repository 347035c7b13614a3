import { GitCompareArrows } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { useGoTo } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { useRoom } from '../../app/room.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { BulkTools } from './BulkTools.tsx';
import { isOpen, trustList, useDeciding } from './deciding.ts';
import { RulePage } from './rule/RulePage.tsx';
import { useRule } from './rule/rule-view.ts';
import { conflictTexts } from './texts.ts';
import { Workspace } from './Workspace.tsx';

/** As many as one looks through in a sitting; the next ones follow as these are decided. */
const firstOnes = { limit: 200 } as const;

const none: readonly Conflict[] = [];

/** Konflikte: where two sites have written different things in the same place, a person decides. */
export function ConflictsPage() {
  return useRule((rule) => rule.isOpen) ? <RulePage /> : <OneByOne />;
}

function OneByOne() {
  const texts = useTexts(conflictTexts);
  const goTo = useGoTo();
  const decided = useDeciding((deciding) => deciding.decided);
  const audience = useRoom(({ isOn, isClosed }) => (isOn ? (isClosed ? 'closed-room' : 'room') : 'person'));
  const answer = useAnswer(
    'conflict.list',
    useMemo(() => ({ ...firstOnes, audience }) as const, [audience]),
  );
  const listed = answer.state === 'ready' ? answer.value.conflicts : none;
  const isFresh = answer.state === 'ready' && !answer.isStale;
  useEffect(() => {
    if (isFresh) trustList(listed);
  }, [isFresh, listed]);
  const conflicts = useMemo(() => listed.filter((conflict) => isOpen(conflict, decided)), [listed, decided]);
  if (answer.state !== 'ready') {
    return <Page>{answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}</Page>;
  }
  const total = answer.value.total - (listed.length - conflicts.length);
  if (total === 0) {
    return (
      <Page>
        <EmptyState
          icon={GitCompareArrows}
          title={texts.emptyTitle}
          action={<Button onPress={() => goTo('/exchange/read')}>{texts.toRead}</Button>}
        >
          {texts.emptyText}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page fills count={texts.count(total)} tools={conflicts.length > 1 && <BulkTools conflicts={conflicts} />}>
      {conflicts.length === 0 ? <Loading /> : <Workspace conflicts={conflicts} total={total} />}
    </Page>
  );
}
