/**
 * Kinds of text with the lengths that are usual, to begin with. They are guides and no law: platforms and editors change theirs, so each office
 * keeps its own list and changes it.
 */
export type UsualForm = {
  readonly name: string;
  readonly channel: string;
  readonly titleMax: number | null;
  readonly textMax: number;
  readonly notes: string;
};

export const usualForms: readonly UsualForm[] = [
  {
    ...{ name: 'Pressemitteilung', channel: 'press', titleMax: 80, textMax: 2500 },
    notes: 'Eine Seite; das Wichtigste im ersten Satz. Richtwert, bitte mit der Pressestelle abstimmen.',
  },
  {
    ...{ name: 'Amtsblatt', channel: 'press', titleMax: 100, textMax: 3000 },
    notes: 'Richtwert; es gilt, was die Redaktion des Amtsblatts vorgibt.',
  },
  {
    ...{ name: 'Website', channel: 'web', titleMax: 70, textMax: 4000 },
    notes: 'Längere Überschriften schneiden Suchmaschinen in ihrer Trefferliste ab.',
  },
  {
    ...{ name: 'Soziale Netzwerke', channel: 'social', titleMax: null, textMax: 500 },
    notes: 'Passt auf einer Mastodon-Instanz mit Voreinstellung (500) und in die meisten anderen Netze.',
  },
  {
    ...{ name: 'Newsletter', channel: 'newsletter', titleMax: 60, textMax: 800 },
    notes: 'Anriss mit Verweis auf den ganzen Text. Richtwert.',
  },
  {
    ...{ name: 'Intranet', channel: 'internal', titleMax: 70, textMax: 2000 },
    notes: 'Richtwert.',
  },
];
