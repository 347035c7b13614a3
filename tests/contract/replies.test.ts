import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyId } from '../../db/store/natural-id.ts';
import { type CallName, callNamed, callNames, type Input, type Output } from '../../shared/contract.ts';
import { everything, write } from '../councils/oparl/help.ts';
import { mailWith } from '../helpers/mail.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { join, requestOf } from '../trust/offices.ts';

const missing = '01930000-0000-7000-8000-00000000dead';

const auenmark = readFileSync(new URL('../fixtures/region-auenmark.json', import.meta.url), 'utf8');

/** What a session hands from one call to the next. */
type Session = {
  readonly office: TestOffice;
  readonly bundle: string;
  readonly ids: Record<string, string>;
  decisions: Input<'conflict.resolveMany'>['decisions'];
};
type Step = { readonly [N in CallName]: readonly [N, (session: Session) => Input<N>] }[CallName];

const step = <N extends CallName>(name: N, input: (session: Session) => Input<N>): Step =>
  [name, input] as unknown as Step;

const oparlFile = (office: TestOffice) => write(office, 'oparl.json', everything);

const addressBook = {
  source: { text: 'BEGIN:VCARD\nVERSION:4.0\nFN:Jan Beispiel\nORG:Nottuln\nPHOTO:x\nEND:VCARD' },
  legalBasis: 'Einwilligung',
  retentionUntil: '2028-12-31',
};

/** Noise in the middle of a file, as a failing disk leaves it. */
function damage(path: string): void {
  const content = readFileSync(path);
  content.fill(0x5a, content.length >> 1, (content.length >> 1) + 20_000);
  writeFileSync(path, content);
}

