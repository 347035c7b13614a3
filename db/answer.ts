import type { Reply } from '../shared/bridge.ts';
import { type CallName, callNamed, isCallName } from '../shared/contract.ts';
import type { Topic } from '../shared/core/contract-kit.ts';
import { todayIn } from '../shared/core/day.ts';
import { fail } from '../shared/core/result.ts';
import { homeOf, settleAt } from '../shared/region/home.ts';
import type { Region } from '../shared/region/region.ts';
import { scrubCopies } from './exchange/scrub.ts';
import {
  type CommandName,
  commands,
  longCalls,
  type OfficeName,
  pureCalls,
  type QueryName,
  queries,
} from './handlers.ts';
import type { Office } from './office/office.ts';
import { officeCalls } from './office/office-calls.ts';
import type { CommandScope, LongScope, OpenOffice, QueryScope, Step } from './scope.ts';
import { cancelled, type Follow, type Outcome, runSteps } from './steps.ts';
import { atomically } from './store/atomically.ts';
import type { Reader } from './store/database.ts';
import { failureOf, NotAllowed } from './store/failure.ts';
import { beginTransaction } from './store/transaction.ts';
import { recordAction } from './store/undo.ts';
import { finishEdits } from './sync/finish.ts';
import { ownStanding } from './trust/own-standing.ts';
import { readRegion } from './views/region.ts';

export type { Follow } from './steps.ts';

export type Answered = { readonly reply: Reply; readonly touches: readonly Topic[] };

const invalid = (message: string, issues?: readonly string[]): Outcome =>
  fail({ code: 'invalid-request', message, ...(issues ? { issues } : {}) });

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
    return { reply: invalid(`Die Angaben zu „${name}“ passen nicht: ${issues[0]}.`, issues), touches: [] };
  }
  const run = () => {
    settleAt(homeOf(regionAt(office)));
    return dispatch(office, name, parsed.data, follow);
  };
  const waitsForTurn = call.kind === 'command' && !call.ownTurn;
  const outcome = await (waitsForTurn ? office.inTurn(run) : run()).catch(
    (error: unknown): Outcome => fail(error instanceof NotAllowed ? notAllowed(error) : failureOf(error)),
  );
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

async function dispatch(office: Office, name: CallName, input: unknown, follow: Follow): Promise<Outcome> {
  if (Object.hasOwn(officeCalls, name)) {
    const handler = officeCalls[name as OfficeName] as (office: Office, input: unknown) => Outcome | Promise<Outcome>;
    return handler(office, input);
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
  return runCommand(office, open.value, name as CommandName, input);
}

function queryScope(office: Office, { store, identity }: OpenOffice): QueryScope {
  const nowMs = office.ports.nowMs();
  return { db: store.reader, today: todayIn(nowMs), nowMs, identity, files: office.files, secrets: office.secrets };
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
const isNoAction = (name: CommandName) => name === 'undo' || name === 'redo';

function runCommand(office: Office, open: OpenOffice, name: CommandName, input: unknown): Outcome {
  const { store, identity } = open;
  const handler = commands[name] as (scope: CommandScope, input: unknown) => Outcome;
  const answered = atomically(store.writing, () => {
    const tx = beginTransaction(store.writer, identity, office.ports, ownStanding(store.writer, identity));
    const scope: CommandScope = { ...queryScope(office, open), db: store.writer, tx };
    const outcome = handler(scope, input);
    if (outcome.ok) {
      if (!isNoAction(name)) recordAction(tx, new Date(scope.nowMs).toISOString());
      finishEdits(tx);
    }
    return outcome;
  });
  scrubCopies(store);
  return answered;
}
