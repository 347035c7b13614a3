import type { Place } from './places.ts';

export type Item = {
  readonly key: string;
  readonly owner: Place;
  readonly title: string;
  readonly channel: 'press' | 'web' | 'social' | 'newsletter' | 'event' | 'internal' | 'council';
  /** Keys of those it is for. */
  readonly audience: string;
  readonly status: 'idea' | 'draft' | 'approval' | 'scheduled' | 'published' | 'cancelled';
  readonly on?: string;
  readonly project?: string;
  readonly form?: string;
  readonly text?: string;
  readonly approvedOn?: string;
  /** Whether everybody may read it (table.ts). */
  readonly open?: 'ja' | 'halb';
  readonly event?: { readonly time: string; readonly place: string; readonly endsOn?: string };
};

/** What the office of the example has said and will say. */
export const items: readonly Item[] = [
  {
    ...{ key: 'k01', owner: 'Kreis', channel: 'press', audience: 'buerger', status: 'published', on: '2026-11-05' },
    ...{ project: 'D33', form: 'Pressemitteilung', approvedOn: '2026-11-04', open: 'ja' },
    title: 'Mängelmelder jetzt für alle zwölf Kommunen',
    text: 'Schlagloch, defekte Laterne, wilder Müll: Eine Meldung genügt, und sie landet beim richtigen Amt. Der Mängelmelder im Kreis Coesfeld ist in elf Kommunen in Betrieb.',
  },
  {
    ...{
      key: 'k02',
      owner: 'Nottuln',
      channel: 'newsletter',
      audience: 'vereine buerger',
      status: 'published',
      on: '2026-11-16',
    },
    ...{ project: 'D13', form: 'Newsletter', approvedOn: '2026-11-13', open: 'ja' },
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
    ...{ project: 'D30', form: 'Pressemitteilung', open: 'halb' },
    title: 'Pegel warnen vor Starkregen',
  },
  {
    ...{ key: 'k07', owner: 'Kreis', channel: 'internal', audience: 'verwaltung', status: 'idea', on: '2026-12-14' },
    ...{ project: 'D09', form: 'Intranet' },
    title: 'Anmeldung mit zweitem Faktor: Was kommt auf uns zu?',
  },
  {
    ...{
      key: 'k08',
      owner: 'Kreis',
      channel: 'event',
      audience: 'wirtschaft verwaltung',
      status: 'idea',
      on: '2027-02-18',
    },
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
  {
    ...{ key: 'k11', owner: 'Nottuln', channel: 'event', audience: 'buerger', status: 'scheduled', on: '2026-12-07' },
    ...{ project: 'D13', approvedOn: '2026-11-17', open: 'ja' },
    event: { time: '15:00', place: 'Bürgerzentrum Appelhülsen' },
    title: 'Offener Nachmittag: Fragen zu Telefon und Ausweis',
    text: 'Bringen Sie Ihr Gerät und Ihre Fragen mit. Ehrenamtliche nehmen sich Zeit, es gibt Kaffee, und niemand muss sich anmelden.',
  },
  {
    ...{
      key: 'k12',
      owner: 'Kreis',
      channel: 'event',
      audience: 'buerger raete verwaltung',
      status: 'scheduled',
      on: '2027-02-25',
    },
    ...{ project: 'D02', approvedOn: '2026-11-19', open: 'ja' },
    event: { time: '17:00', place: 'Kreishaus Coesfeld, Großer Sitzungssaal' },
    title: 'Digitalisierungskonferenz: Was kommt nach 2026?',
    text: 'Die zwölf Verwaltungen stellen die fortgeschriebene Strategie vor. Danach ist Zeit für Gespräche an Tischen, ein Tisch je Handlungsfeld.',
  },
  {
    ...{
      key: 'k13',
      owner: 'Nottuln',
      channel: 'press',
      audience: 'wirtschaft',
      status: 'published',
      on: '2026-10-23',
    },
    ...{ project: 'D05', form: 'Pressemitteilung', approvedOn: '2026-10-22', open: 'ja' },
    title: 'Fünfzig Höfe auf dem regionalen Marktplatz',
    text: 'Eier, Kartoffeln, Käse und Blumen: Auf dem gemeinsamen Marktplatz der sieben Kommunen sind jetzt fünfzig Höfe zu finden. Bestellt wird online, abgeholt auf dem Hof oder im Laden.',
  },
  {
    ...{ key: 'k14', owner: 'Dülmen', channel: 'web', audience: 'buerger', status: 'published', on: '2026-10-07' },
    ...{ project: 'D03', form: 'Website', approvedOn: '2026-10-06', open: 'ja' },
    title: 'Ummelden ohne Weg ins Rathaus',
    text: 'Wer innerhalb des Kreises umzieht, kann sich im gemeinsamen Serviceportal ummelden. Nötig sind der Ausweis mit Online-Funktion und die Bestätigung der Vermieterin oder des Vermieters.',
  },
  {
    ...{ key: 'k15', owner: 'Rosendahl', channel: 'event', audience: 'buerger', status: 'scheduled', on: '2027-01-21' },
    ...{ project: 'D24', approvedOn: '2026-11-20', open: 'ja' },
    event: { time: '16:30', place: 'Gesundheitshaus Rosendahl' },
    title: 'Führung: So läuft eine Videosprechstunde',
    text: 'Eine Stunde im Behandlungsraum: wie das Gespräch mit der Praxis abläuft, wer dabei hilft und was mit den Daten geschieht.',
  },
];
