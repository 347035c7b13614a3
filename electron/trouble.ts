import * as files from 'node:fs';
import { app, type BrowserWindow } from 'electron';
import { bareError, type CrashEntry, goneReason, helperKind } from '../shared/support/crash.ts';
import { noteCrash } from '../shared/support/crash-log.ts';
import { crashedPage } from './protocol.ts';

type Noted = Omit<CrashEntry, 'at' | 'app'>;

export type Trouble = {
  readonly note: (entry: Noted) => void;
  /** An error as it may be written down. */
  readonly bare: (error: unknown) => NonNullable<CrashEntry['error']>;
  readonly watch: (window: BrowserWindow) => void;
};

/** A process that ends because nobody needs it any more is no trouble. */
const isEnd = (reason: string): boolean => reason !== 'clean-exit';

/** Writes down what breaks in any process of the program, and shows a page in the place of one that died. */
export function openTrouble(dataDir: string, version: string, roots: readonly string[]): Trouble {
  const note = (entry: Noted): void =>
    void noteCrash(files, dataDir, { at: new Date().toISOString(), app: version, ...entry });
  const bare = (error: unknown) => bareError(error, roots);
  // The window goes on: what is typed in it is worth more than a clean end. The store is in another thread.
  process.on('uncaughtException', (error) => note({ kind: 'main-exception', error: bare(error) }));
  process.on('unhandledRejection', (error) => note({ kind: 'main-rejection', error: bare(error) }));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (isEnd(reason)) note({ kind: 'helper-gone', helper: helperKind(type), ...toldEnd(reason, exitCode) });
  });
  return {
    note,
    bare,
    watch: (window) =>
      void window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
        if (!isEnd(reason)) return;
        note({ kind: 'page-gone', ...toldEnd(reason, exitCode) });
        if (!window.isDestroyed()) void window.loadURL(crashedPage);
      }),
  };
}

function toldEnd(reason: string, exitCode: number): Pick<CrashEntry, 'reason' | 'exitCode'> {
  const known = goneReason(reason);
  return { ...(known === undefined ? {} : { reason: known }), exitCode: Math.trunc(exitCode) || 0 };
}
