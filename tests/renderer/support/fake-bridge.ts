import type { Bridge, DesktopPort, Reply } from '../../../shared/bridge.ts';
import { fold } from '../../../shared/core/fold.ts';
import type { ShellState } from '../../../shared/host/menu.ts';
import type { RecentFile } from '../../../shared/host/recent.ts';
import type { ActionSummary } from '../../../shared/records/contract.ts';
import { homeOf } from '../../../shared/region/home.ts';
import { coesfeld } from '../../../shared/region/region.ts';
import { bodiesOfRegion, type FakeRow, fakeOffice, findRecords, projectLines, today } from './fake-office.ts';

/** What an action did, as the store names it. */
type Did = Omit<ActionSummary, 'label'>;

/** What a test wants to find behind the bridge. */
export type FakeOptions = {
  readonly projects?: number;
  readonly state?: 'open' | 'empty';
  readonly locale?: 'de' | 'en';
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Calls that are refused, by name. */
  readonly refuse?: Readonly<Record<string, { readonly code: string; readonly message: string }>>;
  readonly conflicts?: number;
  /** As in the desktop program, with these bundles used lately. `window.told` is what the page tells of itself, `window.choose` the menu. */
  readonly recent?: readonly RecentFile[];
  /** Calls that take their time, in milliseconds, by name. */
  readonly delays?: Readonly<Record<string, number>>;
};

/** The desktop program around the page: keeps what it is told, and lets a test choose in the menu. */
function fakeDesktop(recent: readonly RecentFile[]): DesktopPort {
  const menu = new Set<(id: string) => void>();
  const outside = globalThis as unknown as { told?: ShellState; choose?: (id: string) => void };
  outside.choose = (id) => menu.forEach((listener) => void listener(id));
  let files = recent;
  return {
    tell: (shell) => {
      outside.told = shell;
    },
    onCommand: (listener) => {
      menu.add(listener);
      return () => void menu.delete(listener);
    },
    onFileRefused: () => () => {},
    recent: async () => files,
    onRecentChanged: () => () => {},
    clearRecent: async () => {
      files = [];
    },
    checkUpdate: async () => ({ state: 'off' }),
  };
}

type Call = { readonly name: string; readonly input: Record<string, unknown> };

const yes = (value: unknown): Reply => ({ ok: true, value });
const no = (code: string, message = ''): Reply => ({ ok: false, error: { code, message } });

