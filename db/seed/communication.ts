import { wordsOf } from '../../shared/communication/approval.ts';
import { usualForms } from '../../shared/communication/usual-forms.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Place } from './places.ts';
import { plant, seedId } from './plant.ts';
import { plantTable } from './table.ts';

const audiences = `
key | name | direction | description | needs | ways
buerger | Bürgerinnen und Bürger | outward | Alle, die in den zwölf Orten wohnen oder arbeiten. | Was wird einfacher, ab wann, und an wen wende ich mich? | Presse, Amtsblatt, Website
vereine | Vereine und Ehrenamt | outward | Vorstände, Lotsinnen und Lotsen, Heimatvereine. | Was können wir mitnutzen, wer hilft vor Ort? | Newsletter, Vereinsabende
wirtschaft | Betriebe und Handel | outward | Handwerk, Handel, Höfe, Gründerinnen und Gründer. | Welche Angebote gibt es am Standort? | Wirtschaftsförderung, soziale Netzwerke
raete | Räte und Ausschüsse | inward | Die zwölf Räte und der Kreistag mit ihren Ausschüssen. | Was wurde erreicht, was kostet es, worüber ist zu entscheiden? | Sachstandsbericht, Sitzungen
verwaltung | Beschäftigte der zwölf Verwaltungen | inward | Fachämter, IT, Bürgerbüros. | Was ändert sich an meinem Arbeitsplatz? | Intranet, Digital-Sprechstunde
`;

type Item = {
  readonly key: string;
  readonly owner: Place;
  readonly title: string;
  readonly channel: 'press' | 'web' | 'social' | 'newsletter' | 'event' | 'internal' | 'council';
  readonly audience: string;
  readonly status: 'idea' | 'draft' | 'approval' | 'scheduled' | 'published' | 'cancelled';
  readonly on?: string;
  readonly project?: string;
  readonly form?: string;
  readonly text?: string;
  readonly approvedOn?: string;
  readonly event?: { readonly time: string; readonly place: string; readonly endsOn?: string };
};

const items: readonly Item[] = [
  {
    ...{ key: 'k01', owner: 'Kreis', channel: 'press', audience: 'buerger', status: 'published', on: '2026-11-05' },
    ...{ project: 'D33', form: 'Pressemitteilung', approvedOn: '2026-11-04' },
    title: 'Mängelmelder jetzt für alle zwölf Kommunen',
    text: 'Schlagloch, defekte Laterne, wilder Müll: Eine Meldung genügt, und sie landet beim richtigen Amt. Der Mängelmelder im Kreis Coesfeld ist in elf Kommunen in Betrieb.',
  },
  {
    ...{
      key: 'k02',
      owner: 'Nottuln',
      channel: 'newsletter',
      audience: 'vereine',
      status: 'published',
      on: '2026-11-16',
    },
    ...{ project: 'D13', form: 'Newsletter', approvedOn: '2026-11-13' },
    title: 'Digital-Sprechstunden im Winter',
    text: 'Ehrenamtliche helfen bei Telefon, Ausweis und Onlinebank: montags in Appelhülsen, donnerstags in Nottuln. Neue Helferinnen und Helfer sind willkommen.',
  },
  {
    ...{ key: 'k03', owner: 'Kreis', channel: 'council', audience: 'raete', status: 'approval', on: '2026-11-26' },
    ...{ project: 'D02' },
    title: 'Zwischenstand der Fortschreibung für die zwölf Räte',
    text: 'Acht von zwölf Räten haben über die Fortschreibung entschieden. Die übrigen Sitzungen liegen im Dezember.',
  },
  {
    ...{ key: 'k04', owner: 'Kreis', channel: 'event', audience: 'verwaltung', status: 'scheduled', on: '2026-12-02' },
    ...{ project: 'D40', approvedOn: '2026-11-18' },
    event: { time: '09:30', place: 'Kreishaus Coesfeld, Großer Sitzungssaal', endsOn: '2026-12-03' },
    title: 'Werkstatt: Sprachmodelle im Amtsalltag',
    text: 'Zwei Tage ausprobieren, mit der Musterdienstvereinbarung aus dem Nachbarkreis.',
  },
  {
    ...{ key: 'k05', owner: 'Dülmen', channel: 'social', audience: 'buerger', status: 'draft', on: '2026-11-27' },
    ...{ project: 'D03', form: 'Soziale Netzwerke' },
    title: 'Ein Konto für alle Anträge',
    text: 'Wohnsitz, Hund, Ausweis: im gemeinsamen Serviceportal mit einem Konto. Was fehlt euch noch?',
  },
  {
    ...{ key: 'k06', owner: 'Kreis', channel: 'press', audience: 'buerger', status: 'draft', on: '2026-12-10' },
    ...{ project: 'D30', form: 'Pressemitteilung' },
    title: 'Pegel warnen vor Starkregen',
  },
  {
    ...{ key: 'k07', owner: 'Kreis', channel: 'internal', audience: 'verwaltung', status: 'idea', on: '2026-12-14' },
    ...{ project: 'D09', form: 'Intranet' },
    title: 'Anmeldung mit zweitem Faktor: Was kommt auf uns zu?',
  },
  {
    ...{ key: 'k08', owner: 'Kreis', channel: 'event', audience: 'wirtschaft', status: 'idea', on: '2027-02-18' },
    event: { time: '18:00', place: 'Kolvenburg, Billerbeck' },
    title: 'Digitalforum Kreis Coesfeld',
  },
  {
    ...{ key: 'k09', owner: 'Billerbeck', channel: 'web', audience: 'buerger', status: 'cancelled', on: '2026-11-19' },
    ...{ project: 'D15', form: 'Website' },
    title: 'Coworking in der alten Post: neue Öffnungszeiten',
  },
  {
    ...{ key: 'k10', owner: 'Kreis', channel: 'web', audience: 'buerger', status: 'idea' },
    title: 'Wir über uns: wer in der Digitalagentur arbeitet',
  },
];

