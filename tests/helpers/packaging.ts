import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from 'electron-builder';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

export const projectDir = fileURLToPath(new URL('../..', import.meta.url));

// The packager's own reader and validator; they belong to a package that only electron-builder depends on.
const requireFromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
type ConfigModule = {
  getConfig(projectDir: string, file: string, options: null): Promise<Configuration>;
  validateConfiguration(config: Configuration, log: { readonly isEnabled: boolean }): Promise<void>;
};
const { getConfig, validateConfiguration }: ConfigModule = requireFromBuilder('app-builder-lib/out/util/config/config');

/** The packaging as electron-builder reads it. */
export const builderConfig = (): Promise<Configuration> => getConfig(projectDir, 'electron-builder.yml', null);

/** Throws where the schema does not know a setting or its value. */
export const validate = (config: Configuration): Promise<void> => validateConfiguration(config, { isEnabled: false });

const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * A folder that looks like a downloaded Electron for Windows to the packager: an executable with version information and
 * the eight fuses, all in their original state. It cannot run.
 */
export function writeElectronStub(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  for (const locale of ['de', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(1, 0, 0, 0, 1033);
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron', FileDescription: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  const fuses = Buffer.concat([Buffer.from(fuseSentinel), Buffer.from([1, 8]), Buffer.from('10110011')]);
  writeFileSync(join(folder, 'electron.exe'), Buffer.concat([Buffer.from(executable.generate()), fuses]));
}
