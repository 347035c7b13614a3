import { describe, expect, test } from 'vitest';
import { firstSteps, type OfficeFacts } from '../../shared/home/first-steps.ts';

const fresh: OfficeFacts = {
  role: 'coordination',
  isExample: false,
  hasMe: false,
  isAdmitted: true,
  bodies: 12,
  otherSites: 0,
  projects: 0,
  received: 0,
  sent: 0,
  restorePoints: 0,
};
const names = (facts: OfficeFacts) => firstSteps(facts).map(({ step }) => step);
const open = (facts: OfficeFacts) => firstSteps(facts).flatMap(({ step, isDone }) => (isDone ? [] : [step]));

describe('FS1: the steps follow from the role', () => {
  test('the coordination admits, a post joins, a contact reads and answers', () => {
    expect(names(fresh)).toEqual(['me', 'bodies', 'project', 'admit', 'send', 'receive', 'restorePoint']);
    const post = { ...fresh, role: 'implementation', isAdmitted: false } as const;
    expect(names(post)).toEqual(['me', 'trust', 'receive', 'project', 'send', 'restorePoint']);
    expect(names({ ...post, role: 'contact' })).toEqual(['trust', 'receive', 'send']);
  });
});

describe('FS2: a step is done by facts, and open again once they are gone', () => {
  test.each<[Partial<OfficeFacts>, string]>([
    [{ hasMe: true }, 'me'],
    [{ projects: 1 }, 'project'],
    [{ otherSites: 1 }, 'admit'],
    [{ sent: 1 }, 'send'],
    [{ received: 1 }, 'receive'],
    [{ restorePoints: 1 }, 'restorePoint'],
  ])('%o does %s and nothing else', (fact, step) => {
    const before = open(fresh);
    expect(open({ ...fresh, ...fact })).toEqual(before.filter((one) => one !== step));
    expect(before).toContain(step);
  });

  test('the bodies of the region are there from the beginning, unless there is only the own one', () => {
    expect(open(fresh)).not.toContain('bodies');
    expect(open({ ...fresh, bodies: 1 })).toContain('bodies');
  });

  test('a post has joined once the coordination has admitted it', () => {
    const post = { ...fresh, role: 'implementation' } as const;
    expect(open({ ...post, isAdmitted: false })).toContain('trust');
    expect(open({ ...post, isAdmitted: true })).not.toContain('trust');
  });
});

describe('FS3, FS4: none where nothing has to be set up', () => {
  test('in the example office, with all steps done, and in an office at work', () => {
    expect(names({ ...fresh, isExample: true })).toEqual([]);
    const all = { hasMe: true, otherSites: 1, projects: 1, sent: 1, received: 1, restorePoints: 1 };
    expect(names({ ...fresh, ...all })).toEqual([]);
    expect(names({ ...fresh, otherSites: 1, projects: 1, sent: 1 })).toEqual([]);
    expect(names({ ...fresh, projects: 10 })).toEqual([]);
    expect(names({ ...fresh, projects: 9 })).not.toEqual([]);
  });

  test('a contact is at work once it has answered, without a project of its own', () => {
    expect(names({ ...fresh, role: 'contact', isAdmitted: true, sent: 1 })).toEqual([]);
    expect(names({ ...fresh, role: 'contact', isAdmitted: false, sent: 1 })).not.toEqual([]);
  });
});
