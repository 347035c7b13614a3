import { expect, test } from 'vitest';
import { readWantedProjects, wantedNewProject, wantedProjects } from '../../../shared/projects/wanted.ts';

test('what the start page asks for arrives at the project list', () => {
  expect(readWantedProjects(wantedProjects('ampel', 'red'))).toEqual({ ampel: 'red' });
  expect(readWantedProjects(wantedNewProject)).toEqual({ create: true });
});

test.each([undefined, null, 'red', 7, [], [{ status: 'idea' }]])(
  'a setting that is something else counts as nothing: %j',
  (setting) => {
    expect(readWantedProjects(setting)).toBeNull();
  },
);

test('unknown or broken parts of a wish are left out', () => {
  expect(readWantedProjects({ status: 7, ampel: 'red', create: 'yes', colour: 'blue' })).toEqual({ ampel: 'red' });
});