/** A bridge with an office in memory: for tests of screens, where the store itself is not the subject. */
export function fakeBridge(options: FakeOptions = {}): Bridge & { readonly calls: Call[] } {
  const tables = fakeOffice(options.projects ?? 200);
  const settings = new Map<string, unknown>(Object.entries(options.settings ?? {}));
  if (options.locale) settings.set('view.preferences', { locale: options.locale });
  const touched = new Set<(topics: readonly string[]) => void>();
  const undoable: { readonly did: Did; readonly undo: () => void; readonly redo: () => void }[] = [];
  const redoable: typeof undoable = [];
  const calls: Call[] = [];
  let state = options.state ?? 'open';
  let lastId = 0;

  const table = (entity: unknown) => {
    const found = tables.get(String(entity)) ?? new Map<string, FakeRow>();
    tables.set(String(entity), found);
    return found;
  };
  const touch = (...topics: string[]) => setTimeout(() => touched.forEach((listener) => void listener(topics)));
  const act = (did: Did, redo: () => void, undo: () => void) => {
    redo();
    undoable.push({ did, undo, redo });
    redoable.length = 0;
    touch('record', 'undo');
  };
  const put = (entity: unknown, row: FakeRow) => table(entity).set(row.id, row);

  const create = (entity: unknown, fields: object): Reply => {
    lastId += 1;
    const id = `01930000-0000-7000-9000-${String(lastId).padStart(12, '0')}`;
    const row: FakeRow = { id, version: '1', ...fields };
    act(
      { verb: 'create', entity: String(entity), title: String(row['title'] ?? row['text'] ?? ''), count: 1 },
      () => put(entity, row),
      () => table(entity).delete(row.id),
    );
    return yes(row);
  };

  const status = () => ({
    state,
    app: '0.1.0',
    today,
    isReadOnly: false,
    example: false,
    site:
      state === 'empty'
        ? null
        : {
            writer: 'abcdefghijklmnop',
            fingerprint: 'apfel birne kirsche dattel',
            label: 'Kreis Coesfeld',
            role: 'coordination',
            bodyId: bodiesOfRegion[0]?.id ?? '',
            bodyName: 'Kreis Coesfeld',
            author: 'Anna Müller',
          },
    region: {
      name: 'Kreis Coesfeld',
      attribution: 'Destatis, dl-de/by-2-0',
      bodies: bodiesOfRegion,
      home: homeOf(coesfeld),
    },
    schema: 1,
    clockWarning: null,
  });

  const answers: Readonly<Record<string, (input: Record<string, unknown>) => Reply>> = {
    'office.status': () => yes(status()),
    'office.begin': () => {
      state = 'open';
      touch('office', 'record', 'setting');
      return yes({ site: 'Kreis Coesfeld', writer: 'abcdefghijklmnop', fingerprint: '' });
    },
    'setting.list': () => (state === 'empty' ? no('no-office') : yes({ settings: Object.fromEntries(settings) })),
    'setting.put': ({ key, value }) => {
      if (state === 'empty') return no('no-office');
      if (value === null) settings.delete(String(key));
      else settings.set(String(key), value);
      return yes({ key });
    },
    'project.list': () => yes({ projects: projectLines(tables) }),
    'deadline.list': () =>
      yes({
        deadlines: [...table('deadline').values()].map((row) => ({
          ...row,
          subjectTitle: table('project').get(String(row['subject']).slice('project:'.length))?.['title'] ?? null,
          hasConflict: false,
          extendsId: null,
          recomputedOn: null,
          callId: null,
        })),
      }),
    'rules.list': () => yes({ rules: [], holidays: [], editions: [] }),
    'note.list': () =>
      yes({
        notes: [...table('note').values()].map((row) => ({
          ...row,
          tags: [],
          field: null,
          fieldColour: 1,
          hasConflict: false,
        })),
        counts: { inbox: 3, filed: 0, dropped: 0 },
      }),
    'note.capture': ({ text }) => create('note', { text, state: 'inbox' }),
    'home.overview': () =>
      yes({
        due: [...table('deadline').values()].slice(0, 8).map((row) => ({
          entity: 'deadline',
          id: row.id,
          title: row['title'],
          dueOn: row['effectiveOn'] ?? today,
          subjectTitle: 'Wärmeplanung Grundschule Süd',
          isCutoffHard: row['isCutoffHard'],
        })),
        dueTotal: 12,
        overdue: 4,
        changed: [],
        changedTotal: 0,
        sites: [],
        openConflicts: options.conflicts ?? 0,
        inbox: 3,
        projects: { total: table('project').size, byAmpel: {}, byStatus: {} },
        reservations: [],
      }),
    'record.get': ({ entity, id }) => {
      const row = table(entity).get(String(id));
      return row ? yes(row) : no('not-found', 'Diesen Eintrag gibt es nicht mehr.');
    },
    'record.list': ({ entity, filter, limit }) => {
      const conditions = Object.entries((filter ?? {}) as Record<string, { readonly contains?: string }>);
      const rows = [...table(entity).values()].filter((row) =>
        conditions.every(([field, { contains }]) => fold(String(row[field] ?? '')).includes(fold(contains ?? ''))),
      );
      return yes({ rows: rows.slice(0, Number(limit ?? 100)), total: rows.length, next: null });
    },
    'record.titles': ({ references }) => {
      const titles = (references as readonly string[]).flatMap((reference) => {
        const [entity = '', id = ''] = reference.split(':');
        const row = table(entity).get(id);
        const title = row?.['title'] ?? row?.['name'] ?? row?.['displayName'] ?? row?.['text'];
        return title ? [[reference, String(title)] as const] : [];
      });
      return yes({ titles: Object.fromEntries(titles) });
    },
    'record.create': ({ entity, fields }) => create(entity, fields as object),
    'task.capture': ({ tags: _, ...fields }) => create('task', fields),
    'record.update': ({ entity, id, set }) => {
      const before = table(entity).get(String(id));
      if (!before) return no('not-found');
      const after: FakeRow = { ...before, ...(set as object), version: String(Number(before.version) + 1) };
      act(
        { verb: 'update', entity: String(entity), title: String(before['title']), count: 1 },
        () => put(entity, after),
        () => put(entity, before),
      );
      return yes(after);
    },
    'record.delete': ({ entity, id }) => {
      const before = table(entity).get(String(id));
      if (!before) return no('not-found');
      act(
        { verb: 'delete', entity: String(entity), title: String(before['title']), count: 1 },
        () => table(entity).delete(before.id),
        () => put(entity, before),
      );
      return yes({ id });
    },
    'record.deleteMany': ({ entity, ids }) => {
      const before = (ids as readonly string[]).flatMap((id) => table(entity).get(id) ?? []);
      act(
        { verb: 'delete', entity: String(entity), title: String(before[0]?.['title'] ?? ''), count: before.length },
        () => before.forEach((row) => void table(entity).delete(row.id)),
        () => before.forEach((row) => void put(entity, row)),
      );
      return yes({ changed: before.length });
    },
    search: ({ text, limit }) => yes({ hits: findRecords(tables, String(text), Number(limit ?? 20)), behind: 0 }),
    undo: () => {
      const step = undoable.pop();
      if (!step) return no('nothing-to-undo', 'Es gibt nichts rückgängig zu machen.');
      step.undo();
      redoable.push(step);
      touch('record', 'undo');
      return yes({ undone: { ...step.did, label: '' }, canUndo: undoable.length > 0, canRedo: true });
    },
    redo: () => {
      const step = redoable.pop();
      if (!step) return no('nothing-to-redo', 'Es gibt nichts wiederherzustellen.');
      step.redo();
      undoable.push(step);
      touch('record', 'undo');
      return yes({ redone: { ...step.did, label: '' }, canUndo: true, canRedo: redoable.length > 0 });
    },
    'exchange.status': () =>
      yes({
        own: { writer: 'abcdefghijklmnop', site: 'Kreis Coesfeld', fingerprint: '', unsent: 0 },
        sites: [],
        last: { at: '2026-11-20T09:00:00Z', site: 'Nottuln', direction: 'in' },
        openConflicts: options.conflicts ?? 0,
        unknownValues: 0,
      }),
    'registry.status': () =>
      yes({
        root: null,
        rootWords: null,
        isRoot: false,
        own: {
          writer: 'abcdefghijklmnop',
          label: 'Kreis Coesfeld',
          role: 'coordination',
          body: bodiesOfRegion[0]?.id ?? '',
          fingerprint: 'abcd-efgh-ijkl-mnop-qrst-uvwx-yz23-4567',
          words: ['abend', 'apfel', 'auge', 'bach', 'birne', 'boot', 'brief', 'burg', 'dach', 'dorf', 'eiche', 'fahne'],
          admitted: false,
          position: 0,
        },
        length: 0,
        members: [],
        policy: { rules: { implementation: [], contact: [] }, retentionDays: 365 },
        unknownWriters: [],
        refused: 0,
      }),
    'store.status': () =>
      yes({
        folder: 'C:\\Users\\eine\\AppData\\Local\\Digitalagentur',
        integrity: 'ok',
        bytes: 4_300_000,
        schema: 1,
        records: 1234,
        ops: 5678,
        unsealed: 0,
        held: 0,
        searchBehind: 0,
        unreached: [],
      }),
    'store.trouble': () => yes({ damage: 'structure', point: { name: 'r1', at: '2026-11-20T09:00:00Z' } }),
    'backup.since': () =>
      yes({
        since: {
          records: 14,
          isLeast: true,
          newest: { entity: 'project', title: 'Radweg an der Stever', at: '2026-11-22T15:42:00Z', by: 'A. Muster' },
        },
      }),
    'store.salvage': () =>
      yes({
        at: '2026-11-23T09:00:00Z',
        keptAs: 'beschädigt-20261123T090000000Z',
        file: 'restore/beschädigt-20261123T090000000Z/Bericht.txt',
        saved: { signed: 1037, unsigned: 12, records: 412 },
        lost: [
          {
            writer: 'a',
            site: 'Rathaus Nottuln',
            own: false,
            from: 131,
            to: 140,
            holders: ['Kreis Coesfeld', 'Rathaus Senden'],
          },
          { writer: 'b', site: 'Rathaus Havixbeck', own: true, from: 1018, to: null, holders: [] },
          { writer: 'local', site: '', own: true, from: 7, to: 7, holders: [] },
        ],
        waiting: [{ writer: 'a', site: 'Rathaus Nottuln', own: false, from: 141, to: 172, holders: [] }],
        parts: ['undo'],
        isDirectoryLost: false,
      }),
    'backup.list': () =>
      yes({
        isTight: false,
        points: [
          {
            name: 'r1',
            at: '2026-11-20T09:00:00Z',
            reason: 'vor dem Einlesen',
            restored: null,
            bytes: 4_000_000,
            records: 812,
            isKept: false,
            isNextToGo: false,
          },
        ],
        aside: [],
      }),
  };

  const subscribe = <Listener>(listeners: Set<Listener>, listener: Listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    host: 'loopback',
    calls,
    invoke: async (name, input) => {
      const given = (input ?? {}) as Record<string, unknown>;
      calls.push({ name, input: given });
      const delay = options.delays?.[name];
      if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay));
      const refused = options.refuse?.[name];
      if (refused) return { ok: false, error: refused };
      return answers[name]?.(given) ?? no('internal', `Der Ersatz kennt ${name} nicht.`);
    },
    cancel: () => {},
    onTouched: (listener) => subscribe(touched, listener),
    onProgress: () => () => {},
    onFileOpened: () => () => {},
    desktop: options.recent === undefined ? null : fakeDesktop(options.recent),
    files: {
      pick: async () => [],
      pickFolder: async () => null,
      adopt: async () => [],
      reserve: async () => null,
      deliver: async () => {},
      reveal: async () => {},
    },
  };
}
