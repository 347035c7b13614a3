import { CalendarDays, CalendarPlus, Plus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { MeetingLine } from '../../../shared/councils/meetings/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { bodyField, choiceField } from '../../app/list/filter-fields.ts';
import { LineTable } from '../../app/list/LineTable.tsx';
import { ListTools } from '../../app/list/ListTools.tsx';
import { applyFilter, type FilterSpec } from '../../app/list/line-filter.ts';
import { listTexts } from '../../app/list/texts.ts';
import { NewRecord } from '../../app/NewRecord.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { CollapsingButton } from '../../ui/CollapsingButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import type { Groups } from '../../ui/table/arrange.ts';
import { meetingColumns } from './columns.tsx';
import { exportMeetings } from './export-calendar.ts';
import { meetingTexts } from './texts.ts';
import { useMeetingList } from './view.ts';

const none: readonly MeetingLine[] = [];
const newFields = ['committeeId', 'title', 'startsOn', 'startTime', 'place', 'state'];

/** Sitzungen: which committee meets when, those to come first. */
export default function MeetingsPage() {
  return <MeetingList only={null} />;
}

/** The meetings of all committees, or only those of one kind. */
export function MeetingList({ only }: { readonly only: string | null }) {
  const texts = useTexts(meetingTexts);
  const list = useTexts(listTexts);
  const locale = useLocale();
  const today = useToday();
  const goTo = useGoTo();
  const [isAdding, setAdding] = useState(false);
  const answer = useAnswer('meeting.list', {});
  const lines = useMemo(() => {
    const all = answer.state === 'ready' ? answer.value.meetings : none;
    return only === null ? all : all.filter(({ committeeKind }) => committeeKind === only);
  }, [answer, only]);
  const { filter } = useMeetingList();
  const columns = useMemo(() => meetingColumns(locale), [locale]);
  const spec = useMemo((): FilterSpec<MeetingLine> => {
    const { state } = entities.meeting.fields;
    return {
      fields: [bodyField(lines, locale), choiceField(state, 'state', locale)],
      words: ({ title, committee, body, place }) => [title, committee, body, place],
    };
  }, [lines, locale]);
  const shown = useMemo(() => applyFilter(lines, filter, spec), [lines, filter, spec]);
  const groupsOf = useCallback((): Groups<MeetingLine> => {
    const keyOf = ({ startsOn }: MeetingLine) => (startsOn === null ? 'none' : startsOn >= today ? 'toCome' : 'over');
    const titles = { toCome: texts.toCome, over: texts.over, none: texts.noDay };
    return { of: keyOf, order: ['toCome', 'over', 'none'], title: (key) => titles[key as keyof typeof titles] };
  }, [texts, today]);
  const open = useCallback((id: string | null) => id !== null && goTo('/councils/meeting', id), [goTo]);
  useCommands(
    'councils.meetings',
    useMemo(() => [{ id: 'meeting.new', title: texts.create, icon: Plus, run: () => setAdding(true) }], [texts]),
  );
  const create = (
    <Button look="primary" icon={Plus} onPress={() => setAdding(true)}>
      {texts.create}
    </Button>
  );
  const count = texts.count(lines.length);
  return (
    <Page
      fills
      {...(answer.state === 'ready'
        ? { count: shown.length === lines.length ? count : list.shown(shown.length, count) }
        : {})}
      actions={
        <>
          <CollapsingButton icon={CalendarPlus} onPress={() => void exportMeetings(shown, today)}>
            {texts.calendar}
          </CollapsingButton>
          {create}
        </>
      }
      tools={<ListTools what={texts.heading} lines={lines} columns={columns} spec={spec} useView={useMeetingList} />}
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <LineTable
          label={texts.heading}
          entity="meeting"
          lines={lines}
          columns={columns}
          spec={spec}
          useView={useMeetingList}
          openId={null}
          onOpen={open}
          groupsOf={groupsOf}
          empty={
            <EmptyState icon={CalendarDays} title={only === null ? texts.empty : texts.noConference} action={create}>
              {only === null ? texts.emptyText : texts.noConferenceText}
            </EmptyState>
          }
        />
      )}
      {isAdding && (
        <NewRecord
          entity="meeting"
          title={texts.create}
          fields={newFields}
          onClose={() => setAdding(false)}
          onCreated={open}
        />
      )}
    </Page>
  );
}
