import { create } from '../../helpers/create.ts';
import type { TestOffice } from '../../helpers/office.ts';

/** A record of the example office, by its title. */
async function idOf(at: TestOffice, entity: string, title: string): Promise<string> {
  const field = entity === 'person' ? 'displayName' : entity === 'body' ? 'name' : 'title';
  const { rows } = await at.get('record.list', { entity, filter: { [field]: title } });
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`the example office has no ${entity} "${title}"`);
  return id;
}

const change = async (at: TestOffice, entity: string, title: string, set: Record<string, unknown>) =>
  at.get('record.update', { entity, id: await idOf(at, entity, title), set });

const report = async (at: TestOffice, project: string, overall: string, done: string) =>
  create(at, 'statusReport', {
    projectId: await idOf(at, 'project', project),
    bodyId: (await at.get('office.status', {})).site?.bodyId,
    periodEnd: '2026-11-19',
    overall,
    done,
  });

const market = 'Regionaler Online-Marktplatz (Heimat 2.0)';
const water = 'Pegel und Starkregen: Frühwarnung';
const bus = 'Bürgerbus auf Bestellung';

/** What the coordination itself has written since the last exchange. */
export async function atTheDistrict(kreis: TestOffice): Promise<void> {
  await change(kreis, 'project', market, {
    summary: 'Sieben Kommunen betreiben gemeinsam einen Marktplatz für Handel, Höfe und Vereine.',
  });
  await change(kreis, 'project', bus, { budgetCents: 9_200_000 });
  await create(kreis, 'task', { title: 'Sachstandsbericht für die zwölf Räte vorbereiten', dueOn: '2026-12-04' });
}

/**
 * What the others have written in the meantime: three places where two of them disagree, one change that the site may not make any more,
 * one deletion, and an invitation, a task and reports that concern the district.
 */
export const atTheTowns: Readonly<Record<string, (at: TestOffice) => Promise<unknown>>> = {
  Ascheberg: async (at) => {
    const projectId = await create(at, 'project', { title: 'Digitale Leerrohrauskunft', status: 'sketch' });
    await create(at, 'projectBody', { projectId, bodyId: await idOf(at, 'body', 'Kreis Coesfeld') });
  },
  Billerbeck: (at) => change(at, 'project', water, { endOn: '2027-06-30' }),
  Coesfeld: async (at) => {
    await change(at, 'project', water, { endOn: '2027-09-30' });
    await report(at, 'Elektronische Akte in der Stadtverwaltung', 'green', 'Das Bauamt ist umgestellt.');
  },
  Dülmen: async (at) => {
    await change(at, 'milestone', 'Zwanzig Leistungen online', { dueOn: '2026-12-18' });
    const portal = 'Gemeinsames Serviceportal der zwölf Verwaltungen';
    await report(at, portal, 'yellow', 'Der Wechsel des Rechenzentrums verschiebt sich um zwei Wochen.');
  },
  Havixbeck: async (at) => {
    const id = await idOf(at, 'task', 'Trägerverein: Satzung prüfen');
    await at.get('record.delete', { entity: 'task', id });
    await report(at, 'Dorf-App der Vereine', 'green', 'Die Satzung ist geprüft und beschlossen.');
  },
  'Kreis, IT-Steuerung': (at) =>
    change(at, 'task', 'Neuen Übungstermin mit der Kreisleitstelle finden', { status: 'done' }),
  Lüdinghausen: async (at) =>
    create(at, 'task', {
      title: 'Anteil des Kreises an der Mobilstation bestätigen',
      projectId: await idOf(at, 'project', 'Mobilstation Bahnhof Lüdinghausen'),
      assigneePersonId: await idOf(at, 'person', 'Koordination Digitalagentur'),
      dueOn: '2026-11-30',
    }),
  Nordkirchen: (at) => report(at, 'Vereinsverwaltung als gemeinsamer Dienst', 'green', 'Drei Vereine haben zugesagt.'),
  Nottuln: (at) =>
    change(at, 'project', market, {
      summary: 'Acht Kommunen betreiben einen Marktplatz für Handel und Höfe. Der Betrieb ist bis Ende 2027 gesichert.',
    }),
  Olfen: async (at) => {
    await change(at, 'project', bus, { budgetCents: 9_850_000 });
    await report(at, bus, 'green', 'Die zweitausendste Fahrt ist bestellt.');
  },
  Senden: async (at) => {
    const fibre = 'Glasfaser für Bauerschaften, dritter Bauabschnitt';
    await change(at, 'project', fibre, { endOn: '2027-12-17' });
    await report(at, fibre, 'yellow', 'Die Baufirma hat neue Kolonnen zugesagt.');
  },
};