/** A session in the example office in which every call of the contract is used at least once. */
const steps: readonly Step[] = [
  step('office.status', () => ({})),
  step('policy.get', () => ({})),
  step('home.overview', () => ({ days: 30 })),
  step('project.list', () => ({})),
  step('project.plan', () => ({})),
  step('project.history', ({ ids }) => ({ projectId: ids['project'] ?? missing })),
  step('region.get', () => ({})),
  step('region.read', () => ({ text: auenmark })),
  step('region.save', ({ office }) => ({ file: office.file('region.json') })),
  step('region.preview', () => ({ text: auenmark })),
  step('region.apply', ({ ids }) => ({ text: auenmark, seen: ids['regionSeen'] ?? '' })),
  step('undo', () => ({})),
  step('links.around', ({ ids }) => ({ reference: `project:${ids['project'] ?? missing}` })),
  step('project.councils', ({ ids }) => ({ projectId: ids['project'] ?? missing })),
  step('reporting.period', () => ({})),
  step('reporting.silent', () => ({})),
  step('week.mine', () => ({ personId: missing })),
  step('task.capture', () => ({ title: 'Antrag', dueOn: '2027-03-31', tags: ['Mobilität'] })),
  step('radar.list', () => ({})),
  step('radar.get', () => ({})),
  step('strategy.map', () => ({})),
  step('strategy.map', () => ({ forPaper: true })),
  step('strategy.gaps', () => ({})),
  step('strategy.move', ({ ids }) => ({ entity: 'strategyMeasure', id: ids['measure'] ?? '', after: null })),
  step('edition.freeze', () => ({ name: '2026-II', notes: 'Zur Sitzung' })),
  step('trend.assess', ({ ids }) => ({
    ...{ trendId: ids['trend'] ?? '', edition: '2026-II', ring: 'trial', impact: 3, certainty: null, effort: 5 },
    reason: '',
  })),
  step('trend.agree', ({ ids }) => ({ trendId: ids['trend'] ?? '', ring: 'trial', reason: 'Beide erproben.' })),
  step('contact.list', () => ({})),
  step('contact.previewCards', () => ({ ...addressBook })),
  step('contact.takeCards', ({ ids }) => ({ ...addressBook, seen: ids['cardsDigest'] ?? '' })),
  step('contact.saveCards', ({ office }) => ({ ticket: office.file('a.vcf'), ids: [missing], version: '3.0' })),
  step('record.create', ({ ids }) => ({
    entity: 'person',
    id: ids['person'] ?? '',
    fields: { displayName: 'Anna Beispiel', email: 'anna@nottuln.example' },
  })),
  step('contact.disclose', ({ ids }) => ({ id: ids['person'] ?? '' })),
  step('contact.saveDisclosure', ({ ids, office }) => ({ id: ids['person'] ?? '', ticket: office.file('a.json') })),
  step('privacy.facts', () => ({})),
  step('radar.savePicture', ({ office }) => ({ ticket: office.file('radar.svg'), format: 'svg', content: '<svg/>' })),
  step('radar.export', ({ office }) => ({ ticket: office.file('radar.csv'), format: 'byor' })),
  step('radar.preview', ({ office }) => ({ tickets: [office.file('radar.csv')], radar: { title: 'Fremd' } })),
  step('radar.import', ({ office, ids }) => ({
    tickets: [office.file('radar.csv')],
    radar: { title: 'Fremd' },
    seen: ids['radarDigest'] ?? '',
  })),
  step('undo', () => ({})),
  step('paper.compose', ({ ids }) => ({ about: { entity: 'project', id: ids['project'] ?? missing } })),
  step('paper.issue', ({ ids }) => ({
    about: { entity: 'project', id: ids['project'] ?? missing },
    group: { title: 'Radweg' },
    papers: [{ bodyId: bodyId('05558'), fields: { title: 'Radweg' } }],
  })),
  step('undo', () => ({})),
  step('oparl.preview', ({ office }) => ({ tickets: [oparlFile(office)] })),
  step('oparl.import', ({ office, ids }) => ({ tickets: [oparlFile(office)], seen: ids['oparlDigest'] ?? '' })),
  step('undo', () => ({})),
  step('list.open', ({ office }) => ({ ticket: office.file('liste.csv'), kind: 'projects' })),
  step('list.preview', ({ office }) => ({ ticket: office.file('liste.csv'), kind: 'projects' })),
  step('list.apply', ({ office, ids }) => ({
    ticket: office.file('liste.csv'),
    kind: 'projects',
    seen: ids['digest'] ?? '',
  })),
  step('undo', () => ({})),
  step('deadline.list', () => ({ all: true })),
  step('case.list', () => ({})),
  step('case.years', () => ({})),
  step('case.file', ({ ids }) => ({ id: ids['case'] ?? '' })),
  step('case.addPart', ({ ids }) => ({ id: ids['case'] ?? '', entity: 'obligation', fields: { title: 'Auflage' } })),
  step('case.move', ({ ids }) => ({ id: ids['case'] ?? '', to: 'running' })),
  step('case.spread', ({ ids }) => ({ id: ids['case'] ?? '' })),
  step('case.writeDeadlines', ({ ids }) => ({ id: ids['case'] ?? '', keys: ['final_proof'] })),
  step('note.list', () => ({ state: 'all' })),
  step('position.list', () => ({})),
  step('capacity.list', () => ({ from: '2026-01-01', quarters: 4 })),
  step('budget.list', () => ({})),
  step('body.list', () => ({})),
  step('agreement.list', () => ({})),
  step('communication.list', () => ({})),
  step('audience.list', () => ({})),
  step('audience.assign', ({ ids }) => ({
    of: { entity: 'communicationItem' as const, id: ids['contribution'] ?? missing },
    audienceId: ids['audience'] ?? missing,
    isMeant: true,
  })),
  step('communication.usualForms', () => ({})),
  step('communication.texts', () => ({})),
  step('communication.sources', ({ ids }) => ({ id: ids['contribution'] ?? missing })),
  step('paper.list', () => ({})),
  step('record.create', ({ ids }) => ({
    entity: 'paperGroup',
    id: ids['group'] ?? '',
    fields: { title: 'Eine Frage' },
  })),
  step('paper.groups', () => ({})),
  step('paper.group', ({ ids }) => ({ id: ids['group'] ?? '' })),
  step('paper.known', () => ({ references: ['SV-10-0056'] })),
  step('paper.take', () => ({
    paper: { fields: { title: 'Eingefügt', reference: 'SV-11-0001' } },
    ties: [{ reference: 'SV-9-0001', paperId: null }],
    reservation: null,
    position: null,
    budgetItem: null,
  })),
  step('session.begin', () => ({
    ...{ title: 'Lenkungskreis', startsOn: '2026-11-28', committeeId: null },
    agenda: '1. Glasfaser',
  })),
  step('session.list', () => ({})),
  step('session.names', () => ({})),
  step('resolution.list', () => ({})),
  step('session.write', ({ ids }) => ({ meetingId: ids['meeting'] ?? '', agendaItemId: null, text: '> Prüfen' })),
  step('session.attend', ({ ids }) => ({
    ...{ meetingId: ids['meeting'] ?? '', bodyId: null, function: 'Gast' },
    state: 'present',
  })),
  step('session.get', ({ ids }) => ({ meetingId: ids['meeting'] ?? '', isClosed: true })),
  step('session.strike', ({ ids }) => ({ id: ids['line'] ?? '', seen: ids['lineVersion'] ?? '' })),
  step('amendment.list', () => ({})),
  step('amendment.propose', () => ({
    ...{ kind: 'add', targetKind: 'measure', reason: 'Das fehlt.' },
    words: { code: 'P99', title: 'Reparaturcafés', text: 'In jedem Ort eines.', fieldKey: '' },
  })),
  step('amendment.withdraw', ({ ids }) => ({ id: ids['amendment'] ?? '' })),
  step('undo', () => ({})),
  step('amendment.decide', ({ ids }) => ({ id: ids['amendment'] ?? '', result: 'accepted', reason: 'Einstimmig.' })),
  step('strategy.editions', () => ({})),
  step('strategy.begin', ({ ids }) => ({ basedOnId: ids['strategy'] ?? '', title: 'Neu', edition: '2027' })),
  step('strategy.edition', ({ ids }) => ({ id: ids['edition'] ?? '' })),
  step('strategy.freeze', ({ ids }) => ({ id: ids['edition'] ?? '' })),
  step('strategy.adopt', ({ ids }) => ({ id: ids['edition'] ?? '', adoptedOn: '2026-11-29' })),
  step('strategy.edition', ({ ids }) => ({ id: ids['edition'] ?? '' })),
  step('amendment.list', () => ({})),
  step('reservation.place', ({ ids }) => ({
    on: { entity: 'position', id: ids['position'] ?? '' },
    fields: { title: 'Sperrvermerk' },
    bodies: [missing],
  })),
  step('committee.list', () => ({})),
  step('meeting.list', () => ({})),
  step('meeting.file', ({ ids }) => ({ id: ids['meeting'] ?? '' })),
  step('meeting.calendar', ({ office }) => ({ ticket: office.file('sitzungen.ics') })),
  step('agenda.result', ({ ids }) => ({ id: ids['agendaItem'] ?? '', line: 'vertagt' })),
  step('council.matrix', () => ({})),
  step('requirement.report', ({ ids }) => ({
    id: ids['requirement'] ?? '',
    step: 'council',
    line: 'Ja 3, beschlossen',
  })),
  step('requirement.follow', ({ ids }) => ({
    id: ids['requirement'] ?? '',
    consultationId: ids['consultation'] ?? '',
  })),
  step('requirement.judge', ({ ids }) => ({
    id: ids['amended'] ?? '',
    isEquivalent: true,
    reason: 'Nummer der Anlage',
  })),
  step('lock.goOn', ({ ids }) => ({
    ...{ entity: 'position', id: ids['position'] ?? '', set: { status: 'advertised' } },
    reason: 'Frist',
  })),
  step('lock.of', ({ ids }) => ({ entity: 'position', id: ids['position'] ?? '' })),
  step('reservation.decide', ({ ids }) => ({ id: ids['reservation'] ?? '', status: 'superseded', reason: 'neu' })),
  step('council.matrix', () => ({})),
  step('search', () => ({ text: 'digital' })),
  step('search.find', () => ({ text: 'digital', days: 30 })),
  step('record.list', () => ({ entity: 'project', limit: 50, sort: [{ field: 'title', direction: 'desc' }] })),
  step('record.list', () => ({ entity: 'reservationRequirement' })),
  step('record.get', ({ ids }) => ({ entity: 'project', id: ids['project'] ?? '' })),
  step('record.history', ({ ids }) => ({ entity: 'project', id: ids['project'] ?? '' })),
  step('record.titles', ({ ids }) => ({ references: [`project:${ids['project']}`] })),
  step('reference.missing', ({ ids }) => ({ references: [`project:${ids['project']}`, `body:${missing}`] })),
  step('record.create', ({ ids }) => ({ entity: 'task', id: ids['task'] ?? '', fields: { title: 'Aufgabe' } })),
  step('record.update', ({ ids }) => ({ entity: 'task', id: ids['task'] ?? '', set: { status: 'done' } })),
  step('record.updateMany', ({ ids }) => ({ entity: 'task', ids: [ids['task'] ?? ''], set: { notes: 'x' } })),
  step('record.create', ({ ids }) => ({ entity: 'task', id: ids['twin'] ?? '', fields: { title: 'Aufgabe' } })),
  step('task.tree', () => ({ projectId: null })),
  step('record.move', ({ ids }) => ({ entity: 'task', id: ids['twin'] ?? '', after: null, within: 'projectId' })),
  step('duplicates.list', () => ({ entity: 'task' })),
  step('record.merge', ({ ids }) => ({ entity: 'task', keep: ids['twin'] ?? '', drop: ids['task'] ?? '' })),
  step('record.get', ({ ids }) => ({ entity: 'task', id: ids['task'] ?? '' })),
  step('record.part', ({ ids }) => ({ entity: 'task', id: ids['task'] ?? '' })),
  step('record.delete', ({ ids }) => ({ entity: 'task', id: ids['task'] ?? '' })),
  step('record.get', ({ ids }) => ({ entity: 'task', id: ids['task'] ?? '' })),
  step('record.restore', ({ ids }) => ({ entity: 'task', id: ids['task'] ?? '' })),
  step('record.deleteMany', ({ ids }) => ({ entity: 'task', ids: [ids['task'] ?? ''] })),
  step('undo', () => ({})),
  step('redo', () => ({})),
  step('attachment.add', ({ office, ids }) => ({
    ticket: office.file('liste.csv'),
    on: `project:${ids['project']}`,
  })),
  step('attachment.list', ({ ids }) => ({ on: `project:${ids['project']}` })),
  step('attachment.save', ({ office, ids }) => ({ ticket: office.file('heraus.csv'), id: ids['document'] ?? '' })),
  step('attachment.outlook', () => ({ which: { kind: 'lacking' } })),
  step('attachment.pack', ({ office, ids }) => ({
    ticket: office.file('runde.dabeipack'),
    which: { kind: 'project', id: ids['project'] ?? '' },
  })),
  step('attachment.takeIn', ({ office }) => ({ ticket: office.file('runde.dabeipack') })),
  step('bundle.open', ({ office }) => ({ ticket: office.file('runde.dabeipack') })),
  step('note.capture', () => ({ text: 'Messe #KI https://example.org', source: 'Messe', tags: ['Idee'] })),
  step('note.similar', () => ({ text: 'Messe #KI https://example.org' })),
  step('note.twins', () => ({})),
  step('record.create', ({ ids }) => ({ entity: 'note', id: ids['note'] ?? '', fields: { text: 'Messe' } })),
  step('record.create', ({ ids }) => ({ entity: 'note', id: ids['second'] ?? '', fields: { text: 'Messe KI' } })),
  step('note.fileTo', ({ ids }) => ({ id: ids['note'] ?? '', to: `project:${ids['project']}` })),
  step('note.merge', ({ ids }) => ({ keep: ids['note'] ?? '', drop: ids['second'] ?? '' })),
  step('deadline.complete', ({ ids }) => ({ id: ids['deadline'] ?? '' })),
  step('deadline.compute', ({ ids }) => ({
    id: ids['deadline'] ?? '',
    rule: 'KLAGEFRIST_1_MONTH',
    input: { posted: '2026-10-15' },
  })),
  step('deadline.decide', ({ ids }) => ({ id: ids['deadline'] ?? '', status: 'open', reason: 'doch nicht' })),
  step('deadline.extend', ({ ids }) => ({ id: ids['deadline'] ?? '', until: '2029-12-31' })),
  step('deadline.reminders', () => ({ since: '2026-11-01' })),
  step('catalogue.list', () => ({})),
  step('catalogue.region', () => ({ programId: missing })),
  step('record.create', ({ ids }) => ({ entity: 'fundingCall', id: ids['call'] ?? '', fields: { title: 'Aufruf' } })),
  step('record.next', ({ ids }) => ({ entity: 'project', id: ids['project'] ?? missing, to: 'paper' })),
  step('call.startCase', ({ ids }) => ({ callId: ids['call'] ?? '' })),
  step('deadline.calendar', ({ office }) => ({ ticket: office.file('fristen.ics') })),
  step('rules.list', () => ({})),
  step('rules.evaluate', () => ({ rule: 'KLAGEFRIST_1_MONTH', input: { posted: '2026-10-15' } })),
  step('setting.put', () => ({ key: 'view.projects', value: { columns: ['title'] } })),
  step('setting.list', () => ({})),
  step('bundle.open', ({ bundle }) => ({ ticket: bundle })),
  step('bundle.open', ({ ids }) => ({ ticket: ids['mail'] ?? '' })),
  step('bundle.previewAll', ({ bundle, ids }) => ({
    sources: [{ ticket: bundle }, { ticket: ids['mail'] ?? '', part: 0 }],
  })),
  step('bundle.importAll', ({ bundle, ids }) => ({
    sources: [{ ticket: bundle }, { ticket: 'fehlt' }],
    mail: { from: { name: 'Anna', address: 'anna@kreis.example' }, subject: ids['mail'] ?? '', sentAt: null },
  })),
  step('news.list', () => ({})),
  step('news.mark', ({ ids }) => ({ batches: [ids['batch'] ?? ''], isRead: true })),
  step('question.list', () => ({})),
  step('bundle.undoAll', ({ ids }) => ({ batch: ids['batch'] ?? '' })),
  step('inbox.list', () => ({})),
  step('inbox.choose', ({ office }) => ({ ticket: office.dir })),
  step('inbox.list', () => ({})),
  step('bundle.preview', ({ bundle }) => ({ ticket: bundle })),
  step('bundle.import', ({ bundle }) => ({ ticket: bundle })),
  step('conflict.list', () => ({})),
  step('conflict.groups', () => ({})),
  step('conflict.preview', () => ({ take: { kind: 'newest' } })),
  step('conflict.resolveMany', ({ decisions }) => ({ decisions })),
  step('undo', () => ({})),
  step('conflict.resolve', ({ ids }) => ({
    entity: 'project',
    id: ids['project'] ?? '',
    field: 'title',
    value: 'Gemeinsam',
  })),
  step('record.history', ({ ids }) => ({ entity: 'project', id: ids['project'] ?? '' })),
  step('bundle.create', ({ office }) => ({ ticket: office.file('out.dabundle'), gzip: true })),
  step('transport.add', ({ office }) => ({ where: { kind: 'folder', path: `${office.dir}-place` } })),
  step('transport.list', () => ({})),
  step('transport.change', ({ ids }) => ({ place: ids['place'] ?? '', autoSend: true })),
  step('transport.look', ({ ids }) => ({ place: ids['place'] ?? '' })),
  step('transport.send', ({ ids }) => ({ place: ids['place'] ?? '' })),
  step('transport.take', ({ ids }) => ({ place: ids['place'] ?? '' })),
  step('transport.renew', ({ ids }) => ({ place: ids['place'] ?? '' })),
  step('transport.list', () => ({})),
  step('transport.remove', ({ ids }) => ({ place: ids['place'] ?? '' })),
  step('bundle.log', () => ({})),
  step('exchange.status', () => ({})),
  step('exchange.lag', () => ({})),
  step('home.overview', () => ({})),
  step('clock.inspect', ({ ids }) => ({ writer: ids['nottuln'] ?? '', seq: 1, kind: 'ahead', ms: 0 })),
  step('bundle.undo', ({ ids }) => ({ bundle: ids['bundle'] ?? '' })),
  step('bundle.log', () => ({})),
  step('registry.status', () => ({})),
  step('registry.refused', () => ({})),
  step('request.create', ({ office }) => ({ ticket: office.file('anfrage.daanfrage') })),
  step('request.read', ({ ids }) => ({ ticket: ids['request'] ?? '' })),
  step('member.admit', ({ ids }) => ({ ticket: ids['request'] ?? '', role: 'contact' })),
  step('member.change', ({ ids }) => ({ writer: ids['writer'] ?? '', role: 'coordination', label: 'Rathaus' })),
  step('member.dormant', ({ ids }) => ({ writer: ids['writer'] ?? '', dormant: true })),
  step('clock.correct', ({ ids }) => ({ writer: ids['writer'] ?? '', from: 1, to: 2, shiftMs: -1000 })),
  step('registry.policy', () => ({ rules: { implementation: [], contact: [] }, retentionDays: 30 })),
  step('record.erase', ({ ids }) => ({ entity: 'task', id: ids['task'] ?? '' })),
  step('record.eraseMany', () => ({ entity: 'person', ids: [missing], reason: 'retention' })),
  step('member.thaw', ({ ids }) => ({ writer: ids['writer'] ?? '' })),
  step('member.rotate', ({ ids }) => ({ writer: ids['writer'] ?? '', ticket: ids['newKey'] ?? '' })),
  step('member.revoke', ({ ids }) => ({ writer: ids['nottuln'] ?? '' })),
  step('registry.handOver', ({ ids }) => ({ ticket: ids['newKey'] ?? '' })),
  step('registry.status', () => ({})),
  step('root.pin', ({ ids }) => ({ root: ids['root'] ?? '' })),
  step('store.digest', () => ({})),
  step('store.status', () => ({})),
  step('store.prune', () => ({})),
  step('store.rebuild', () => ({})),
  step('backup.create', () => ({ reason: 'von Hand' })),
  step('backup.list', () => ({})),
  step('backup.look', ({ ids }) => ({ name: ids['restorePoint'] ?? '' })),
  step('backup.since', ({ ids }) => ({ name: ids['restorePoint'] ?? '' })),
  step('backup.records', ({ ids }) => ({ name: ids['restorePoint'] ?? '', entity: 'project' })),
  step('backup.record', ({ ids }) => ({
    name: ids['restorePoint'] ?? '',
    entity: 'project',
    id: ids['project'] ?? '',
  })),
  step('bundle.outlook', () => ({})),
  step('record.create', () => ({ entity: 'note', fields: { text: 'Für mich', visibility: 'private' } })),
  step('bundle.leftOut', () => ({ kind: 'private' })),
  step('report.read', () => ({ kind: 'status' })),
  step('report.say', () => ({ kind: 'status', key: 'summary/ampel', text: 'Alles im Plan.', made: '', seen: null })),
  step('report.read', () => ({ kind: 'status', from: '2026-01-01' })),
  step('report.issue', () => ({ kind: 'status' })),
  step('report.list', () => ({})),
  step('report.issued', ({ ids }) => ({ id: ids['report'] ?? '' })),
  step('report.remove', ({ ids }) => ({ id: ids['report'] ?? '' })),
  step('report.reset', ({ ids }) => ({ kind: 'status', key: 'summary/ampel', seen: ids['sentence'] ?? '' })),
  step('document.export', ({ office }) => ({
    ticket: office.file('vorlage.docx'),
    document: { title: 'Vorlage', blocks: [{ kind: 'heading', level: 1, text: 'Beschluss' }] },
  })),
  step('showcase.preview', () => ({})),
  step('showcase.file', () => ({ path: 'index.html' })),
  step('showcase.export', ({ office }) => ({ ticket: office.file('schaufenster') })),
  step('table.export', ({ office }) => ({
    ticket: office.file('liste.xlsx'),
    format: 'xlsx',
    title: 'Projekte',
    about: ['Stand 28.11.2026'],
    columns: [{ title: 'Titel', kind: 'text', width: 20 }],
    rows: [['Radweg']],
  })),
  step('table.calendar', ({ office, ids }) => ({
    ticket: office.file('liste.ics'),
    name: 'Projekte',
    events: [
      { entity: 'project', id: ids['project'] ?? '', part: 'endOn', on: '2027-03-31', title: 'Ende: Radweg', note: '' },
    ],
  })),
  step('export.all', ({ office }) => ({ ticket: office.file('alles.xlsx'), format: 'xlsx' })),
  step('journal.list', () => ({})),
  step('crash.note', () => ({ error: { name: 'TypeError', frames: [{ file: 'main.js', line: 1, column: 2 }] } })),
  step('diagnosis.read', () => ({})),
  step('diagnosis.save', ({ office, ids }) => ({
    ticket: office.file('diagnose.json'),
    digest: ids['diagnosis'] ?? '',
  })),
  step('journal.export', ({ office }) => ({ ticket: office.file('protokoll.csv'), format: 'csv' })),
  step('backup.restore', ({ ids }) => ({ name: ids['restorePoint'] ?? '' })),
  step('store.trouble', () => ({})),
  step('store.salvage', ({ office }) => {
    damage(office.file('store.sqlite'));
    return {};
  }),
  step('office.leaveExample', () => ({})),
  step('office.status', () => ({})),
  step('office.begin', () => ({ mode: 'empty', bodyAgs: '05558', label: 'Kreis', role: 'coordination' })),
];

