import { entity } from '../core/entity.ts';
import { choice, day, integer, longText, reference, text, time } from '../core/field.ts';

/** The ways a contribution reaches people. */
const channels = {
  press: ['Presse', 'press'],
  web: ['Website', 'website'],
  social: ['Soziale Netzwerke', 'social networks'],
  newsletter: ['Newsletter', 'newsletter'],
  event: ['Veranstaltung', 'event'],
  internal: ['Intern', 'internal'],
  council: ['Gremien', 'councils'],
} as const;

const directions = {
  outward: ['nach außen', 'outward'],
  inward: ['nach innen', 'inward'],
} as const;

/** Whom the office wants to reach. */
export const audience = entity(
  'audience',
  {
    label: { de: 'Zielgruppe', en: 'Audience' },
    plural: { de: 'Zielgruppen', en: 'Audiences' },
    title: 'name',
  },
  {
    name: text('Zielgruppe', 'Audience', { required: true, search: true }),
    direction: choice('Richtung', 'Direction', directions, { default: 'outward' }),
    description: longText('Wer das ist', 'Who they are', { search: true, merge: 'text3' }),
    needs: longText('Was sie wissen wollen', 'What they want to know', { search: true, merge: 'text3' }),
    ways: longText('Wie man sie erreicht', 'How they are reached', { search: true, merge: 'text3' }),
  },
);

/** How long a text of a kind may be, counted in characters as people see them (shared/communication/length.ts). */
export const textForm = entity(
  'textForm',
  {
    label: { de: 'Textlänge', en: 'Text length' },
    plural: { de: 'Textlängen', en: 'Text lengths' },
    title: 'name',
  },
  {
    name: text('Textart', 'Kind of text', { required: true, search: true, max: 100 }),
    channel: choice('Kanal', 'Channel', channels),
    titleMax: integer('Überschrift höchstens', 'Heading at most', { max: 1_000 }),
    textMax: integer('Text höchstens', 'Text at most', { max: 100_000 }),
    notes: longText('Hinweis', 'Note', { merge: 'text3' }),
  },
);

/** A text with placeholders, to be filled from what a contribution is about (shared/communication/template.ts). */
export const communicationTemplate = entity(
  'communicationTemplate',
  {
    label: { de: 'Textvorlage', en: 'Text template' },
    plural: { de: 'Textvorlagen', en: 'Text templates' },
    title: 'name',
  },
  {
    name: text('Textvorlage', 'Text template', { required: true, search: true }),
    channel: choice('Kanal', 'Channel', channels),
    formId: reference('textForm', 'Textart', 'Kind of text'),
    heading: text('Überschrift', 'Heading', { search: true }),
    text: longText('Text', 'Text', { search: true, merge: 'text3', max: 50_000 }),
  },
);

/** Something the office says, or an event it holds: to whom, where, when, and who has approved it. */
export const communicationItem = entity(
  'communicationItem',
  {
    label: { de: 'Beitrag', en: 'Contribution' },
    plural: { de: 'Beiträge', en: 'Contributions' },
    title: 'title',
    publicFields: [
      'title',
      'text',
      'channel',
      'direction',
      'status',
      'plannedOn',
      'plannedTime',
      'endsOn',
      'publishedOn',
      'place',
      'url',
      'projectId',
    ],
    duplicateOf: ['title', 'channel', 'plannedOn'],
  },
  {
    title: text('Überschrift', 'Heading', { required: true, search: true }),
    channel: choice('Kanal', 'Channel', channels),
    direction: choice('Richtung', 'Direction', directions, { default: 'outward' }),
    /** Of version 0.1, which knew one. It counts beside those the contribution is linked with (LM1 in db/views/linked.ts); nobody writes it any more. */
    audienceId: reference('audience', 'Zielgruppe', 'Audience'),
    /** Whose length its text is held against; left out, the one kind of text its channel has. */
    formId: reference('textForm', 'Textart', 'Kind of text'),
    projectId: reference('project', 'Projekt', 'Project'),
    text: longText('Text', 'Text', { search: true, merge: 'text3', max: 50_000 }),
    status: choice(
      'Stand',
      'State',
      {
        idea: ['Idee', 'idea'],
        draft: ['Entwurf', 'draft'],
        approval: ['in Freigabe', 'in approval'],
        scheduled: ['eingeplant', 'scheduled'],
        published: ['veröffentlicht', 'published'],
        cancelled: ['abgesagt', 'cancelled'],
      },
      { default: 'idea' },
    ),
    /** Of an event: its first day. */
    plannedOn: day('Geplant am', 'Planned for'),
    plannedTime: time('Uhrzeit', 'Time'),
    endsOn: day('Bis', 'Until'),
    place: text('Ort', 'Place', { search: true }),
    publishedOn: day('Veröffentlicht am', 'Published on'),
    url: text('Fundstelle', 'Where to find it', { max: 2000 }),
    responsiblePersonId: reference('person', 'Zuständig', 'Responsible'),
    approvedByPersonId: reference('person', 'Freigegeben von', 'Approved by'),
    approvedOn: day('Freigegeben am', 'Approved on'),
    /** The words the approval is for (KA2): kept by the program, never typed. */
    approvedWords: longText('Freigegebene Fassung', 'Approved wording', { max: 51_000 }),
    reminders: text('Erinnerung (Tage vorher)', 'Reminders (days before)', { max: 100 }),
    notes: longText('Notizen', 'Notes', { search: true, merge: 'text3' }),
  },
);
