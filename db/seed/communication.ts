import { wordsOf } from '../../shared/communication/approval.ts';
import { usualForms } from '../../shared/communication/usual-forms.ts';
import type { Transaction } from '../store/transaction.ts';
import { type Item, items } from './contributions.ts';
import { plant, seedId } from './plant.ts';
import { marksOf, plantTable } from './table.ts';

const audiences = `
key | name | direction | description | needs | ways
buerger | Bürgerinnen und Bürger | outward | Alle, die in den zwölf Orten wohnen oder arbeiten. | Was wird einfacher, ab wann, und an wen wende ich mich? | Presse, Amtsblatt, Website
vereine | Vereine und Ehrenamt | outward | Vorstände, Lotsinnen und Lotsen, Heimatvereine. | Was können wir mitnutzen, wer hilft vor Ort? | Newsletter, Vereinsabende
wirtschaft | Betriebe und Handel | outward | Handwerk, Handel, Höfe, Gründerinnen und Gründer. | Welche Angebote gibt es am Standort? | Wirtschaftsförderung, soziale Netzwerke
raete | Räte und Ausschüsse | inward | Die zwölf Räte und der Kreistag mit ihren Ausschüssen. | Was wurde erreicht, was kostet es, worüber ist zu entscheiden? | Sachstandsbericht, Sitzungen
verwaltung | Beschäftigte der zwölf Verwaltungen | inward | Fachämter, IT, Bürgerbüros. | Was ändert sich an meinem Arbeitsplatz? | Intranet, Digital-Sprechstunde
`;

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
  { key, owner, audience, project, form, on, approvedOn, event, open, ...item }: Item,
): void {
  const text = item.text ?? null;
  const isPublished = item.status === 'published';
  const audiences = audience.split(' ');
  const inward = audiences.every((one) => ['verwaltung', 'raete'].includes(one));
  plant(tx, 'communicationItem', key, owner, {
    ...item,
    direction: inward ? 'inward' : 'outward',
    responsiblePersonId: seedId('person', owner === 'Kreis' ? 'presse' : owner),
    ...marksOf(open ?? ''),
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
  for (const one of audiences) {
    plant(tx, 'link', null, owner, {
      from: `communicationItem:${seedId('communicationItem', key)}`,
      to: `audience:${seedId('audience', one)}`,
      kind: 'relates',
    });
  }
}