let session: Session;
let others: readonly TestOffice[] = [];
beforeAll(async () => {
  const office = await openTestOffice({ mode: 'example', member: null });
  const { own } = await office.get('registry.status', {});
  const site = (body: string) => openTestOffice({ body, member: null, root: own.fingerprint });
  const [nottuln, olfen, newKey] = [await site('05558032'), await site('05558036'), await site('05558036')];
  const first = async (entity: string, filter: Record<string, string> = {}) =>
    (await office.get('record.list', { entity, filter, limit: 1 })).rows[0]?.id ?? '';
  const ids: Record<string, string> = {
    project: await first('project'),
    deadline: await first('deadline', { status: 'open' }),
    case: await first('fundingCase', { stage: 'granted' }),
    position: await first('position', { status: 'locked' }),
    meeting: await first('meeting'),
    agendaItem: await first('agendaItem'),
    requirement: await first('reservationRequirement', { status: 'unknown' }),
    amended: await first('reservationRequirement', { status: 'adopted_amended' }),
    reservation: await first('reservation', { status: 'active' }),
    trend: await first('trend', { ring: 'trial' }),
    contribution: await first('communicationItem', { channel: 'council' }),
    audience: await first('audience', { name: 'Vereine und Ehrenamt' }),
    measure: await first('strategyMeasure', { code: 'P3' }),
    strategy: await first('strategy', { status: 'adopted' }),
    task: '01930000-0000-7000-8000-00000000aaaa',
    twin: '01930000-0000-7000-8000-00000000bbbb',
    group: '01930000-0000-7000-8000-00000000dddd',
    call: '01930000-0000-7000-8000-00000000cccc',
    person: '01930000-0000-7000-8000-00000000aaac',
    note: '01930000-0000-7000-8000-00000000dddd',
    second: '01930000-0000-7000-8000-00000000eeee',
    root: own.fingerprint,
    writer: (await olfen.get('registry.status', {})).own.writer,
    request: await requestOf(olfen),
    newKey: await requestOf(newKey),
    nottuln: await join(office, nottuln, 'coordination'),
  };
  await nottuln.get('bundle.import', { ticket: await exportAll(office) });
  const title = { entity: 'project', id: ids['project'] ?? '' };
  await nottuln.get('record.update', { ...title, set: { title: 'Aus Nottuln' } });
  await office.get('record.update', { ...title, set: { title: 'Vom Kreis' } });
  const bundle = await exportAll(nottuln, 'answer.dabundle');
  mkdirSync(`${office.dir}-place`);
  session = { office, bundle: office.file('in.dabundle'), ids, decisions: [] };
  copyFileSync(bundle, session.bundle);
  writeFileSync(office.file('liste.csv'), 'Titel;Ende;Bemerkung\nRadweg;bald;x\nKarte;31.12.2027;\n');
  ids['mail'] = office.file('nachricht.eml');
  writeFileSync(ids['mail'], mailWith({ 'answer.dabundle': readFileSync(bundle) }));
  nottuln.close();
  others = [olfen, newKey];
});
afterAll(() => {
  rmSync(`${session.office.dir}-place`, { recursive: true, force: true });
  for (const { close } of [session.office, ...others]) close();
});

