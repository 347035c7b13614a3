import type { Bridge } from '../../shared/bridge.ts';
import type { CallName, Failure, Input, Output } from '../../shared/contract.ts';
import type { Result } from '../../shared/core/result.ts';

declare global {
  interface Window {
    /** Put there by the preload of the desktop program, or by a test before the page starts. */
    readonly bridge?: Bridge;
  }
}

let connected: Bridge | null = null;

/** Finds the way to the store: the desktop program's, or the loopback host that served this page. Called once, at the start. */
export async function connect(): Promise<Bridge> {
  connected = window.bridge ?? (await import('../../loopback/client/client.ts')).createLoopbackBridge();
  return connected;
}

/** The way to the store. Nothing is drawn before `connect` has found it. */
export function bridge(): Bridge {
  if (connected === null) throw new Error('the bridge is used before connect()');
  return connected;
}

/**
 * Asks one call of the contract. Name, input and answer are checked by the compiler; the worker checks the input once more.
 * A connection that breaks is an answer like any other: `{ code: 'connection-lost' }`.
 */
export async function ask<N extends CallName>(
  name: N,
  input: Input<N>,
  task?: string,
): Promise<Result<Output<N>, AskFailure<N>>> {
  try {
    const reply = await bridge().invoke(name, input, task);
    return reply as Result<Output<N>, AskFailure<N>>;
  } catch {
    return { ok: false, error: connectionLost };
  }
}

export type ConnectionFailure = { readonly code: 'connection-lost'; readonly message: string };
export type AskFailure<N extends CallName> = Failure<N> | ConnectionFailure;

const connectionLost: ConnectionFailure = {
  code: 'connection-lost',
  message: 'Das Programm antwortet nicht mehr. Bitte schließen Sie das Fenster und starten Sie Digitalagentur neu.',
};
