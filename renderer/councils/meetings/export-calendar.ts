import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { Day } from '../../../shared/core/day.ts';
import type { MeetingLine } from '../../../shared/councils/meetings/contract.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { meetingTexts } from './texts.ts';

/** Writes the meetings that are shown and have a day into a calendar file of the person's choice. */
export async function exportMeetings(lines: readonly MeetingLine[], today: Day): Promise<void> {
  const texts = meetingTexts[currentLocale()];
  const ids = lines.filter(({ startsOn }) => startsOn !== null).map(({ id }) => id);
  const { files } = bridge();
  const file = await files.reserve({ kind: 'calendar', suggestedName: texts.icsName(formatDay(today)) });
  if (file === null) return;
  const outcome = await ask('meeting.calendar', { ticket: file.ticket, ids });
  if (!outcome.ok) {
    say('error', failureSentence(outcome.error, currentLocale()));
    return;
  }
  await files.deliver(file.ticket);
  say('success', texts.exported(outcome.value.events, file.name));
}
