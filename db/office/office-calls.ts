import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CallName, Failure, Output, Parsed } from '../../shared/contract.ts';
import { todayIn } from '../../shared/core/day.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import { homeOf } from '../../shared/region/home.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import type { Role } from '../../shared/trust/adm.ts';
import { memberOf } from '../../shared/trust/registry.ts';
import { isWhole } from '../backup/inside.ts';
import { beforeRestore, createRestorePoint, listRestorePoints, makeRestorePoint } from '../backup/restore-point.ts';
import { fingerprintOf } from '../bundle/keys.ts';
import type { OfficeName, OfficeStepName } from '../handlers.ts';
import { exportJournal, listJournal } from '../journal/journal.ts';
import { schemaVersion } from '../migrations/index.ts';
import { type OpenOffice, readStep, type Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { failureOf } from '../store/failure.ts';
import { copyDurably, hasStore } from '../store/folder.ts';
import { readMeta } from '../store/meta.ts';
import { bodyId } from '../store/natural-id.ts';
import * as support from '../support/calls.ts';
import { ownStanding } from '../trust/own-standing.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { listBackups } from './backup-list.ts';
import { look, lookAtRecord, lookAtRecords, lookSince } from './look-inside.ts';
import type { Office } from './office.ts';
import * as regionFiles from './region-calls.ts';
import { keepDamaged, salvageStore, troubleOf } from './salvage-calls.ts';

type Answer<N extends CallName> = Result<Output<N>, Extract<Failure<N>, { readonly code: string }>>;

const clockBehindMs = 5 * 60 * 1000;

/** Own clock more than five minutes behind the own newest edit, or absurd: a person is asked before writing. */
function clockWarning(office: Office, { store }: OpenOffice): string | null {
  const now = office.ports.nowMs();
  const newest = readMeta(store.reader, 'clock');
  const isBehind = newest !== null && Number(newest.split('-')[0]) - now > clockBehindMs;
  if (!isBehind && now > Date.UTC(2024, 0, 1)) return null;
  const last = newest === null ? '' : ` Die letzte Eingabe war am ${stampToInstant(newest).slice(0, 10)}.`;
  return `Die Uhr dieses Rechners geht vermutlich falsch.${last} Bitte prüfen Sie Datum und Uhrzeit.`;
}

function siteOf({ store, identity }: OpenOffice) {
  const db = store.reader;
  // The coordination may have admitted this site for another body than the one it was set up for.
  const admitted = memberOf(registryOf(db), identity.shared.writer, handoversOf(db));
  const id = admitted?.body ?? readMeta(db, 'site-body') ?? '';
  const body = db.prepare('SELECT name FROM body WHERE id = ?').get(id) as { name: string | null } | undefined;
  return {
    writer: identity.shared.writer,
    fingerprint: fingerprintOf(identity.shared.key),
    label: readMeta(db, 'site-label') ?? '',
    // As the registry says, once it does; else as what the site asks to be.
    role: ownStanding(db, identity)?.role ?? ((readMeta(db, 'site-role') ?? 'contact') as Role),
    bodyId: id,
    bodyName: body?.name ?? '',
    author: readMeta(db, 'author') ?? '',
  };
}

function status(office: Office): Answer<'office.status'> {
  const open = office.opened();
  if (!open.ok && office.state === 'failed') return fail(open.error as never);
  const region = regionFiles.regionOfOffice(office);
  const { name, attribution, bodies } = region;
  return ok({
    state: open.ok ? ('open' as const) : ('empty' as const),
    app: office.app,
    today: todayIn(office.ports.nowMs()),
    isReadOnly: office.isReadOnly,
    example: open.ok && readMeta(open.value.store.reader, 'example') === '1',
    site: open.ok ? siteOf(open.value) : null,
    region: {
      name,
      attribution,
      bodies: bodies.map((body) => ({
        id: bodyId(body.ags),
        ags: body.ags,
        name: body.name,
        shortName: body.shortName,
        kind: body.kind,
      })),
      home: homeOf(region),
    },
    schema: schemaVersion,
    clockWarning: open.ok ? clockWarning(office, open.value) : null,
  });
}

function leaveExample(office: Office): Answer<'office.leaveExample'> {
  const open = office.opened();
  if (!open.ok || readMeta(open.value.store.reader, 'example') !== '1') {
    const message = 'Das ist kein Beispiel. Ein echter Standort wird hier nicht geschlossen.';
    return fail({ code: 'not-an-example', message });
  }
  return ok({ keptAs: office.leave('beispiel') });
}

async function* createBackup(
  office: Office,
  input: Parsed<'backup.create'>,
): AsyncGenerator<Step, Answer<'backup.create'>> {
  const open = office.opened();
  if (!open.ok) return fail(open.error as never);
  const at = new Date(office.ports.nowMs()).toISOString();
  yield readStep();
  const { name, bytes } = await makeRestorePoint(open.value.store.writing, office.folder, at, input.reason);
  return ok({ name, bytes });
}

/** Goes back: the state of now becomes a restore point, the chosen one takes its place, and a new writer takes over. */
function restoreBackup(office: Office, input: Parsed<'backup.restore'>): Answer<'backup.restore'> {
  const point = listRestorePoints(office.folder).find(({ name }) => name === input.name);
  if (!point) {
    const message = 'Diesen Wiederherstellungspunkt gibt es nicht. Bitte wählen Sie einen aus der Liste.';
    return fail({ code: 'not-found', message });
  }
  const source = join(office.folder.restore, point.name);
  if (!isWhole(source)) {
    const message =
      'Dieser Wiederherstellungspunkt ist beschädigt. Bitte wählen Sie einen anderen; es wurde nichts verändert.';
    return fail({ code: 'store-damaged', message });
  }
  const at = new Date(office.ports.nowMs()).toISOString();
  const keptAs = keepCurrent(office, at, point.at);
  office.reopen(() => {
    // The key stays beside it, to sign over to the new writer; one rename changes the state.
    for (const suffix of ['-wal', '-shm']) rmSync(office.folder.store + suffix, { force: true });
    copyDurably(source, office.folder.store);
  });
  const restored = office.opened();
  if (!restored.ok) return fail(restored.error as never);
  return ok({ restored: point.name, keptAs, writer: restored.value.identity.shared.writer });
}

/** The state of now as one more restore point; a store that cannot be read is put aside as it is. Answers the name. */
function keepCurrent(office: Office, at: string, restored: string): string {
  const open = office.opened();
  try {
    if (open.ok) {
      const { name } = createRestorePoint(open.value.store.writing, office.folder, at, beforeRestore(restored));
      // A copy of the file is made without looking at it.
      if (isWhole(join(office.folder.restore, name))) return name;
      rmSync(join(office.folder.restore, name), { force: true });
    }
  } catch (error) {
    if (failureOf(error).code !== 'store-damaged') throw error;
  }
  if (!hasStore(office.folder)) return '';
  office.pause();
  return keepDamaged(office, at);
}

/** A question to the store and to the folder around it. */
function withStore<N extends OfficeName>(office: Office, ask: (db: Reader) => Answer<N>): Answer<N> {
  const open = office.opened();
  return open.ok ? ask(open.value.store.reader) : fail(open.error as never);
}

/** Calls answered by the office itself; complete by construction. */
export const officeCalls: {
  readonly [N in OfficeName]: (office: Office, input: Parsed<N>) => Answer<N>;
} = {
  'backup.list': listBackups,
  'backup.look': look,
  'backup.since': lookSince,
  'backup.record': lookAtRecord,
  'backup.records': lookAtRecords,
  'backup.restore': restoreBackup,
  'journal.export': (office, input) =>
    withStore<'journal.export'>(office, (db) =>
      exportJournal({ db, folder: office.folder, files: office.files }, input),
    ),
  'journal.list': (office, input) =>
    withStore<'journal.list'>(office, (db) => listJournal({ db, folder: office.folder }, input)),
  'office.begin': (office, input) => office.begin(input) as Answer<'office.begin'>,
  'office.leaveExample': leaveExample,
  'office.status': status,
  'policy.get': ({ policy }) => ok(policy),
  'crash.note': support.note,
  'diagnosis.save': support.save,
  'store.salvage': salvageStore,
  'region.get': regionFiles.get,
  'region.read': regionFiles.read as (office: Office, input: Parsed<'region.read'>) => Answer<'region.read'>,
  'region.save': regionFiles.save as (office: Office, input: Parsed<'region.save'>) => Answer<'region.save'>,
};

/** Those that take long: others have their turn meanwhile. */
export const officeSteps: {
  readonly [N in OfficeStepName]: (office: Office, input: Parsed<N>) => AsyncGenerator<Step, Answer<N>>;
} = {
  'backup.create': createBackup,
  'diagnosis.read': support.read,
  'store.trouble': troubleOf,
};