/** Texts that are filled from what a contribution is about (shared/communication/template.ts). */
const templates: readonly {
  readonly key: string;
  readonly name: string;
  readonly channel: Item['channel'];
  readonly form: string;
  readonly heading: string;
  readonly text: string;
}[] = [
  {
    ...{ key: 'v01', name: 'Pressemitteilung zu einem Projekt', channel: 'press', form: 'Pressemitteilung' },
    heading: '{project.title}',
    text: '{project.leadBodyId}. {project.publicSummary}\n\nDas Vorhaben läuft seit {project.startOn} und soll am {project.endOn} abgeschlossen sein.\n\nAnsprechpartner ist die Digitalagentur COE.',
  },
  {
    ...{ key: 'v02', name: 'Förderzusage', channel: 'press', form: 'Pressemitteilung' },
    heading: 'Förderung für {project.title}',
    text: '{fundingCase.leadBodyId} erhält eine Zuwendung von {fundingCase.grantCents} für „{fundingCase.title}“. Die Gesamtkosten betragen {fundingCase.totalCents}.\n\n{project.publicSummary}',
  },
  {
    ...{ key: 'v03', name: 'Beschluss eines Rates', channel: 'web', form: 'Website' },
    heading: 'Beschluss zu {paper.title}',
    text: 'Zur Vorlage {paper.reference} vom {paper.date}:\n\n{paper.resolutionText}',
  },
];

/** The plan of the example: whom the office speaks to, what it has said and will say, and the texts it begins with. */
export function seedCommunication(tx: Transaction): void {
  plantTable(tx, 'audience', audiences);
  for (const form of usualForms) plant(tx, 'textForm', form.name, 'Kreis', { ...form } as never);
  for (const { key, form, ...template } of templates) {
    plant(tx, 'communicationTemplate', key, 'Kreis', { ...template, formId: seedId('textForm', form) });
  }
  for (const item of items) plantItem(tx, item);
  plant(tx, 'link', null, 'Kreis', {
    from: `paper:${seedId('paper', 'beispiel-folgestelle')}`,
    to: `communicationItem:${seedId('communicationItem', 'k03')}`,
    kind: 'decides',
    reason: 'Die Vorlage, über die berichtet wird.',
  });
}

function plantItem(
  tx: Transaction,
  { key, owner, audience, project, form, on, approvedOn, event, ...item }: Item,
): void {
  const text = item.text ?? null;
  const isPublished = item.status === 'published';
  const inward = ['verwaltung', 'raete'].includes(audience);
  plant(tx, 'communicationItem', key, owner, {
    ...item,
    direction: inward ? 'inward' : 'outward',
    audienceId: seedId('audience', audience),
    responsiblePersonId: seedId('person', owner === 'Kreis' ? 'presse' : owner),
    visibility: isPublished && !inward ? 'public' : 'shared',
    ...(project === undefined ? {} : { projectId: seedId('project', project) }),
    ...(form === undefined ? {} : { formId: seedId('textForm', form) }),
    ...(on === undefined ? {} : { plannedOn: on }),
    ...(isPublished && on !== undefined ? { publishedOn: on } : {}),
    ...(event === undefined ? {} : { plannedTime: event.time, place: event.place }),
    ...(event?.endsOn === undefined ? {} : { endsOn: event.endsOn }),
    ...(approvedOn === undefined
      ? {}
      : {
          approvedOn,
          approvedByPersonId: seedId('person', 'koordination'),
          approvedWords: wordsOf({ title: item.title, text }),
        }),
  });
}
