import { formatDay } from '../calendar/format-day.ts';
import { type Day, dayOrNull } from '../core/day.ts';
import type { Locale } from '../core/locale.ts';
import type { SilentBody, SilentProject } from './contract.ts';

/** What a reminder says; the sentences stand here, because they leave the program as a text. */
type Words = {
  readonly greeting: string;
  readonly asks: (body: string | null, count: number, weeks: number) => string;
  readonly last: (day: string, weeks: number) => string;
  readonly never: string;
  readonly how: string;
  readonly untitled: string;
};

const words: Readonly<Record<Locale, Words>> = {
  de: {
    greeting: 'Guten Tag,',
    asks: (body, count, weeks) => {
      const what = count === 1 ? 'zu einem Projekt' : `zu ${count} Projekten`;
      const whose = body === null ? 'ohne Federführung' : `unter der Federführung von ${body}`;
      const period = weeks === 1 ? 'jede Woche' : `alle ${weeks} Wochen`;
      return `${what} ${whose} liegt keine Statusmeldung aus dem laufenden Berichtszeitraum vor (vereinbart: ${period}):`;
    },
    last: (day, weeks) => `zuletzt gemeldet am ${day}, vor ${weeks === 1 ? 'einer Woche' : `${weeks} Wochen`}`,
    never: 'noch nie gemeldet',
    how: 'So geht es: Projekt öffnen, „Status melden“, die letzte Meldung ist schon eingetragen. Danach bitte ein Bündel senden.',
    untitled: 'ohne Titel',
  },
  en: {
    greeting: 'Hello,',
    asks: (body, count, weeks) => {
      const what = count === 1 ? 'one project' : `${count} projects`;
      const whose = body === null ? 'without a lead body' : `led by ${body}`;
      const period = weeks === 1 ? 'every week' : `every ${weeks} weeks`;
      return `there is no status report from the current reporting period on ${what} ${whose} (agreed: ${period}):`;
    },
    last: (day, weeks) => `last reported on ${day}, ${weeks === 1 ? 'a week' : `${weeks} weeks`} ago`,
    never: 'never reported yet',
    how: 'How to: open the project, “Report status”; the last report is filled in already. Then please send a bundle.',
    untitled: 'untitled',
  },
};

/**
 * The text by which the coordination reminds a body of its reports: plain lines, to be pasted into a mail.
 *
 * It names projects and days, and no person: it may be forwarded to anybody in the administration.
 */
export function reminderText(body: SilentBody, weeks: number, today: Day, locale: Locale): string {
  const texts = words[locale];
  const line = (project: SilentProject): string => {
    const name = [project.code, project.title ?? texts.untitled].filter(Boolean).join(' ');
    const last = dayOrNull(project.lastOn);
    return `– ${name}: ${last === null ? texts.never : texts.last(formatDay(last), project.weeks ?? 0)}`;
  };
  const asks = texts.asks(body.name, body.projects.length, weeks);
  const dated = locale === 'de' ? `Stand: ${formatDay(today)}` : `As of ${formatDay(today)}`;
  return [texts.greeting, '', asks, '', ...body.projects.map(line), '', texts.how, '', dated].join('\n');
}
