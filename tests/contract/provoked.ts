import { create } from '../helpers/create.ts';
import { contactsProvoked } from './provoked-contacts.ts';
import { councilsProvoked } from './provoked-councils.ts';
import { regionProvoked } from './provoked-region.ts';
import { reportsProvoked } from './provoked-reports.ts';
import { at, noteAsPruned, office, overtaken } from './refusal-scene.ts';

export const missing = '01930000-0000-7000-8000-00000000dead';

/** `where`: a folder without a store, a store in which nobody has done anything, or one that keeps the registry. */
export type Provoked = {
  readonly input: () => object;
  readonly prepare?: () => Promise<unknown>;
  readonly where?: 'empty' | 'fresh' | 'root';
};

const project = (more: object) => () => ({ entity: 'project', id: at['project'], ...more });
const old = { seen: '0' };
const unknown = { entity: 'hologram', id: missing };
const gone = { entity: 'project', id: missing };
const file = (ticket: string, more = {}) => ({ input: () => ({ ticket: at[ticket] ?? ticket, ...more }) });
/** In a folder that is not there, as on a stick that was pulled. */
const nowhere = () => office.file('stick/datei');
export const rule = { rule: 'KLAGEFRIST_1_MONTH', input: {} };
const part = (id: string, entity: string, fields: object) => () => ({ id, entity, fields });
const stranger = 'aaaaaaaaaaaaaaaa';
const taken = (paper: object) => ({ paper, ties: [], reservation: null, position: null, budgetItem: null });
const place = { fields: { title: 'Sperre' }, bodies: [] };
export const written = { document: { title: 'Vorlage', blocks: [] } };
export const table = {
  format: 'csv',
  title: 'Projekte',
  columns: [{ title: 'Titel', kind: 'text', width: 20 }],
  rows: [['Radweg']],
};
/** Days of a list, as a calendar file. */
const days = { name: 'Stellen', events: [] };
const policy = { rules: { implementation: [], contact: [] }, retentionDays: 30 };
/** Said to the site that keeps the registry: a writer of `at`, a request of `at`, and more. */
const toRoot = (names: { readonly writer?: string; readonly ticket?: string }, more: object = {}): Provoked => ({
  input: () => {
    const named = Object.entries(names).map(([key, name]) => [key, at[name] ?? name]);
    return { ...Object.fromEntries(named), ...more };
  },
  where: 'root',
});

export const documents = () => `project:${at['project']}`;
export const whole = () => ({ which: { kind: 'project', id: at['project'] } });

export const drawn = { format: 'svg', content: '<svg/>' };
const issued = (id: string | undefined, title: string) => ({
  about: { entity: 'project', id },
  group: { title: 'Radweg' },
  papers: [{ bodyId: at['body'], fields: { title } }],
});
const nobody = { bodies: [{ source: '', bodyId: missing }] };
export const foreign = { radar: { title: 'Fremd' } };
const opinion = (trendId: string | undefined) => ({
  ...{ trendId, edition: '2026-II', ring: 'trial', impact: 3, certainty: 3, effort: 3 },
  reason: 'Gut',
});

export const projects = { kind: 'projects' } as const;
const noTitle = {
  get ticket() {
    return at['list'];
  },
  mapping: { columns: { Titel: 'ignore' } },
};

const words = { code: 'P1', title: 'Neu', text: '', fieldKey: '' };
/** An amendment of the only measure there is. */
const proposed = (more: () => object): Provoked => ({
  input: () => ({ kind: 'change', targetKind: 'measure', target: at['part'], words, reason: '', ...more() }),
});
const decision = (id: string, more: object = {}): Provoked => ({
  input: () => ({ id: at[id] ?? id, result: 'refused', reason: 'Nein.', ...more }),
});
const named = (id: string, more: object = {}): Provoked => ({ input: () => ({ id: at[id] ?? id, ...more }) });
const on = { adoptedOn: '2026-12-01' };

