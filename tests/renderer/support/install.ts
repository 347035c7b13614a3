import { type FakeOptions, fakeBridge } from './fake-bridge.ts';

declare global {
  interface Window {
    /** Left by the test before this script runs. */
    fakeOptions?: FakeOptions;
  }
}

// Runs in the page before the program: puts the fake where the desktop program's preload would put the real bridge.
Object.defineProperty(window, 'bridge', { value: fakeBridge(window.fakeOptions), configurable: true });
