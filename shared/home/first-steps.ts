/**
 * First steps: what a new office still has to set up. Nobody ticks anything; each step is done because the store says so.
 *
 * FS1  Which steps there are follows from the role of the site: the coordination admits the others, a post joins them, a contact reads and
 *      answers.
 * FS2  A step is done by facts alone. What was done and taken back is open again.
 * FS3  There are none in the example office, in an office that is at work, and where all are done.
 * FS4  At work is whoever takes part in the exchange and has given something to the others, or has more projects than somebody enters to
 *      try the program out.
 */
export type FirstStep = 'me' | 'bodies' | 'trust' | 'admit' | 'receive' | 'project' | 'send' | 'restorePoint';

export type OfficeFacts = {
  readonly role: 'coordination' | 'implementation' | 'contact';
  readonly isExample: boolean;
  /** Somebody has said who works at this computer. */
  readonly hasMe: boolean;
  /** This site keeps the registry, or is in it. */
  readonly isAdmitted: boolean;
  /** Bodies of the region that are here. */
  readonly bodies: number;
  /** Other sites that were admitted. */
  readonly otherSites: number;
  readonly projects: number;
  /** Bundles that were taken in and not taken back. */
  readonly received: number;
  /** Bundles that were made for others, or segments put into a common place. */
  readonly sent: number;
  readonly restorePoints: number;
};

const stepsOf: Readonly<Record<OfficeFacts['role'], readonly FirstStep[]>> = {
  coordination: ['me', 'bodies', 'project', 'admit', 'send', 'receive', 'restorePoint'],
  implementation: ['me', 'trust', 'receive', 'project', 'send', 'restorePoint'],
  contact: ['trust', 'receive', 'send'],
};

const isDone: Readonly<Record<FirstStep, (facts: OfficeFacts) => boolean>> = {
  me: ({ hasMe }) => hasMe,
  bodies: ({ bodies }) => bodies > 1,
  trust: ({ isAdmitted }) => isAdmitted,
  admit: ({ otherSites }) => otherSites > 0,
  receive: ({ received }) => received > 0,
  project: ({ projects }) => projects > 0,
  send: ({ sent }) => sent > 0,
  restorePoint: ({ restorePoints }) => restorePoints > 0,
};

/** More projects than this nobody enters to try the program out (FS4). */
export const fewProjects = 9;

const isAtWork = (facts: OfficeFacts): boolean => {
  const { role, isAdmitted, otherSites, projects, sent } = facts;
  const takesPart = role === 'coordination' ? otherSites > 0 : isAdmitted;
  return projects > fewProjects || (takesPart && sent > 0 && (projects > 0 || role === 'contact'));
};

/** The steps of an office in their order, each done or open; none where there is nothing to set up (FS1 to FS4). */
export function firstSteps(facts: OfficeFacts): readonly { readonly step: FirstStep; readonly isDone: boolean }[] {
  const steps = stepsOf[facts.role].map((step) => ({ step, isDone: isDone[step](facts) }));
  return facts.isExample || isAtWork(facts) || steps.every((one) => one.isDone) ? [] : steps;
}
