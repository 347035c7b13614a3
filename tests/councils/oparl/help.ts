import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Input } from '../../../shared/contract.ts';
import type { TestOffice } from '../../helpers/office.ts';

const folder = new URL('../../fixtures/oparl/', import.meta.url);

export const exampleNames = readdirSync(folder).filter((name) => name.endsWith('-01.json'));
export const example = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
export const mapping = JSON.parse(example('result-mapping.json')) as { result: string; normalized: string }[];

const host = 'https://ris.example.org';
/** An id of the invented information system the tests read from. */
export const at = (path: string): string => `${host}/${path}`;
const type = (name: string): string => `https://schema.oparl.org/1.1/${name}`;

/** A council and what it made of one paper, as a page of each list has it. */
export const council = {
  body: { id: at('body/1'), type: type('Body'), name: 'Gemeinde Nottuln', ags: '05558032' },
  rat: {
    id: at('organization/1'),
    type: type('Organization'),
    body: at('body/1'),
    name: 'Rat',
    classification: 'Parlament',
  },
  meeting: {
    id: at('meeting/7'),
    type: type('Meeting'),
    name: '4. Sitzung des Rates',
    meetingState: 'durchgeführt',
    start: '2021-03-16T18:00:00+01:00',
    organization: [at('organization/1')],
    location: { description: 'Rathaus, Stiftsplatz 7', room: 'Ratssaal' },
  },
  item: {
    id: at('agendaitem/71'),
    type: type('AgendaItem'),
    meeting: at('meeting/7'),
    number: '5',
    name: 'Digitalisierungsstrategie',
    public: true,
    consultation: at('consultation/9'),
    result: 'ungeändert beschlossen · Ja 17 · Nein 0 · Enthaltungen 2 · einstimmig',
    resolutionText: 'Der Rat beschließt die Digitalisierungsstrategie.',
  },
  paper: {
    id: at('paper/3'),
    type: type('Paper'),
    body: at('body/1'),
    name: 'Digitalisierungsstrategie „Coesfeld 12.0“',
    reference: 'VO/21/0034',
    date: '2021-02-20',
    paperType: 'Beschlussvorlage',
    consultation: [at('consultation/9')],
  },
  consultation: {
    id: at('consultation/9'),
    type: type('Consultation'),
    paper: at('paper/3'),
    agendaItem: at('agendaitem/71'),
    meeting: at('meeting/7'),
    organization: [at('organization/1')],
    role: 'Entscheidung',
    authoritative: true,
  },
} as const;
export const everything: readonly object[] = Object.values(council);

export function write(office: TestOffice, name: string, value: unknown): string {
  writeFileSync(office.file(name), typeof value === 'string' ? value : JSON.stringify(value));
  return office.file(name);
}

type More = Partial<Omit<Input<'oparl.import'>, 'tickets' | 'seen'>>;

/** Looks at a file and takes it over; answers both. */
export async function readIn(office: TestOffice, value: unknown, more: More = {}) {
  const target = { tickets: [write(office, 'oparl.json', value)], ...more };
  const preview = await office.get('oparl.preview', target);
  return { preview, done: await office.get('oparl.import', { ...target, seen: preview.digest }) };
}

export const rowsOf = async (office: TestOffice, entity: string) =>
  (await office.get('record.list', { entity, limit: 20_000 })).rows as Record<string, unknown>[];