test('the session uses every call of the contract', () => {
  expect(new Set(steps.map(([name]) => name))).toEqual(new Set(callNames));
});

test.each(steps.map(([name, input], index) => [`${index + 1}. ${name}`, name, input] as const))(
  '%s answers exactly what the contract declares',
  async (_title, name, input) => {
    const reply = await session.office.ask(name, (input as (session: Session) => Input<typeof name>)(session));
    expect(reply.ok ? '' : `${reply.error.code} ${reply.error.message}`).toBe('');
    if (!reply.ok) return;
    const value = reply.value as Record<string, unknown>;
    if (name === 'bundle.import') session.ids['bundle'] = String(value['bundle']);
    if (name === 'amendment.propose') session.ids['amendment'] = String(value['id']);
    if (name === 'report.issue') session.ids['report'] = String(value['id']);
    if (name === 'report.say') session.ids['sentence'] = String(value['version']);
    if (name === 'strategy.begin') session.ids['edition'] = String(value['id']);
    if (name === 'attachment.add') session.ids['document'] = String(value['id']);
    if (name === 'requirement.report') session.ids['consultation'] = String(value['id']);
    if (name === 'transport.add') session.ids['place'] = (value['place'] as { id: string }).id;
    if (name === 'conflict.preview') {
      const { decisions } = value as Output<'conflict.preview'>;
      session.decisions = decisions.map(({ entity, id, field, take, seen }) => ({ entity, id, field, take, seen }));
    }
    if (name === 'contact.previewCards') session.ids['cardsDigest'] = String(value['digest']);
    if (name === 'radar.preview') session.ids['radarDigest'] = String(value['digest']);
    if (name === 'session.begin') session.ids['meeting'] = String(value['id']);
    if (name === 'session.get') {
      const [line] = (value as Output<'session.get'>).lines;
      session.ids['line'] = line?.id ?? '';
      session.ids['lineVersion'] = line?.version ?? '';
    }
    if (name === 'region.preview') session.ids['regionSeen'] = String(value['seen']);
    if (name === 'oparl.preview') session.ids['oparlDigest'] = String(value['digest']);
    if (name === 'list.preview') session.ids['digest'] = String(value['digest']);
    if (name === 'bundle.importAll') session.ids['batch'] = String(value['batch']);
    if (name === 'diagnosis.read') session.ids['diagnosis'] = String(value['digest']);
    if (name === 'backup.create') session.ids['restorePoint'] = String(value['name']);
    // Nothing is missing, nothing is more than declared, and all of it survives the way over the border as JSON.
    const parsed = callNamed(name).output.safeParse(value);
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(parsed.data).toEqual(value);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  },
);
