import { entity } from '../core/entity.ts';
import { anyReference, cents, choice, day, integer, longText, reference, text } from '../core/field.ts';

const ampelColours = {
  green: ['grün', 'green'],
  yellow: ['gelb', 'yellow'],
  red: ['rot', 'red'],
  unknown: ['nicht gemeldet', 'not reported'],
} as const;

const trends = {
  up: ['steigend', 'up'],
  same: ['gleich', 'same'],
  down: ['fallend', 'down'],
} as const;

/** A project of the strategy, with one body in the lead and somebody who cares for it. */
export const project = entity(
  'project',
  {
    label: { de: 'Projekt', en: 'Project' },
    plural: { de: 'Projekte', en: 'Projects' },
    title: 'title',
    publicFields: [
      'code',
      'title',
      'publicSummary',
      'status',
      'leadBodyId',
      'measureId',
      'fieldId',
      'startOn',
      'endOn',
    ],
  },
  {
    code: text('Nr.', 'No.', { max: 40, search: true }),
    title: text('Titel', 'Title', { required: true, search: true }),
    summary: longText('Beschreibung', 'Summary', { search: true, merge: 'text3' }),
    /** What goes out to the public is never put together by the program: a person decides. */
    publicSummary: longText('Kurztext öffentlich', 'Public summary'),
    status: choice(
      'Status',
      'Status',
      {
        idea: ['Idee', 'Idea'],
        sketch: ['Skizze', 'Sketch'],
        planned: ['geplant', 'planned'],
        approved: ['bewilligt', 'approved'],
        running: ['in Umsetzung', 'running'],
        paused: ['pausiert', 'paused'],
        completed: ['abgeschlossen', 'completed'],
        transferred: ['übergeben', 'transferred'],
        cancelled: ['abgebrochen', 'cancelled'],
      },
      { default: 'idea' },
    ),
    ampel: choice('Ampel', 'Traffic light', ampelColours, { default: 'unknown' }),
    ampelReason: text('Grund der Ampel', 'Reason', { max: 1000 }),
    trend: choice('Tendenz', 'Trend', trends),
    leadBodyId: reference('body', 'Federführung', 'Lead body'),
    caretakerPersonId: reference('person', 'Kümmerer', 'Caretaker'),
    measureId: reference('strategyMeasure', 'Maßnahme', 'Measure'),
    fieldId: reference('strategyField', 'Handlungsfeld', 'Field of action'),
    priority: choice('Priorität', 'Priority', {
      high: ['hoch', 'high'],
      medium: ['mittel', 'medium'],
      low: ['niedrig', 'low'],
    }),
    startOn: day('Beginn', 'Start'),
    endOn: day('Ende', 'End'),
    budgetCents: cents('Budget', 'Budget'),
    benefit: integer('Nutzen (1–5)', 'Benefit (1–5)', { max: 5 }),
    effort: integer('Aufwand (1–5)', 'Effort (1–5)', { max: 5 }),
  },
);

/** What a body does in a project. One row per project and body. */
export const projectBody = entity(
  'projectBody',
  {
    label: { de: 'Beteiligung', en: 'Participation' },
    plural: { de: 'Beteiligungen', en: 'Participations' },
    title: 'projectId',
    publicFields: ['projectId', 'bodyId', 'role'],
    key: ['projectId', 'bodyId'],
  },
  {
    projectId: reference('project', 'Projekt', 'Project', { required: true }),
    bodyId: reference('body', 'Kommune', 'Body', { required: true }),
    role: choice('Rolle', 'Role', {
      lead: ['federführend', 'lead'],
      partner: ['Partner', 'partner'],
      pilot: ['Pilot', 'pilot'],
      observer: ['beobachtend', 'observer'],
      not_participating: ['nicht beteiligt', 'not participating'],
    }),
    since: day('Seit', 'Since'),
    contactPersonId: reference('person', 'Ansprechperson', 'Contact'),
  },
);

export const milestone = entity(
  'milestone',
  {
    label: { de: 'Meilenstein', en: 'Milestone' },
    plural: { de: 'Meilensteine', en: 'Milestones' },
    title: 'title',
    publicFields: ['projectId', 'title', 'dueOn', 'doneOn'],
    duplicateOf: ['title', 'projectId'],
  },
  {
    projectId: reference('project', 'Projekt', 'Project', { required: true }),
    title: text('Meilenstein', 'Milestone', { required: true, search: true }),
    dueOn: day('Termin', 'Due'),
    doneOn: day('Erreicht am', 'Done on'),
    order: text('Reihenfolge', 'Order', { merge: 'auto', max: 60 }),
  },
);

