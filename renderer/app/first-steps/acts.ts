import type { FirstStep } from '../../../shared/home/first-steps.ts';
import { wantedNewProject, wantedProjectsKey } from '../../../shared/projects/wanted.ts';
import { writeSetting } from '../saved-settings.ts';

/** Where a step is taken, and which page of the manual is about it. */
export const wayOf: Readonly<Record<FirstStep, { readonly path: string; readonly help: string }>> = {
  me: { path: '/settings', help: 'settings' },
  bodies: { path: '/agency/bodies', help: 'bodies' },
  trust: { path: '/exchange/sites', help: 'join' },
  admit: { path: '/exchange/sites', help: 'join' },
  receive: { path: '/exchange/read', help: 'bundle-read' },
  project: { path: '/projects', help: 'project-new' },
  send: { path: '/exchange/create', help: 'bundle-create' },
  restorePoint: { path: '/exchange/backups', help: 'restore-points' },
};

/** Leads to where a step is taken. The list of projects is asked to open its dialog. */
export function takeStep(step: FirstStep, goTo: (path: string) => void): void {
  if (step === 'project') writeSetting(wantedProjectsKey, wantedNewProject);
  goTo(wayOf[step].path);
}
