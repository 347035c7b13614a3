import manifest from '../package.json' with { type: 'json' };

export const appVersion: string = manifest.version;

/** As it stands in the header of bundles. */
export const appName = `digitalagentur/${appVersion}`;