export const task = entity(
  'task',
  {
    label: { de: 'Aufgabe', en: 'Task' },
    plural: { de: 'Aufgaben', en: 'Tasks' },
    title: 'title',
    duplicateOf: ['title', 'projectId'],
  },
  {
    title: text('Aufgabe', 'Task', { required: true, search: true }),
    projectId: reference('project', 'Projekt', 'Project'),
    parentTaskId: reference('task', 'Teilaufgabe von', 'Subtask of'),
    assigneePersonId: reference('person', 'Zuständig', 'Assignee'),
    /** A body or a post that was given it in a meeting, where no person was named. */
    responsible: anyReference('Zuständige Stelle', 'Responsible office'),
    dueOn: day('Fällig', 'Due'),
    status: choice(
      'Status',
      'Status',
      {
        open: ['offen', 'open'],
        in_progress: ['in Arbeit', 'in progress'],
        waiting: ['wartet', 'waiting'],
        done: ['erledigt', 'done'],
        dropped: ['entfallen', 'dropped'],
      },
      { default: 'open' },
    ),
    /** On whom it waits: often somebody outside, so a name and no reference. Told together with the status `waiting`. */
    waitingFor: text('Wartet auf', 'Waiting for', { max: 200 }),
    waitingSince: day('Wartet seit', 'Waiting since'),
    /** Done means: the next one is due by this rhythm (shared/projects/recurrence.ts). */
    recurrence: choice('Wiederholung', 'Repeats', {
      weekly: ['jede Woche', 'every week'],
      fortnightly: ['alle zwei Wochen', 'every two weeks'],
      monthly: ['jeden Monat', 'every month'],
      quarterly: ['jedes Quartal', 'every quarter'],
      half_yearly: ['jedes halbe Jahr', 'every half year'],
      yearly: ['jedes Jahr', 'every year'],
    }),
    /** The first due day of the series: the rhythm is counted from here, so that the 31st stays the 31st. */
    recursFrom: day('Wiederholt ab', 'Repeats from'),
    meetingId: reference('meeting', 'Sitzung', 'Meeting'),
    notes: longText('Notizen', 'Notes', { merge: 'text3' }),
    order: text('Reihenfolge', 'Order', { merge: 'auto', max: 60 }),
  },
);

export const risk = entity(
  'risk',
  {
    label: { de: 'Risiko', en: 'Risk' },
    plural: { de: 'Risiken', en: 'Risks' },
    title: 'title',
    duplicateOf: ['title', 'projectId'],
  },
  {
    projectId: reference('project', 'Projekt', 'Project', { required: true }),
    title: text('Risiko', 'Risk', { required: true, search: true }),
    probability: integer('Wahrscheinlichkeit (1–5)', 'Probability (1–5)', { max: 5 }),
    impact: integer('Auswirkung (1–5)', 'Impact (1–5)', { max: 5 }),
    status: choice(
      'Stand',
      'State',
      { open: ['offen', 'open'], occurred: ['eingetreten', 'occurred'], closed: ['erledigt', 'closed'] },
      { default: 'open' },
    ),
    response: longText('Maßnahme', 'Response', { merge: 'text3' }),
  },
);

/** What a body reported about a project for a period; added, never edited (D9 asks for the newest). */
export const statusReport = entity(
  'statusReport',
  {
    label: { de: 'Statusmeldung', en: 'Status report' },
    plural: { de: 'Statusmeldungen', en: 'Status reports' },
    title: 'periodEnd',
    log: true,
  },
  {
    projectId: reference('project', 'Projekt', 'Project', { required: true }),
    bodyId: reference('body', 'Kommune', 'Body'),
    periodEnd: day('Berichtszeitraum bis', 'Period end'),
    overall: choice('Ampel gesamt', 'Overall', ampelColours),
    time: choice('Ampel Zeit', 'Time', ampelColours),
    cost: choice('Ampel Kosten', 'Cost', ampelColours),
    scope: choice('Ampel Umfang', 'Scope', ampelColours),
    reason: longText('Begründung', 'Reason'),
    trend: choice('Tendenz', 'Trend', trends),
    done: longText('Erreicht', 'Done'),
    next: longText('Nächste Schritte', 'Next'),
    needed: longText('Benötigt', 'Needed'),
  },
);
