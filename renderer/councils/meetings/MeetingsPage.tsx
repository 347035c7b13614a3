import { CalendarDays } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { MeetingLine } from '../../../shared/councils/meetings/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { bodyField, choiceField, dayField } from '../../app/list/filter-fields.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
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
  const locale = useLocale();
  const today = useToday();
  const answer = useAnswer('meeting.list', {});
  const lines = useMemo(() => {
    const all = answer.state === 'ready' ? answer.value.meetings : none;
    return only === null ? all : all.filter(({ committeeKind }) => committeeKind === only);
  }, [answer, only]);
  const calendar = useCallback((shown: readonly MeetingLine[]) => exportMeetings(shown, today), [today]);
  const columns = useMemo(() => meetingColumns(locale), [locale]);
  const spec = useMemo((): FilterSpec<MeetingLine> => {
    const { state, startsOn } = entities.meeting.fields;
    return {
      fields: [
        bodyField(lines, locale),
        choiceField(state, 'state', locale),
        dayField(startsOn.label[locale], (line) => line.startsOn, today, locale),
      ],
      words: ({ title, committee, body, place }) => [title, committee, body, place],
    };
  }, [lines, locale, today]);
  const groupsOf = useCallback((): Groups<MeetingLine> => {
    const keyOf = ({ startsOn }: MeetingLine) => (startsOn === null ? 'none' : startsOn >= today ? 'toCome' : 'over');
    const titles = { toCome: texts.toCome, over: texts.over, none: texts.noDay };
    return { of: keyOf, order: ['toCome', 'over', 'none'], title: (key) => titles[key as keyof typeof titles] };
  }, [texts, today]);
  return (
    <ListPage
      entity="meeting"
      label={texts.heading}
      count={texts.count(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={useMeetingList}
      groupsOf={groupsOf}
      create={{ words: texts.create, fields: newFields }}
      calendar={calendar}
      empty={
        only === null
          ? { icon: CalendarDays, title: texts.empty, text: texts.emptyText }
          : { icon: CalendarDays, title: texts.noConference, text: texts.noConferenceText }
      }
      file="/councils/meeting"
    />
  );
}
