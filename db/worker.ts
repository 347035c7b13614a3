import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { callNamed, isCallName } from '../shared/contract.ts';
import type { FromWorker, ToWorker, WorkerStart } from '../shared/host-protocol.ts';
import { coesfeld } from '../shared/region/region.ts';
import { answer } from './answer.ts';
import { Office } from './office/office.ts';
import { Quiet } from './office/quiet.ts';
import { Tending } from './office/tending.ts';
import { policyOfMachine, regionOfPolicy } from './policy/file.ts';
import { realPorts } from './ports.ts';
import { hostPrinter } from './print/host-printer.ts';
import { failureOf, storeFailure } from './store/failure.ts';
import { folderAt } from './store/folder.ts';
import { lockFolder } from './store/lock.ts';
import { checkPlace } from './store/open.ts';
import { holdPassingFolder, sweepPassingFolders } from './store/passing-folder.ts';
import { Lookout } from './transport/lookout.ts';
import { appName } from './version.ts';

/**
 * The thread the store lives in, so that neither a long import nor a slow disk ever stops a window.
 *
 * It never dies on a store that cannot be opened: it answers every call with that failure.
 */
const port = parentPort;
if (port === null) throw new Error('db/worker.ts runs as a worker');

const start = workerData as WorkerStart;
const post = (message: FromWorker): void => port.postMessage(message);

const passing = start.passingDir === undefined ? null : holdPassingFolder(start.passingDir);
sweepPassingFolders();

const paths = new Map<string, { path: string; name: string }>();
/** Passwords, as long as the program runs; the host keeps them longer if it can. */
const secrets = new Map<string, string>();
let areSecretsKept = false;
/** Long calls under way; a task that was cancelled before it began, or after it ended, is none. */
const running = new Set<string>();
const cancelled = new Set<string>();
const folder = folderAt(start.dataDir);

const misplaced = checkPlace(folder);
const lock = misplaced === null ? lockFolder(folder) : null;
const isTaken = misplaced === null && lock === null;

const printer = hostPrinter(post);
const { policyFile } = start;
const { region, read: policy } = regionOfPolicy(
  policyOfMachine(policyFile === undefined ? undefined : [{ source: 'machine', path: policyFile }]),
  coesfeld,
);

function filesOfPage(dir: string | undefined): ReadonlySet<string> {
  try {
    return new Set(dir === undefined ? [] : readdirSync(join(dir, 'assets')));
  } catch {
    return new Set();
  }
}

const office = isTaken
  ? null
  : new Office({
      dataDir: start.dataDir,
      ports: realPorts(start.now),
      region,
      policy,
      pageFiles: filesOfPage(start.rendererDir),
      app: appName,
      files: { pathOf: (ticket) => paths.get(ticket) ?? null },
      secrets: {
        get: (name) => secrets.get(name) ?? null,
        set: (name, value) => {
          if (value === null) secrets.delete(name);
          else secrets.set(name, value);
          post({ type: 'secret', name, value });
        },
        isKept: () => areSecretsKept,
      },
      ...(start.hostPrints === true ? { print: printer.print } : {}),
    });

let isCatchingUp = false;
let isClosing = false;

/** A store is put in order when nobody has written to it for so long. */
const settleMs = 1_000;
let settling: NodeJS.Timeout | undefined;

/** What was written goes from the log into the file once nobody writes on: right after each save, it would be the next one that waits. */
function settleSoon(of: Office): void {
  clearTimeout(settling);
  settling = setTimeout(() => {
    void quiet.come.then(() => of.inTurn(async () => of.settle())).catch(warn);
  }, settleMs).unref();
}

/**
 * After an import the search catches up in steps, between which everybody else has their turn; then the store is put in order.
 *
 * If the machine is in trouble the search stays behind and says so; it goes on with the next change or the next start.
 */
async function catchUpSearch(of: Office): Promise<void> {
  if (isCatchingUp) return;
  isCatchingUp = true;
  try {
    while ((await of.inTurn(async () => of.catchUpSearch())) > 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    settleSoon(of);
  } catch (error) {
    process.emitWarning(failureOf(error).message);
  } finally {
    isCatchingUp = false;
  }
}

const tending = office === null ? null : new Tending(office, (topics) => post({ type: 'touched', topics }));

/** The daily look through the store waits until the first page stands; after a program that did not end in order nothing comes before it. */
const quiet = new Quiet();
if (office?.endedBadly) quiet.hurry();

/** Looks at the places every now and then; each place has its own time. */
const roundsMs = 5_000;
const lookout = office === null ? null : openLookout(office);
let rounds: NodeJS.Timeout | undefined;

void quiet.come.then(async () => {
  if (office === null || isClosing) return;
  rounds = setInterval(() => {
    void lookout?.round().catch(warn);
    void tending?.round().catch(warn);
  }, roundsMs);
  await tending?.round().catch(warn);
});

// Not later: until the search has caught up, what it answers is not all there is.
if (office !== null) void catchUpSearch(office);

function warn(error: unknown): void {
  process.emitWarning(failureOf(error).message);
}

function openLookout(of: Office): Lookout {
  return new Lookout({
    db: () => {
      const open = of.opened();
      return open.ok ? open.value.store.reader : null;
    },
    ask: async (name, input) => (await answer(of, name, input)).reply,
    announce: (topics) => post({ type: 'touched', topics }),
    // Not the clock of the records: how long ago one looked must go on also where that one stands still.
    nowMs: () => performance.now(),
  });
}

async function ask(message: Extract<ToWorker, { type: 'ask' }>): Promise<void> {
  const { id, name, input, task } = message;
  if (office === null) {
    post({ type: 'reply', id, reply: { ok: false, error: storeFailure('store-in-use') }, touches: [] });
    return;
  }
  if (task !== undefined) running.add(task);
  quiet.asked();
  if (isCallName(name) && callNamed(name).touches.includes('record')) quiet.hurry();
  const { reply, touches } = await answer(office, name, input, {
    // Nobody follows a call that has no name.
    ...(task === undefined ? {} : { task, report: (progress) => post({ type: 'progress', progress }) }),
    isCancelled: () => task !== undefined && cancelled.has(task),
  });
  if (task !== undefined) for (const tasks of [running, cancelled]) tasks.delete(task);
  post({ type: 'reply', id, reply, touches });
  quiet.answered();
  // Somebody met the damage while working: the whole store is looked through, and closed if it is so.
  if (!reply.ok && reply.error.code === 'store-damaged') void tending?.again().catch(warn);
  if (touches.includes('record')) await catchUpSearch(office);
}

port.on('message', (message: ToWorker) => {
  switch (message.type) {
    case 'ask':
      void ask(message);
      return;
    case 'cancel':
      if (running.has(message.task)) cancelled.add(message.task);
      return;
    case 'ticket':
      paths.set(message.ticket, { path: message.path, name: message.name });
      return;
    case 'secrets':
      areSecretsKept = message.isKept;
      for (const [name, value] of Object.entries(message.values)) secrets.set(name, value);
      post({ type: 'touched', topics: ['transport'] });
      return;
    case 'printed':
      printer.take(message.id, message.pdf);
      return;
    case 'close':
      isClosing = true;
      clearInterval(rounds);
      clearTimeout(settling);
      lookout?.stop();
      void (office?.inTurn(async () => office.close()) ?? Promise.resolve()).then(() => {
        lock?.release();
        passing?.release();
        post({ type: 'closed' });
        port.close();
      });
  }
});