/** One way to meet each refusal that a call declares; `cancelled` is met by cancelling. */
export const provoked: Readonly<Record<string, Provoked>> = {
  'office.begin exists-already': { input: () => ({ mode: 'empty', bodyAgs: '05558', label: 'Kreis' }) },
  'office.begin unknown-body': { input: () => ({ mode: 'empty', bodyAgs: '09999', label: 'Kreis' }), where: 'empty' },
  'office.leaveExample not-an-example': { input: () => ({}) },
  'backup.restore not-found': { input: () => ({ name: 'x' }) },
  'store.salvage not-damaged': { input: () => ({}) },
  'backup.restore store-damaged': { input: () => ({ name: at['point'] }) },
  'amendment.propose not-found': proposed(() => ({ id: missing })),
  'amendment.propose changed-meanwhile': proposed(() => ({ id: at['open'], ...old })),
  'amendment.propose decided-already': proposed(() => ({ id: at['contained'] })),
  'amendment.propose unknown-part': proposed(() => ({ target: 'strategyMeasure:x' })),
  'amendment.propose says-nothing': proposed(() => ({ words: { ...words, title: 'Portal' } })),
  'amendment.propose invalid-fields': proposed(() => ({ words: { ...words, title: 'Halb \ud800' } })),
  'amendment.propose no-edition': { ...proposed(() => ({})), where: 'fresh' },
  'amendment.withdraw not-found': named(missing),
  'amendment.withdraw changed-meanwhile': named('open', old),
  'amendment.withdraw decided-already': named('contained'),
  'amendment.decide not-found': decision(missing),
  'amendment.decide changed-meanwhile': decision('open', old),
  'amendment.decide contained-already': decision('contained'),
  'amendment.decide withdrawn-already': decision('withdrawn'),
  'amendment.decide no-edition': {
    prepare: async () => {
      await office.get('record.update', {
        entity: 'strategy',
        id: at['strategy'] ?? '',
        set: { status: 'superseded' },
      });
    },
    ...decision('open'),
  },
  'strategy.edition not-found': named(missing),
  'strategy.begin not-found': { input: () => ({ basedOnId: missing, title: 'Neu', edition: '2' }) },
  'strategy.begin not-in-force': { input: () => ({ basedOnId: at['draft'], title: 'Neu', edition: '2' }) },
  'strategy.begin draft-exists': {
    prepare: async () => {
      await office.get('record.update', { entity: 'strategy', id: at['strategy'] ?? '', set: { status: 'adopted' } });
    },
    input: () => ({ basedOnId: at['strategy'], title: 'Neu', edition: '2' }),
  },
  'strategy.freeze not-found': named(missing),
  'strategy.freeze frozen-already': named('consulted'),
  'strategy.freeze contradictions': named('draft'),
  'strategy.freeze nothing-to-freeze': named('emptyStrategy'),
  'strategy.adopt not-found': named(missing, on),
  'strategy.adopt not-frozen': named('draft', on),
  'strategy.adopt adopted-already': named('strategy', on),
  'strategy.adopt damaged': named('brokenStrategy', on),
  'task.capture invalid-fields': { input: () => ({ title: 'Halb \ud800' }) },
  'list.open file-missing': { input: () => ({ ...projects, ticket: 'fehlt' }) },
  'list.open unreadable-list': { input: () => ({ ...projects, ticket: at['picture'] }) },
  'list.preview file-missing': { input: () => ({ ...projects, ticket: 'fehlt' }) },
  'list.preview unreadable-list': { input: () => ({ ...projects, ticket: at['picture'] }) },
  'list.preview no-title-column': { input: () => ({ ...projects, ...noTitle }) },
  'list.apply file-missing': { input: () => ({ ...projects, ticket: 'fehlt', seen: '' }) },
  'list.apply unreadable-list': { input: () => ({ ...projects, ticket: at['picture'], seen: '' }) },
  'list.apply no-title-column': { input: () => ({ ...projects, ...noTitle, seen: '' }) },
  'list.apply preview-outdated': { input: () => ({ ...projects, ticket: at['list'], seen: 'gestern' }) },
  'record.create unknown-entity': { input: () => ({ entity: 'hologram', fields: {} }) },
  'record.create invalid-fields': { input: () => ({ entity: 'project', fields: {} }) },
  'record.create exists-already': { input: () => ({ entity: 'project', id: at['project'], fields: { title: 'X' } }) },
  'record.create rule-broken': {
    input: () => ({ entity: 'reservation', fields: { title: 'X', status: 'released' } }),
  },
  'record.update unknown-entity': { input: () => ({ ...unknown, set: {} }) },
  'record.update invalid-fields': { input: project({ set: { title: null } }) },
  'record.update not-found': { input: () => ({ ...gone, set: {} }) },
  'record.update changed-meanwhile': { input: project({ set: {}, ...old }) },
  'record.update append-only': { input: () => ({ entity: 'comment', id: at['comment'], set: { text: 'X' } }) },
  'record.update already-shared': { input: project({ set: { visibility: 'private' } }) },
  'record.update rule-broken': {
    input: () => ({ entity: 'reservation', id: at['reservation'], set: { status: 'released' } }),
  },
  'record.updateMany unknown-entity': { input: () => ({ entity: 'hologram', ids: [missing], set: {} }) },
  'record.updateMany invalid-fields': { input: () => ({ entity: 'project', ids: [at['project']], set: { title: 1 } }) },
  'record.updateMany not-found': { input: () => ({ entity: 'project', ids: [missing], set: {} }) },
  'record.updateMany append-only': { input: () => ({ entity: 'comment', ids: [at['comment']], set: { text: 'X' } }) },
  'record.updateMany already-shared': {
    input: () => ({ entity: 'project', ids: [at['project']], set: { visibility: 'site' } }),
  },
  'record.updateMany rule-broken': {
    input: () => ({ entity: 'reservation', ids: [at['reservation']], set: { status: 'released' } }),
  },
  'record.delete unknown-entity': { input: () => unknown },
  'record.delete not-found': { input: () => gone },
  'record.delete changed-meanwhile': { input: project(old) },
  'record.deleteMany unknown-entity': { input: () => ({ entity: 'hologram', ids: [missing] }) },
  'record.deleteMany not-found': { input: () => ({ entity: 'project', ids: [missing] }) },
  'record.restore unknown-entity': { input: () => unknown },
  'record.restore not-found': { input: () => gone },
  'record.restore rule-broken': { input: () => ({ entity: 'projectBody', id: at['projectBody'] }) },
  'record.get unknown-entity': { input: () => unknown },
  'record.get not-found': { input: () => gone },
  'record.list unknown-entity': { input: () => ({ entity: 'hologram' }) },
  'record.list invalid-filter': { input: () => ({ entity: 'project', sort: ['hologram'] }) },
  'record.history unknown-entity': { input: () => unknown },
  'record.history not-found': { input: () => gone },
  'duplicates.list unknown-entity': { input: () => ({ entity: 'hologram' }) },
  'record.merge unknown-entity': { input: () => ({ entity: 'hologram', keep: missing, drop: missing }) },
  'record.merge not-found': { input: () => ({ entity: 'project', keep: at['project'], drop: missing }) },
  'record.merge already-merged': { input: () => ({ entity: 'project', keep: at['project'], drop: at['project'] }) },
  'record.merge cannot-merge': {
    prepare: async () => {
      at['comment2'] = await create(office, 'comment', { on: `project:${at['project']}`, text: 'Gut' });
    },
    input: () => ({ entity: 'comment', keep: at['comment'], drop: at['comment2'] }),
  },
  'note.merge not-found': { input: () => ({ keep: missing, drop: missing }) },
  'note.merge already-merged': {
    prepare: async () => {
      at['note'] = await create(office, 'note', { text: 'Drohnen' });
    },
    input: () => ({ keep: at['note'], drop: at['note'] }),
  },
  'note.merge other-visibility': {
    prepare: async () => {
      at['secret'] = await create(office, 'note', { text: 'Geheim', visibility: 'private' });
    },
    input: () => ({ keep: at['note'], drop: at['secret'] }),
  },
  'note.merge too-long': {
    prepare: async () => {
      at['long'] = await create(office, 'note', { text: 'x'.repeat(10_000) });
    },
    input: () => ({ keep: at['note'], drop: at['long'] }),
  },
  'note.fileTo not-found': { input: () => ({ id: missing, to: `project:${missing}` }) },
  'record.part unknown-entity': { input: () => unknown },
  'record.part not-found': { input: () => gone },
  'record.part not-merged': { input: project({}) },
  'record.move unknown-entity': { input: () => ({ ...unknown, after: null }) },
  'record.move not-found': { input: () => ({ entity: 'task', id: missing, after: null }) },
  'record.move not-ordered': { input: project({ after: null }) },
  'record.move not-in-list': {
    prepare: async () => {
      at['task'] = await create(office, 'task', { title: 'Aufgabe' });
    },
    input: () => ({ entity: 'task', id: at['task'], after: missing }),
  },
  'strategy.move not-found': { input: () => ({ entity: 'strategyGoal', id: missing, after: null }) },
  'strategy.move not-in-list': {
    prepare: async () => {
      at['goal'] = await create(office, 'strategyGoal', { title: 'Ziel' });
    },
    input: () => ({ entity: 'strategyGoal', id: at['goal'], after: missing }),
  },
  'undo nothing-to-undo': { input: () => ({}), where: 'fresh' },
  'undo changed-meanwhile': { prepare: () => overtaken('undo'), input: () => ({}) },
  'redo nothing-to-redo': { input: () => ({}), prepare: () => create(office, 'note', { text: 'Neu' }) },
  'redo changed-meanwhile': { prepare: () => overtaken('redo'), input: () => ({}) },
  'deadline.complete not-found': { input: () => ({ id: missing }) },
  'deadline.complete changed-meanwhile': { input: () => ({ id: at['deadline'], ...old }) },
  'deadline.compute not-found': { input: () => ({ id: missing, ...rule }) },
  'deadline.compute changed-meanwhile': { input: () => ({ id: at['deadline'], ...rule, ...old }) },
  'deadline.compute unknown-rule': { input: () => ({ id: at['deadline'], rule: 'MONDPHASE', input: {} }) },
  'deadline.compute invalid-input': { input: () => ({ id: at['deadline'], ...rule }) },
  'deadline.decide not-found': { input: () => ({ id: missing, status: 'missed' }) },
  'deadline.decide changed-meanwhile': { input: () => ({ id: at['deadline'], status: 'missed', ...old }) },
  'deadline.extend not-found': { input: () => ({ id: missing, until: '2027-01-01' }) },
  'deadline.extend changed-meanwhile': { input: () => ({ id: at['deadline'], until: '2027-01-01', ...old }) },
  'deadline.extend invalid-input': { input: () => ({ id: at['deadline'] }) },
  'record.next not-found': { input: () => ({ entity: 'project', id: missing, to: 'paper' }) },
  'record.next no-next': { input: project({ to: 'hologram' }) },
  'record.next changed-meanwhile': { input: project({ to: 'paper', ...old }) },
  'record.next invalid-fields': { input: project({ to: 'paper', fields: { title: 7 } }) },
  'record.next rule-broken': {
    input: project({ to: 'fundingCase', fields: { approvalStartOn: '2027-01-02', approvalEndOn: '2027-01-01' } }),
  },
  'call.startCase not-found': { input: () => ({ callId: missing }) },
  'deadline.calendar file-missing': { input: () => ({ ticket: 'unknown' }) },
  'rules.evaluate unknown-rule': { input: () => ({ rule: 'MONDPHASE', input: {} }) },
  'rules.evaluate invalid-input': { input: () => rule },
  'backup.since not-found': { input: () => ({ name: 'x' }) },
  'backup.since store-damaged': { input: () => ({ name: at['point'] }) },
  'backup.look not-found': { input: () => ({ name: 'x' }) },
  'backup.look store-damaged': { input: () => ({ name: at['point'] }) },
  'backup.records not-found': { input: () => ({ name: 'x', entity: 'project' }) },
  'backup.records store-damaged': { input: () => ({ name: at['point'], entity: 'project' }) },
  'backup.record not-found': { input: () => ({ name: 'x', ...gone }) },
  'backup.record store-damaged': { input: () => ({ name: at['point'], ...gone }) },
  'export.all file-missing': file('unknown', { format: 'json' }),
  'export.all place-unusable': { input: () => ({ ticket: nowhere(), format: 'xlsx' }) },
  'document.export file-missing': file('unknown', written),
  'document.export picture-missing': {
    input: () => ({
      ticket: office.file('never'),
      document: { title: 'Bericht', blocks: [{ kind: 'image', alt: 'Karte', picture: null, widthMm: 160 }] },
    }),
  },
  'document.export name-unusable': { input: () => ({ ticket: office.file('Bericht: Mai.docx'), ...written }) },
  'document.export no-printer': {
    prepare: async () => {
      process.env['CHROMIUM_PATH'] = office.file('kein-browser');
    },
    input: () => ({ ticket: office.file('never'), format: 'pdf', ...written }),
  },
  'document.export print-failed': {
    prepare: async () => {
      // It starts, and ends without a word.
      process.env['CHROMIUM_PATH'] = process.execPath;
    },
    input: () => ({ ticket: office.file('never'), format: 'pdf', ...written }),
  },
  'document.export place-unusable': { input: () => ({ ticket: nowhere(), ...written }) },
  'showcase.file not-found': { input: () => ({ path: 'nirgends.html' }) },
  'showcase.export file-missing': file('unknown'),
  'showcase.export not-a-folder': { input: () => ({ ticket: at['bundle'] }) },
  'showcase.export folder-in-use': { input: () => ({ ticket: office.dir }) },
  'showcase.export place-unusable': { input: () => ({ ticket: nowhere() }) },
  'table.export file-missing': file('unknown', table),
  'table.export name-unusable': { input: () => ({ ticket: office.file('con.xlsx'), ...table }) },
  'table.export place-unusable': { input: () => ({ ticket: nowhere(), ...table }) },
  'table.calendar file-missing': file('unknown', days),
  'table.calendar name-unusable': { input: () => ({ ticket: office.file('Tage?.ics'), ...days }) },
  'table.calendar place-unusable': { input: () => ({ ticket: nowhere(), ...days }) },
  'diagnosis.save file-missing': {
    prepare: async () => {
      at['diagnosis'] = (await office.get('diagnosis.read', {})).digest;
    },
    input: () => ({ ticket: 'unknown', digest: at['diagnosis'] }),
  },
  'diagnosis.save not-shown': { input: () => ({ ticket: office.file('diagnose.json'), digest: '' }) },
  'diagnosis.save place-unusable': {
    prepare: async () => {
      at['diagnosis'] = (await office.get('diagnosis.read', {})).digest;
    },
    input: () => ({ ticket: nowhere(), digest: at['diagnosis'] }),
  },
  'journal.export file-missing': file('unknown', { format: 'csv' }),
  'journal.export place-unusable': { input: () => ({ ticket: nowhere(), format: 'json' }) },
  'attachment.add file-missing': { input: () => ({ ticket: 'fehlt', on: documents() }) },
  'attachment.add not-found': { input: () => ({ ticket: at['letter'], on: `project:${missing}` }) },
  'attachment.add empty-file': { input: () => ({ ticket: at['nothing'], on: documents() }) },
  'attachment.add too-large': { input: () => ({ ticket: at['huge'], on: documents() }) },
  'attachment.save file-missing': { input: () => ({ ticket: 'fehlt', id: at['document'] }) },
  'attachment.save not-found': { input: () => ({ ticket: office.file('nie'), id: missing }) },
  'attachment.save place-unusable': { input: () => ({ ticket: nowhere(), id: at['document'] }) },
  'attachment.save content-missing': { input: () => ({ ticket: office.file('nie'), id: at['withoutContent'] }) },
  'attachment.save content-damaged': { input: () => ({ ticket: office.file('nie'), id: at['damaged'] }) },
  'attachment.outlook unknown-recipient': { input: () => ({ which: { kind: 'lacking' }, to: [stranger] }) },
  'attachment.pack file-missing': { input: () => ({ ticket: 'fehlt', ...whole() }) },
  'attachment.pack unknown-recipient': { input: () => ({ ticket: at['letter'], ...whole(), to: [stranger] }) },
  'attachment.pack no-recipient-key': { input: () => ({ ticket: at['letter'], ...whole(), seal: [at['registry']] }) },
  'attachment.pack place-unusable': { input: () => ({ ticket: nowhere(), ...whole() }) },
  'attachment.takeIn file-missing': file('unknown'),
  'attachment.takeIn invalid-mail': file('mail', { part: 0 }),
  'attachment.takeIn needs-passphrase': file('sealed'),
  'attachment.takeIn invalid-companion': file('letter'),
  'bundle.create place-unusable': { input: () => ({ ticket: nowhere(), passphrase: 'Kennwort' }) },
  'bundle.create file-missing': file('unknown'),
  'bundle.create unknown-recipient': file('letter', { to: ['aaaaaaaaaaaaaaaa'] }),
  // The log of the registry is known here, and is nobody one could write to.
  'bundle.create no-recipient-key': { input: () => ({ ticket: at['letter'], seal: [at['registry']] }) },
  'bundle.preview invalid-bundle': file('letter'),
  'bundle.preview file-missing': file('unknown'),
  'bundle.preview needs-passphrase': file('sealed'),
  'bundle.import invalid-bundle': file('letter'),
  'bundle.import file-missing': file('unknown'),
  'bundle.import needs-passphrase': file('sealed'),
  'bundle.open file-missing': file('unknown'),
  'bundle.open invalid-mail': file('mail'),
  'bundle.undoAll not-found': { input: () => ({ batch: missing }) },
  'bundle.undoAll already-undone': { input: () => ({ batch: at['undone'] }) },
  'inbox.choose not-a-folder': file('letter'),
  'bundle.undo not-found': { input: () => ({ bundle: missing }) },
  'bundle.undo already-undone': { input: () => ({ bundle: at['undone'] }) },
  'bundle.undo pruned-since': {
    prepare: async () => {
      at['before'] = (await office.get('bundle.import', { ticket: at['bundle'] ?? '' })).bundle;
      noteAsPruned(office);
    },
    input: () => ({ bundle: at['before'] }),
  },
  'bundle.undoAll pruned-since': { input: () => ({ batch: at['before'] }) },
  'conflict.resolve not-found': { input: () => ({ ...gone, field: 'title', value: 'X' }) },
  'conflict.resolve no-conflict': { input: project({ field: 'summary', value: 'X' }) },
  'conflict.resolve changed-meanwhile': { input: project({ field: 'title', value: 'X', seen: [] }) },
  'conflict.resolve invalid-fields': { input: project({ field: 'status', value: 'fertig' }) },
  'transport.add exists-already': { input: () => ({ where: { kind: 'folder', path: at['folder'] } }) },
  'transport.add place-trouble': { input: () => ({ where: { kind: 'folder', path: office.file('nowhere') } }) },
  'transport.change not-found': { input: () => ({ place: missing }) },
  'transport.remove not-found': { input: () => ({ place: missing }) },
  'transport.look not-found': { input: () => ({ place: missing }) },
  'transport.look place-trouble': { input: () => ({ place: at['gone'] }) },
  'transport.look needs-password': { input: () => ({ place: at['locked'] }) },
  'transport.send not-found': { input: () => ({ place: missing }) },
  'transport.send place-trouble': { input: () => ({ place: at['gone'] }) },
  'transport.send needs-password': { input: () => ({ place: at['locked'] }) },
  'transport.take not-found': { input: () => ({ place: missing }) },
  'transport.take place-trouble': { input: () => ({ place: at['gone'] }) },
  'transport.take needs-password': { input: () => ({ place: at['locked'] }) },
  'transport.renew not-found': { input: () => ({ place: missing }) },
  'transport.renew place-trouble': { input: () => ({ place: at['gone'] }) },
  'transport.renew needs-password': { input: () => ({ place: at['locked'] }) },
  'conflict.resolveMany changed-meanwhile': {
    input: () => ({
      decisions: [{ ...gone, field: 'title', take: 'aaaaaaaaaaaaaaaa.1', seen: ['aaaaaaaaaaaaaaaa.1'] }],
    }),
  },
  'request.create file-missing': file('unknown'),
  'request.read file-missing': file('unknown'),
  'request.read invalid-file': file('letter'),
  'member.admit not-root': file('strangerRequest'),
  'member.admit file-missing': toRoot({ ticket: 'unknown' }),
  'member.admit invalid-file': toRoot({ ticket: 'letter' }),
  'member.admit revoked': toRoot({ ticket: 'revokedRequest' }),
  'member.admit words-differ': toRoot({ ticket: 'strangerRequest' }, { words: 'apfel' }),
  'member.admit role-needed': toRoot({ ticket: 'wishingRequest' }),
  'member.admit already-admitted': toRoot({ ticket: 'memberRequest' }, { role: 'implementation' }),
  'member.change not-root': { input: () => ({ writer: stranger }) },
  'member.change unknown-member': toRoot({ writer: stranger }),
  'member.change is-root': toRoot({ writer: 'rootWriter' }, { role: 'contact' }),
  'member.change revoked': toRoot({ writer: 'revoked' }, { role: 'implementation' }),
  'member.dormant not-root': { input: () => ({ writer: stranger, dormant: true }) },
  'member.dormant unknown-member': toRoot({ writer: stranger }, { dormant: true }),
  'member.thaw unknown-member': { input: () => ({ writer: stranger }) },
  'member.dormant is-root': toRoot({ writer: 'rootWriter' }, { dormant: true }),
  'member.revoke not-root': { input: () => ({ writer: stranger }) },
  'member.revoke unknown-member': toRoot({ writer: stranger }),
  'member.revoke is-root': toRoot({ writer: 'rootWriter' }),
  'member.revoke not-held': toRoot({ writer: 'member' }, { seq: 1_000_000 }),
  'member.rotate not-root': { input: () => ({ writer: stranger, ticket: at['strangerRequest'] }) },
  'member.rotate unknown-member': toRoot({ writer: stranger, ticket: 'strangerRequest' }),
  'member.rotate is-root': toRoot({ writer: 'rootWriter', ticket: 'strangerRequest' }),
  'member.rotate file-missing': toRoot({ writer: 'member', ticket: 'unknown' }),
  'member.rotate invalid-file': toRoot({ writer: 'member', ticket: 'letter' }),
  'member.rotate revoked': toRoot({ writer: 'member', ticket: 'revokedRequest' }),
  'member.rotate other-body': toRoot({ writer: 'member', ticket: 'strangerRequest' }),
  'member.rotate already-admitted': toRoot({ writer: 'revoked', ticket: 'memberRequest' }),
  'registry.handOver not-root': file('strangerRequest'),
  'registry.handOver file-missing': toRoot({ ticket: 'unknown' }),
  'registry.handOver invalid-file': toRoot({ ticket: 'letter' }),
  'registry.handOver unknown-member': toRoot({ ticket: 'strangerRequest' }),
  'registry.handOver not-coordination': toRoot({ ticket: 'memberRequest' }),
  'registry.handOver is-root': toRoot({ ticket: 'rootRequest' }),
  'registry.policy not-root': { input: () => policy },
  'clock.inspect not-found': toRoot({ writer: 'member' }, { seq: 9999, kind: 'ahead', ms: 0 }),
  'clock.inspect unknown-member': toRoot({ writer: stranger }, { seq: 1, kind: 'ahead', ms: 0 }),
  'clock.correct not-root': { input: () => ({ writer: stranger, from: 1, to: 1, shiftMs: 1 }) },
  'clock.correct unknown-member': toRoot({ writer: stranger }, { from: 1, to: 1, shiftMs: 1 }),
  'record.erase not-root': { input: project({}) },
  'record.erase not-found': { input: () => gone, where: 'root' },
  'paper.take not-found': { input: () => taken({ id: missing, fields: {} }) },
  'paper.take changed-meanwhile': {
    prepare: async () => {
      at['paper'] = await create(office, 'paper', { title: 'Vorlage' });
    },
    input: () => taken({ id: at['paper'], fields: {}, ...old }),
  },
  'paper.group not-found': { input: () => ({ id: missing }) },
  'paper.take invalid-fields': { input: () => taken({ fields: {} }) },
  'session.get not-found': { input: () => ({ meetingId: missing, isClosed: false }) },
  'session.begin invalid-fields': {
    input: () => ({ title: 'Kreis', startsOn: 'bald', committeeId: null, agenda: '' }),
  },
  'session.write not-found': { input: () => ({ meetingId: missing, agendaItemId: null, text: 'Wort' }) },
  'session.write empty-line': {
    prepare: async () => {
      at['meeting'] = await create(office, 'meeting', { title: 'Sitzung' });
      const line = { meetingId: at['meeting'], agendaItemId: null, text: 'Erste Zeile' };
      at['meetingLine'] = (await office.get('session.write', line)).id;
    },
    input: () => ({ meetingId: at['meeting'], agendaItemId: null, text: '> ' }),
  },
  'session.write changed-meanwhile': {
    input: () => ({ meetingId: at['meeting'], agendaItemId: null, id: at['meetingLine'], text: 'Wort', ...old }),
  },
  'session.strike not-found': { input: () => ({ id: missing, ...old }) },
  'session.strike changed-meanwhile': { input: () => ({ id: at['meetingLine'], ...old }) },
  'session.attend not-found': {
    input: () => ({ meetingId: missing, bodyId: null, function: 'Gast', state: 'present' }),
  },
  'reservation.place not-found': { input: () => ({ on: { entity: 'position', id: missing }, ...place }) },
  'reservation.place changed-meanwhile': {
    prepare: async () => {
      at['position'] = await create(office, 'position', { title: 'Stelle' });
    },
    input: () => ({ on: { entity: 'position', id: at['position'], ...old }, ...place }),
  },
  'reservation.place invalid-fields': {
    input: () => ({ on: { entity: 'position', id: at['position'] }, fields: {}, bodies: [] }),
  },
  ...councilsProvoked,
  ...reportsProvoked,
  ...contactsProvoked,
  ...regionProvoked,
  'case.file not-found': { input: () => ({ id: missing }) },
  'case.addPart not-found': { input: part(missing, 'obligation', { title: 'Auflage' }) },
  'case.addPart invalid-fields': {
    prepare: async () => {
      at['case'] = await create(office, 'fundingCase', { title: 'Vorgang', applicationSubmittedOn: '2026-03-31' });
      await office.get('case.addPart', { id: at['case'], entity: 'fundingYearSlice', fields: { year: 2027 } });
    },
    input: () => part(at['case'] ?? '', 'obligation', {})(),
  },
  'case.addPart rule-broken': {
    input: () => part(at['case'] ?? '', 'fundingNotice', { title: 'Bescheid', issuedOn: '2026-03-30' })(),
  },
  'case.addPart exists-already': { input: () => part(at['case'] ?? '', 'fundingYearSlice', { year: 2027 })() },
  'case.move not-found': { input: () => ({ id: missing, to: 'screening' }) },
  'case.move changed-meanwhile': { input: () => ({ id: at['case'], to: 'screening', ...old }) },
  'case.move no-step': { input: () => ({ id: at['case'], to: 'granted' }) },
  'case.move stage-needs': { input: () => ({ id: at['case'], to: 'screening' }) },
  'case.spread not-found': { input: () => ({ id: missing }) },
  'case.writeDeadlines not-found': { input: () => ({ id: missing, keys: ['final_proof'] }) },
  'paper.compose not-found': { input: () => ({ about: { entity: 'project', id: missing } }) },
  'paper.issue not-found': { input: () => issued(missing, 'Radweg') },
  'paper.issue invalid-fields': { input: () => issued(at['project'], ' ') },
  'oparl.preview file-missing': { input: () => ({ tickets: ['fehlt'] }) },
  'oparl.preview unreadable-oparl': { input: () => ({ tickets: [at['letter']] }) },
  'oparl.preview unknown-body': { input: () => ({ tickets: [at['oparl']], ...nobody }) },
  'oparl.import file-missing': { input: () => ({ tickets: ['fehlt'], seen: '' }) },
  'oparl.import unreadable-oparl': { input: () => ({ tickets: [at['letter']], seen: '' }) },
  'oparl.import unknown-body': { input: () => ({ tickets: [at['oparl']], ...nobody, seen: '' }) },
  'oparl.import preview-outdated': { input: () => ({ tickets: [at['oparl']], seen: 'gestern' }) },
  'radar.get not-found': { input: () => ({ radarId: missing }) },
  'trend.assess not-found': { input: () => opinion(missing) },
  'trend.assess invalid-fields': { input: () => ({ ...opinion(at['trend']), reason: 'Halb \ud800' }) },
  'trend.agree not-found': { input: () => ({ trendId: missing, ring: 'trial', reason: 'Gut' }) },
  'trend.agree invalid-fields': { input: () => ({ trendId: at['trend'], ring: 'trial', reason: 'Halb \ud800' }) },
  'trend.agree unknown-ring': { input: () => ({ trendId: at['trend'], ring: 'mond', reason: 'Gut' }) },
  'trend.agree changed-meanwhile': { input: () => ({ trendId: at['trend'], ring: 'trial', reason: 'Gut', ...old }) },
  'edition.freeze not-found': { input: () => ({ radarId: missing, name: 'Neu' }) },
  'edition.freeze exists-already': { input: () => ({ name: 'Fest' }) },
  'edition.freeze nothing-to-freeze': { input: () => ({ name: 'Leer' }), where: 'fresh' },
  'edition.freeze invalid-fields': { input: () => ({ name: 'Neu', notes: 'Halb \ud800' }) },
  'radar.preview not-found': { input: () => ({ tickets: [at['radar']], radar: { id: missing } }) },
  'radar.preview file-missing': { input: () => ({ ...foreign, tickets: ['fehlt'] }) },
  'radar.preview unreadable-radar': { input: () => ({ ...foreign, tickets: [at['letter']] }) },
  'radar.import not-found': { input: () => ({ tickets: [at['radar']], radar: { id: missing }, seen: '' }) },
  'radar.import file-missing': { input: () => ({ ...foreign, tickets: ['fehlt'], seen: '' }) },
  'radar.import unreadable-radar': { input: () => ({ ...foreign, tickets: [at['letter']], seen: '' }) },
  'radar.import preview-outdated': { input: () => ({ ...foreign, tickets: [at['radar']], seen: 'gestern' }) },
  'radar.export not-found': { input: () => ({ ticket: office.file('never'), format: 'byor', radarId: missing }) },
  'radar.savePicture file-missing': file('unknown', drawn),
  'radar.savePicture place-unusable': { input: () => ({ ticket: nowhere(), ...drawn }) },
  'radar.export file-missing': file('unknown', { format: 'byor' }),
  'radar.export place-unusable': { input: () => ({ ticket: nowhere(), format: 'byor' }) },
  'root.pin no-fingerprint': { input: () => ({ root: 'Nottuln' }) },
  'root.pin pinned-already': { input: () => ({ root: 'abcd'.repeat(8) }) },
  'root.pin is-root': { input: () => ({ root: 'abcd'.repeat(8), replace: true }), where: 'root' },
};
