/**
 * What another area wants the project list to show when it opens: "the red ones", "a new one". It is left as a setting, which
 * the list reads once and forgets, so that areas need not know each other's views.
 */

export const wantedProjectsKey = 'projects.wanted';

/** Fields the list can be asked to be filtered by. */
export type WantedField = 'status' | 'ampel';

export type WantedProjects = { readonly [Field in WantedField]?: string } & { readonly create?: true };

export const wantedProjects = (field: WantedField, value: string): WantedProjects => ({ [field]: value });

export const wantedNewProject: WantedProjects = { create: true };

/** Reads what was left; anything else counts as nothing. */
export function readWantedProjects(setting: unknown): WantedProjects | null {
  if (typeof setting !== 'object' || setting === null || Array.isArray(setting)) return null;
  const { status, ampel, create } = setting as Readonly<Record<string, unknown>>;
  return {
    ...(typeof status === 'string' ? { status } : {}),
    ...(typeof ampel === 'string' ? { ampel } : {}),
    ...(create === true ? { create } : {}),
  };
}
