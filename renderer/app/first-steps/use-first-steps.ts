import { fewProjects, firstSteps, type OfficeFacts } from '../../../shared/home/first-steps.ts';
import { useAnswer } from '../answers.ts';
import { useMe } from '../me.ts';
import { useOffice } from '../office.ts';
import { viewStore } from '../view-store.ts';

/** Put away by a person, until they bring it back; nothing of this is exchanged. */
export const useFirstStepsView = viewStore('home.firstSteps', { isPutAway: false });

export type Steps = ReturnType<typeof firstSteps>;

/** The first steps of this office, by what its store says; none while that, or the number of its projects, is not known. */
export function useFirstSteps(projects: number | null): Steps {
  const { site, example } = useOffice();
  const hasMe = useMe(({ personId }) => personId !== null);
  const { isPutAway } = useFirstStepsView();
  // What most offices are never asked.
  const enabled = !isPutAway && !example && projects !== null && projects <= fewProjects;
  const registry = useAnswer('registry.status', {}, { enabled });
  const bodies = useAnswer('body.list', {}, { enabled });
  const bundles = useAnswer('bundle.log', { limit: 100 }, { enabled });
  const backups = useAnswer('backup.list', {}, { enabled });
  if (!enabled || projects === null || site === null || registry.state !== 'ready' || bodies.state !== 'ready')
    return [];
  if (bundles.state !== 'ready' || backups.state !== 'ready') return [];
  const { isRoot, own, members } = registry.value;
  const counted = bundles.value.entries.filter(({ undoneAt }) => undoneAt === null);
  const facts: OfficeFacts = {
    role: site.role,
    isExample: example,
    hasMe,
    isAdmitted: isRoot || own.admitted,
    bodies: bodies.value.bodies.length,
    otherSites: members.filter(({ writer }) => writer !== own.writer).length,
    projects,
    received: counted.filter(({ direction }) => direction === 'in').length,
    sent: counted.filter(({ direction }) => direction === 'out').length,
    // Those of every day come by themselves; the step is to have made one.
    restorePoints: backups.value.points.filter(({ isKept }) => isKept).length,
  };
  return firstSteps(facts);
}
