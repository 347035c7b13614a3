import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** The report of an edition: picture, lists, what moved and why. */
export const reportTexts = defineTexts(
  {
    title: 'Radar-Bericht',
    tools: 'Bericht',
    print: 'Drucken',
    state: 'Stand',
    against: 'Verglichen mit',
    nothing: 'nichts',
    heading: (radar: string, edition: string) => `${radar}, ${edition}`,
    frozen: (day: string, trends: string) => `Festgehalten am ${day}. ${trends}.`,
    asOf: (day: string, trends: string) => `Stand ${day}, nicht festgehalten. ${trends}.`,
    summary: 'Warum',
    reason: (day: string, text: string) => (day === '' ? text : `${text} (${day})`),
    none: 'In diesem Stand steht noch kein Trend',
    noneText: 'Legen Sie im Radar einen an, oder wählen Sie oben einen anderen Stand.',
    toRadar: 'Zum Radar',
    part: (title: string, n: number) => `${title}: ${zahl(n, 'Trend', 'Trends')}`,
    noPlace: 'Ohne Feld oder Ring',
    onPaper: (n: number) =>
      `${zahl(n, 'weiterer Trend steht', 'weitere Trends stehen')} hier nicht, im Druck aber alle.`,
  },
  {
    title: 'Radar report',
    tools: 'Report',
    print: 'Print',
    state: 'State',
    against: 'Compared with',
    nothing: 'nothing',
    heading: (radar: string, edition: string) => `${radar}, ${edition}`,
    frozen: (day: string, trends: string) => `Frozen on ${day}. ${trends}.`,
    asOf: (day: string, trends: string) => `As of ${day}, not frozen. ${trends}.`,
    summary: 'Why',
    reason: (day: string, text: string) => (day === '' ? text : `${text} (${day})`),
    none: 'There is no trend in this state yet',
    noneText: 'Create one in the radar, or choose another state above.',
    toRadar: 'To the radar',
    part: (title: string, n: number) => `${title}: ${number(n, 'trend', 'trends')}`,
    noPlace: 'Without field or ring',
    onPaper: (n: number) => `${number(n, 'more trend is', 'more trends are')} not shown here; on paper all are.`,
  },
);
