// Runs when electron-builder has laid out Electron, before our program comes in. An Electron that was fetched beforehand (`electronDist`, for a
// build without network) keeps the page it shows when it finds no program; a program that was taken away must not be replaced by it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** @param {{ readonly appOutDir: string }} context */
export default function afterExtract({ appOutDir }) {
  rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
  rmSync(join(appOutDir, 'version'), { force: true });
}
