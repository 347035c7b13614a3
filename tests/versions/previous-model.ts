import { type Entity, entity } from '../../shared/core/entity.ts';
import { anyReference, choice, decimal, integer, longText, record, reference, text } from '../../shared/core/field.ts';

/**
 * The model of version 0.1.0, frozen and cut down: what an office that has not been updated knows. Without trends, without the source of
 * a note, without the state “dropped”, with texts that do not merge by sentences
 * and have no headings or lists.
 */
const label = (de: string) => ({ de, en: de });

const body = entity(
  'body',
  { label: label('Kommune'), plural: label('Kommunen'), title: 'name', key: ['ags'] },
  {
    ags: text('Schlüssel', 'Key', { required: true, max: 12 }),
    name: text('Name', 'Name', { required: true }),
    shortName: text('Kurzname', 'Short name'),
    kind: text('Art', 'Kind'),
    population: integer('Einwohner', 'Population'),
    areaKm2: decimal('Fläche', 'Area'),
    geometryKey: text('Karte', 'Map key', { max: 40 }),
  },
);

const site = entity(
  'site',
  { label: label('Standort'), plural: label('Standorte'), title: 'label', key: ['writer'] },
  {
    label: text('Bezeichnung', 'Label', { required: true }),
    bodyId: reference('body', 'Kommune', 'Body'),
    role: text('Rolle', 'Role'),
    writer: text('Kennung', 'Writer', { required: true }),
    publicKey: record<Readonly<Record<string, string>>>('Schlüssel', 'Key'),
  },
);

const agencyTask = entity(
  'agencyTask',
  { label: label('Aufgabe'), plural: label('Aufgaben'), title: 'label', key: ['code'] },
  {
    code: text('Kürzel', 'Code', { required: true }),
    label: text('Aufgabe', 'Task', { required: true }),
    order: text('Reihenfolge', 'Order'),
  },
);

const project = entity(
  'project',
  { label: label('Projekt'), plural: label('Projekte'), title: 'title' },
  {
    title: text('Titel', 'Title', { required: true, search: true }),
    summary: longText('Beschreibung', 'Summary', { search: true }),
    status: choice(
      'Status',
      'Status',
      { idea: ['Idee', 'idea'], planned: ['geplant', 'planned'], running: ['läuft', 'running'] },
      { default: 'idea' },
    ),
  },
);

const note = entity(
  'note',
  { label: label('Notiz'), plural: label('Notizen'), title: 'text' },
  {
    text: longText('Notiz', 'Note', { required: true, search: true }),
    url: text('Verweis', 'Link', { max: 2000 }),
    state: choice(
      'Stand',
      'State',
      { inbox: ['Eingang', 'inbox'], filed: ['abgelegt', 'filed'] },
      { default: 'inbox' },
    ),
  },
);

const strategyMeasure = entity(
  'strategyMeasure',
  { label: label('Maßnahme'), plural: label('Maßnahmen'), title: 'title' },
  {
    title: text('Maßnahme', 'Measure', { required: true, search: true }),
    profile: longText('Steckbrief', 'Profile'),
  },
);

const tag = entity(
  'tag',
  { label: label('Schlagwort'), plural: label('Schlagwörter'), title: 'name', key: ['on', 'name'] },
  { on: anyReference('An', 'On', { required: true }), name: text('Schlagwort', 'Tag', { required: true, max: 60 }) },
);

const deadline = entity(
  'deadline',
  { label: label('Frist'), plural: label('Fristen'), title: 'title' },
  {
    title: text('Titel', 'Title', { required: true }),
    kind: choice('Art', 'Kind', { application: ['Antrag', 'application'] }),
  },
);

export const entities: Readonly<Record<string, Entity>> = {
  body,
  site,
  agencyTask,
  project,
  note,
  strategyMeasure,
  tag,
  deadline,
} as never;
export const entityNames = Object.keys(entities);
export const isEntityName = (name: string): boolean => Object.hasOwn(entities, name);
export const entityNamed = (name: string): Entity | null => (isEntityName(name) ? (entities[name] ?? null) : null);
