export type Machine = {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

/**
 * Where the program keeps its data unless told otherwise: a folder that stays on this machine. On Windows that is
 * %LOCALAPPDATA%, never the roaming profile, because a store that travels by itself gets damaged.
 */
export function defaultDataDir({ platform, env, home }: Machine): string {
  if (platform === 'win32') return `${env.LOCALAPPDATA ?? `${home}\\AppData\\Local`}\\Digitalagentur`;
  if (platform === 'darwin') return `${home}/Library/Application Support/Digitalagentur`;
  return `${env.XDG_DATA_HOME || `${home}/.local/share`}/digitalagentur`;
}

/** Chromium's own files live beside the site's, so that one folder is one running program. */
export const windowFolder = 'fenster';
