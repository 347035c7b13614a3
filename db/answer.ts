import type { Reply } from '../shared/bridge.ts';
import { type CallName, callNamed, isCallName } from '../shared/contract.ts';
import type { Call, Topic } from '../shared/core/contract-kit.ts';
import { todayIn } from '../shared/core/day.ts';
import { fail } from '../shared/core/result.ts';
import { unwritableIn } from '../shared/core/well-formed.ts';
import { homeOf, settleAt } from '../shared/region/home.ts';
import type { Region } from '../shared/region/region.ts';
import { scrubCopies } from './exchange/scrub.ts';
import {
  type CommandName,
  commands,
  longCalls,
  type OfficeName,
  type OfficeStepName,
  pureCalls,
  type QueryName,
  queries,
  type SteppedName,
  type SteppedQueryName,
  steppedCommands,
  steppedQueries,
} from './handlers.ts';
import type { Office } from './office/office.ts';
import { officeCalls, officeSteps } from './office/office-calls.ts';
import { policyRefusal } from './policy/gate.ts';
import { type CommandScope, instantOf, type LongScope, type OpenOffice, type QueryScope, type Step } from './scope.ts';
import { cancelled, type Follow, type Outcome, runSteps } from './steps.ts';
import { atomically } from './store/atomically.ts';
import type { Reader } from './store/database.ts';
import { failureOf, NotAllowed, storeFailure } from './store/failure.ts';
import { beginTransaction } from './store/transaction.ts';
import { recordAction } from './store/undo.ts';
import { endAction, endEdits, finishEdits } from './sync/finish.ts';
import { ownStanding } from './trust/own-standing.ts';
import { readRegion } from './views/region.ts';

export type { Follow } from './steps.ts';

export type Answered = { readonly reply: Reply; readonly touches: readonly Topic[] };

const invalid = (message: string, issues?: readonly string[]): Outcome =>
  fail({ code: 'invalid-request', message, ...(issues ? { issues } : {}) });

const unfit = (name: CallName, issues: readonly string[]): Outcome =>
  invalid(`Die Angaben zu „${name}“ passen nicht: ${issues[0]}.`, issues);

/** An edit the other sites would refuse; `reason` is the stable code they would name. */
const notAllowed = ({ message, reason }: NotAllowed) => ({ code: 'not-allowed' as const, message, reason });

/**
 * Answers one call: parses the input with the contract, opens a transaction for commands, calls the handler.
 *
 * Holds the only `catch` around the store; whatever happens comes back as a value. Queries run at once on the snapshot; everything
 * that writes waits its turn.
 */
