import { type CallName, callNamed, callNames } from '../../../shared/contract.ts';
import { reportKinds } from '../../../shared/reports/kinds.ts';
import { attachOffice, storeOf, type TestOffice } from '../../helpers/office.ts';
import { watched } from './blocking.ts';
import { bigStore, discard } from './store.ts';

/** Longer than this, and somebody who presses a key notices. */
const noticeableMs = 50;

type Call = { readonly name: CallName; readonly input: object; readonly said?: string };

/** Every call that can be asked without a word, and those that need a record, a file or a list, with one of this store. */
function callsOn(at: TestOffice): readonly Call[] {
  const db = storeOf(at).reader;
  const idOf = (entity: string): string =>
    db
      .prepare('SELECT id FROM record WHERE entity = ? AND hidden = 0 ORDER BY no DESC LIMIT 1')
      .pluck()
      .get(entity) as string;
  const idsOf = (entity: string, limit: number): string[] =>
    db.prepare('SELECT id FROM record WHERE entity = ? ORDER BY no LIMIT ?').pluck().all(entity, limit) as string[];
  const project = idOf('project');
  const person = db
    .prepare('SELECT assignee_person_id FROM task WHERE assignee_person_id IS NOT NULL LIMIT 1')
    .pluck()
    .get();
  const file = (name: string) => at.file(`desk-${name}`);
  const call = (name: CallName, input: object, said?: string): Call => ({ name, input, ...(said ? { said } : {}) });
  const given: readonly Call[] = [
    call('project.history', { projectId: project }),
    call('project.councils', { projectId: project }),
    call('task.tree', { projectId: project }),
    call('week.mine', { personId: person }),
    call('case.file', { id: idOf('fundingCase') }),
    call('paper.group', { id: idOf('paperGroup') }),
    call('meeting.file', { id: idOf('meeting') }),
    call('session.get', { meetingId: idOf('meeting'), isClosed: false }),
    call('note.similar', { text: 'Wärmeplanung für die Innenstadt und die Schulküche' }),
    call('links.around', { reference: `project:${project}` }),
    call('lock.of', { entity: 'project', id: project }),
    call('communication.sources', { id: idOf('communicationItem') }),
    call('record.get', { entity: 'project', id: project }),
    call('record.history', { entity: 'project', id: project }),
    call('conflict.list', { audience: 'room' }, 'Raum'),
    ...['task', 'project', 'note', 'person', 'deadline', 'paper', 'link', 'tag'].map((entity) =>
      call('record.list', { entity }, entity),
    ),
    ...['project', 'person', 'note', 'paper', 'task'].map((entity) => call('duplicates.list', { entity }, entity)),
    ...['w', 'n', 'auf', 'wärme', 'wärme amt'].map((text) => call('search.find', { text }, text)),
    ...reportKinds.map((kind) => call('report.read', { kind }, kind)),
    call('contact.disclose', { id: idOf('person') }),
    call('contact.saveCards', { ticket: file('cards.vcf'), ids: idsOf('person', 5000), version: '4.0' }),
    call('deadline.calendar', { ticket: file('deadlines.ics') }),
    call('meeting.calendar', { ticket: file('meetings.ics') }),
    call('journal.export', { ticket: file('journal.csv'), format: 'csv' }),
    call('export.all', { ticket: file('all'), format: 'json' }),
    call('showcase.export', { ticket: file('showcase') }),
    call('bundle.leftOut', { kind: 'private' }),
    call('record.update', { entity: 'project', id: project, set: { priority: 'high' } }),
    call('record.create', { entity: 'task', fields: { title: 'Neu', projectId: project } }),
    call('note.capture', { text: 'Ein neuer Gedanke zur Wärmeplanung' }),
    call('record.updateMany', { entity: 'task', ids: idsOf('task', 5000), set: { dueOn: '2027-01-31' } }, '5 000'),
    call('undo', {}, '5 000'),
    call('redo', {}, '5 000'),
    call('record.deleteMany', { entity: 'task', ids: idsOf('task', 5000) }, '5 000'),
    call('undo', {}, '5 000'),
    call('report.issue', { kind: 'status' }),
    call('edition.freeze', { name: 'Herbst' }),
    call('backup.create', {}),
    call('bundle.create', { ticket: file('out.dabundle') }),
    call('store.prune', {}),
    call('store.rebuild', {}),
  ];
  const named = new Set(given.map(({ name }) => name));
  const withoutWords = callNames
    .filter(
      (name) => !named.has(name) && callNamed(name).kind === 'query' && callNamed(name).input.safeParse({}).success,
    )
    .map((name): Call => ({ name, input: {} }));
  return [...withoutWords, ...given];
}

const ms = (value: number): string => value.toFixed(0);

/** Asks every call it can of a big store, in this process, and says which kept the event loop longer than a person notices. */
export async function benchCalls(print: (line: string) => void, records: number, only?: string): Promise<void> {
  const dir = await bigStore(records);
  const office = attachOffice(dir, { now: '2026-11-30T09:00:00Z' });
  const lines: { readonly line: string; readonly cpu: number }[] = [];
  try {
    for (const { name, input, said } of callsOn(office)) {
      if (only !== undefined && !name.includes(only)) continue;
      const { value, blocked } = await watched(() => office.ask(name, input as never));
      const outcome = value.ok
        ? `${ms(JSON.stringify(value.value).length / 1000)} kB`
        : JSON.stringify(value.error).slice(0, 90);
      const line = `| ${name}${said ? ` (${said})` : ''} | ${ms(blocked.cpuMs)} | ${ms(blocked.wallMs)} | ${ms(blocked.allCpuMs)} | ${blocked.turns} | ${outcome} |`;
      lines.push({ line, cpu: blocked.cpuMs });
      if (blocked.cpuMs > noticeableMs || !value.ok) print(line);
    }
    print('');
    print(`${records} Datensätze, ${lines.length} Aufrufe; länger als ${noticeableMs} ms Rechenzeit am Stück:`);
    print('| Aufruf | am Stück CPU ms | am Stück ms | CPU ms ganz | Runden | Antwort |');
    for (const { line, cpu } of lines.sort((a, b) => b.cpu - a.cpu)) if (cpu > noticeableMs) print(line);
  } finally {
    office.office.close();
    discard(dir);
  }
}
