import { entity } from '../../core/entity.ts';
import { anyReference, choice, day, longText, reference, text } from '../../core/field.ts';

/** One line written down in a meeting, word for word. Two who write at once write two lines: none replaces the other. */
export const meetingLine = entity(
  'meetingLine',
  {
    label: { de: 'Zeile der Niederschrift', en: 'Line of the minutes' },
    plural: { de: 'Zeilen der Niederschrift', en: 'Lines of the minutes' },
    title: 'text',
    duplicateOf: ['text', 'meetingId', 'agendaItemId'],
  },
  {
    text: longText('Text', 'Text', { required: true, search: true, max: 5000 }),
    meetingId: reference('meeting', 'Sitzung', 'Meeting', { required: true }),
    /** Empty: it was said outside of the agenda. */
    agendaItemId: reference('agendaItem', 'Tagesordnungspunkt', 'Agenda item'),
    order: text('Reihenfolge', 'Order', { merge: 'auto', max: 60 }),
    /** What its first sign made of it (shared/councils/session/line.ts). */
    kind: choice(
      'Art',
      'Kind',
      {
        remark: ['Wortmeldung', 'remark'],
        resolution: ['Beschluss', 'resolution'],
        task: ['Aufgabe', 'task'],
        info: ['Info', 'info'],
      },
      { default: 'remark' },
    ),
    /** The task, or what has to follow from the resolution. */
    made: anyReference('Daraus entstanden', 'Became'),
  },
);

/** Who takes part in a meeting, by body and function: names are not needed, and are personal data. */
export const attendance = entity(
  'attendance',
  {
    label: { de: 'Teilnahme', en: 'Attendance' },
    plural: { de: 'Teilnahmen', en: 'Attendances' },
    title: 'function',
    duplicateOf: ['meetingId', 'bodyId', 'function'],
  },
  {
    meetingId: reference('meeting', 'Sitzung', 'Meeting', { required: true }),
    bodyId: reference('body', 'Kommune', 'Body'),
    function: text('Funktion', 'Function', { search: true, max: 200 }),
    personId: reference('person', 'Person', 'Person'),
    state: choice(
      'Teilnahme',
      'Attendance',
      {
        invited: ['eingeladen', 'invited'],
        present: ['anwesend', 'present'],
        remote: ['zugeschaltet', 'remote'],
        excused: ['entschuldigt', 'excused'],
        absent: ['abwesend', 'absent'],
      },
      { default: 'invited' },
    ),
    note: text('Anmerkung', 'Note'),
  },
);

/** What has to be done because a council resolved it, by whom, until when (Beschlusskontrolle). */
export const resolutionFollowUp = entity(
  'resolutionFollowUp',
  {
    label: { de: 'Beschlusskontrolle', en: 'Resolution follow-up' },
    plural: { de: 'Beschlusskontrolle', en: 'Resolution follow-ups' },
    title: 'text',
    duplicateOf: ['text', 'meetingId', 'paperId'],
  },
  {
    text: longText('Beschluss', 'Resolution', { required: true, search: true, max: 5000 }),
    meetingId: reference('meeting', 'Sitzung', 'Meeting'),
    agendaItemId: reference('agendaItem', 'Tagesordnungspunkt', 'Agenda item'),
    paperId: reference('paper', 'Vorlage', 'Paper'),
    responsible: anyReference('Zuständig', 'Responsible'),
    dueOn: day('Bis', 'Due'),
    status: choice(
      'Stand',
      'Status',
      {
        open: ['offen', 'open'],
        in_progress: ['in Arbeit', 'in progress'],
        done: ['ausgeführt', 'done'],
        dropped: ['entfallen', 'dropped'],
      },
      { default: 'open' },
    ),
    doneOn: day('Ausgeführt am', 'Done on'),
    note: longText('Sachstand', 'Progress', { search: true, merge: 'text3' }),
  },
);