export async function answer(office: Office, name: string, input: unknown, follow: Follow = {}): Promise<Answered> {
  if (!isCallName(name)) return { reply: invalid(`Den Aufruf „${name}“ gibt es nicht.`), touches: [] };
  const call = callNamed(name);
  const parsed = call.input.safeParse(input ?? {});
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || name}: ${message}`);
    return { reply: unfit(name, issues), touches: [] };
  }
  if (office.isReadOnly && isWriting(name, call)) return { reply: fail(storeFailure('store-unwritable')), touches: [] };
  const forbidden = policyRefusal(office, name, parsed.data);
  if (forbidden !== null)
    return { reply: fail({ code: 'not-allowed' as const, message: forbidden, reason: 'policy' }), touches: [] };
  const run = () => {
    settleAt(homeOf(regionAt(office)));
    return dispatch(office, name, parsed.data, follow);
  };
  const waitsForTurn = call.kind === 'command' && !call.ownTurn;
  const outcome = await (waitsForTurn ? office.inTurn(run) : run()).catch((error: unknown): Outcome => {
    if (error instanceof NotAllowed) return fail(notAllowed(error));
    // Handlers name the field where they can; what none of them looked for is said here, and was our caller's doing.
    const place = unwritableIn(parsed.data);
    return place === null
      ? fail(failureOf(error))
      : unfit(name, [`${place.join('.') || name}: ungültige Zeichen, oder zu tief verschachtelt`]);
  });
  // What such a call has written in its turns stays, whatever became of the rest: that a place is in trouble, for one.
  return { reply: outcome, touches: outcome.ok || call.ownTurn ? call.touches : [] };
}

/** Where this office is at home. A store that cannot be read says so to whoever asks it; words it has none. */
function regionAt(office: Office): Region {
  const open = office.opened();
  try {
    return open.ok ? readRegion(open.value.store.reader) : office.region;
  } catch {
    return office.region;
  }
}

/** Whether a call would change what is shared or kept. How a window looks is kept too, and matters to nobody who only reads. */
const isWriting = (name: CallName, { kind, touches }: Call): boolean =>
  kind === 'command' && touches.length > 0 && name !== 'setting.put';

async function dispatch(office: Office, name: CallName, input: unknown, follow: Follow): Promise<Outcome> {
  if (Object.hasOwn(officeCalls, name)) {
    const handler = officeCalls[name as OfficeName] as (office: Office, input: unknown) => Outcome | Promise<Outcome>;
    return handler(office, input);
  }
  if (Object.hasOwn(officeSteps, name)) {
    const handler = officeSteps[name as OfficeStepName] as (
      office: Office,
      input: unknown,
    ) => AsyncGenerator<Step, Outcome>;
    return runSteps(handler(office, input), follow);
  }
  const open = office.opened();
  if (Object.hasOwn(pureCalls, name)) {
    const handler = pureCalls[name as keyof typeof pureCalls] as (input: unknown, db: Reader | null) => Outcome;
    return handler(input, open.ok ? open.value.store.reader : null);
  }
  if (!open.ok) return open;
  if (Object.hasOwn(longCalls, name)) return followed(office, name, input, open.value, follow);
  if (Object.hasOwn(queries, name)) {
    const handler = queries[name as QueryName] as (scope: QueryScope, input: unknown) => Outcome;
    return handler(queryScope(office, open.value), input);
  }
  if (Object.hasOwn(steppedQueries, name)) return inOneState(office, name as SteppedQueryName, input, follow);
  if (Object.hasOwn(steppedCommands, name))
    return runSteps(commandInSteps(office, open.value, name as SteppedName, input), follow);
  return runCommand(office, open.value, name as CommandName, input);
}

function queryScope(office: Office, { store, identity }: OpenOffice): QueryScope {
  const nowMs = office.ports.nowMs();
  return { db: store.reader, today: todayIn(nowMs), nowMs, identity, files: office.files, secrets: office.secrets };
}

/**
 * A query in many steps, between which others have their turn, all of them in one state of the store (SN1). Where that state is taken away, it
 * is asked anew of what there is then.
 */
async function inOneState(office: Office, name: SteppedQueryName, input: unknown, follow: Follow): Promise<Outcome> {
  const handler = steppedQueries[name] as (scope: QueryScope, input: unknown) => Generator<Step, Outcome>;
  for (;;) {
    const open = office.opened();
    if (!open.ok) return open;
    const snapshot = open.value.store.snapshots.take();
    try {
      const steps = handler({ ...queryScope(office, open.value), db: snapshot.db }, input);
      // Ends what it has open in the database, which could not be closed else.
      snapshot.onLost = () => void steps.return(cancelled as never);
      const outcome = await runSteps(steps, follow);
      if (!snapshot.isLost) return outcome;
    } finally {
      snapshot.end();
    }
  }
}

function longScope(office: Office, open: OpenOffice, signal: AbortSignal): LongScope {
  const { ports, app } = office;
  return {
    ...queryScope(office, open),
    store: open.store,
    ports,
    app,
    saveIdentity: (identity) => office.keepIdentity(identity),
    renewIdentity: () => office.renewIdentity(),
    catchUpRegistry: () => office.catchUpRegistry(),
    signal,
    inTurn: (work) =>
      office.inTurn(async () => {
        const now = office.opened();
        // Somebody went back to a restore point meanwhile: what was found out so far is about another store.
        if (!now.ok || now.value.store !== open.store) throw new StoreChanged();
        return work(now.value);
      }),
    transportFor: office.transportFor,
    print: office.print,
    issue: (path, name) => office.issue(path, name),
  };
}

/** Ends a call whose store was closed or replaced while it waited for something outside. */
class StoreChanged extends Error {}

/** How often somebody who cancels is listened to while a call waits for something outside. */
const listenMs = 100;

/** Runs a long call so that cancelling reaches it also while it waits. */
async function followed(
  office: Office,
  name: CallName,
  input: unknown,
  open: OpenOffice,
  follow: Follow,
): Promise<Outcome> {
  const stop = new AbortController();
  const timer = setInterval(() => {
    if (follow.isCancelled?.()) stop.abort();
  }, listenMs);
  try {
    const call = longCalls[name as keyof typeof longCalls] as (
      scope: LongScope,
      input: unknown,
    ) => AsyncGenerator<Step, Outcome>;
    return await runSteps(call(longScope(office, open, stop.signal), input), follow);
  } catch (error) {
    const isReplaced = () => {
      const now = office.opened();
      return !now.ok || now.value.store !== open.store;
    };
    if (stop.signal.aborted || error instanceof StoreChanged || (callNamed(name).ownTurn && isReplaced()))
      return cancelled;
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** Undo and redo step through actions; they are not actions themselves. */
const isNoAction = (name: SteppedName) => name === 'undo' || name === 'redo';

function commandScope(office: Office, open: OpenOffice): CommandScope {
  const { store, identity } = open;
  const tx = beginTransaction(store.writer, identity, office.ports, ownStanding(store.writer, identity));
  return { ...queryScope(office, open), db: store.writer, tx };
}

function runCommand(office: Office, open: OpenOffice, name: CommandName, input: unknown): Outcome {
  const { store } = open;
  const handler = commands[name] as (scope: CommandScope, input: unknown) => Outcome;
  const answered = atomically(store.writing, () => {
    const scope = commandScope(office, open);
    const outcome = handler(scope, input);
    if (outcome.ok) {
      recordAction(scope.tx, instantOf(scope));
      finishEdits(scope.tx);
    }
    return outcome;
  });
  scrubCopies(store);
  return answered;
}

/**
 * The same for a command that may touch very many records: its one transaction stays open over the steps, so that screens read what was
 * there before and a person can cancel. Nobody else writes meanwhile, because it has its turn.
 */
async function* commandInSteps(
  office: Office,
  open: OpenOffice,
  name: SteppedName,
  input: unknown,
): AsyncGenerator<Step, Outcome> {
  const { store } = open;
  const handler = steppedCommands[name] as (scope: CommandScope, input: unknown) => Generator<Step, Outcome>;
  store.writing.exec('BEGIN IMMEDIATE');
  try {
    const scope = commandScope(office, open);
    const outcome = yield* handler(scope, input);
    if (!outcome.ok) return outcome;
    yield* isNoAction(name) ? endEdits(scope.tx) : endAction(scope.tx, instantOf(scope));
    store.writing.exec('COMMIT');
    scrubCopies(store);
    return outcome;
  } finally {
    if (store.writing.inTransaction) store.writing.exec('ROLLBACK');
  }
}
