import { app, type BrowserWindow, type Session } from 'electron';
import type { ShellState } from '../shared/host/menu.ts';
import type { UpdateAnswer } from '../shared/host/version-file.ts';
import type { WindowState } from '../shared/host/window-place.ts';
import type { Policy } from '../shared/policy/policy.ts';
import { showMenu } from './menu.ts';
import type { Recent } from './recent.ts';
import { chooseSpelling } from './spelling.ts';
import type { StateFile } from './state-file.ts';
import { openTray } from './tray.ts';
import { checkForUpdate } from './update.ts';
import { showWindow, zoom } from './window.ts';

export type ShellPorts = {
  readonly window: () => BrowserWindow | null;
  readonly session: () => Session;
  /** What the administrator has decided; known a moment after the start. */
  readonly policy: () => Promise<Policy>;
  readonly recent: Recent;
  readonly windowMemory: StateFile<WindowState>;
  /** Tells the page that somebody chose a command. */
  readonly run: (id: string) => void;
  /** Opens files as if from outside. */
  readonly open: (paths: readonly string[]) => void;
};

/** Nothing told yet: the menu of the window itself. */
const untold: ShellState = { locale: 'de', tray: false, spellcheck: true, updateCheck: false, commands: [] };

/** What is around the page: menu, tray, spelling, the question for a newer version. Follows what the page tells. */
export function openShell(ports: ShellPorts) {
  let told = untold;
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  const tray = openTray({
    open: () => showWindow(ports.window()),
    newTask: () => {
      showWindow(ports.window());
      ports.run('capture.task');
    },
    quit: () => app.quit(),
  });

  const drawMenu = async (): Promise<void> => {
    const names = await ports.recent.names();
    const acts = {
      run: ports.run,
      zoom: (step: 1 | 0 | -1) => {
        const window = ports.window();
        if (window !== null) zoom(window, step, ports.windowMemory);
      },
      openRecent: (index: number) => {
        const path = ports.recent.pathAt(index);
        if (path !== null) ports.open([path]);
      },
      clearRecent: ports.recent.clear,
    };
    showMenu(told, names, acts, app.isPackaged);
  };

  const apply = async (): Promise<void> => {
    const policy = await ports.policy();
    const { locale, spellcheck } = told;
    chooseSpelling(ports.session(), locale, spellcheck && policy.spellcheck);
    tray.set(told.tray && policy.tray, locale);
  };

  return {
    locale: () => told.locale,
    /** The window only goes away, and the program stays beside the clock, if the person has chosen that. */
    staysOnClose: (): boolean => tray.isOn() && !isQuitting,
    drawMenu,
    tell(shell: ShellState): void {
      const before = told;
      told = shell;
      void drawMenu();
      if (
        before === untold ||
        before.locale !== shell.locale ||
        before.tray !== shell.tray ||
        before.spellcheck !== shell.spellcheck
      )
        void apply();
    },
    async checkUpdate(): Promise<UpdateAnswer> {
      const { updateCheck } = await ports.policy();
      return checkForUpdate(updateCheck.address, told.updateCheck, app.getVersion());
    },
  };
}

export type Shell = Pick<ReturnType<typeof openShell>, 'tell' | 'checkUpdate'>;
