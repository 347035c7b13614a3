import { ensureBuilt } from '../../tools/build.mjs';

/** Before tests of the desktop host: they test what the sources say now. */
export default function buildHost(): void {
  ensureBuilt(['main', 'preload']);
}
