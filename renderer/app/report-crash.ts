import { ask } from './bridge.ts';

/** A page that breaks again and again says so a few times and then no more. */
const most = 20;
let noted = 0;

/** Has an error of the page written down, without its message: only its kind and the lines of the program it went through. */
export function reportCrash(error: unknown): void {
  noted += 1;
  if (noted > most) return;
  // Fetched when something broke: a start needs none of it.
  void import('../../shared/support/crash.ts').then(({ bareError }) =>
    ask('crash.note', { error: bareError(error, [new URL('/', location.href).href]) }),
  );
}

/** Hears what nobody has caught. */
export function followCrashes(): void {
  window.addEventListener('error', (event) => reportCrash(event.error));
  window.addEventListener('unhandledrejection', (event) => reportCrash(event.reason));
}
