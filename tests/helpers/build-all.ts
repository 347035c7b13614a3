import { allParts, ensureBuilt } from '../../tools/build.mjs';

/** Before tests of built programs: they test what the sources say now. */
export default function buildAll(): void {
  ensureBuilt(allParts);
}
