import { describe, expect, test } from 'vitest';
import {
  goalNotes,
  goalWords,
  otherStates,
  progressSentence,
  projectsWords,
} from '../../../renderer/strategy/progress-words.ts';
import type { MapGoal } from '../../../shared/strategy/contract.ts';
import { type OfMeasure, progressOf } from '../../../shared/strategy/progress.ts';

let next = 0;
const measure = (status: string, ...projects: readonly string[]): OfMeasure => ({
  status,
  projects: projects.map((of) => {
    next += 1;
    return { id: String(next), status: of };
  }),
});

const goal = (numbers: Partial<MapGoal>): MapGoal => ({
  id: 'g',
  version: '1',
  code: 'Z1',
  title: 'Ziel',
  isShared: true,
  hasConflict: false,
  fieldId: null,
  indicator: null,
  unit: 'Orte',
  baseline: null,
  target: null,
  targetOn: null,
  current: null,
  currentOn: null,
  measureIds: [],
  ...numbers,
});

describe('how far a field is, in words', () => {
  test('numbers are told, and what does not run is told with them', () => {
    const progress = progressOf([
      measure('planned', 'running', 'completed'),
      measure('running'),
      measure('planned', 'idea'),
      measure('planned'),
      measure('done'),
      measure('dropped', 'cancelled'),
    ]);
    expect(progressSentence(progress, 'de')).toBe(
      '2 von 5 Maßnahmen laufen, 1 umgesetzt, 1 in Vorbereitung, 1 ohne Projekt, 1 aufgegeben, nicht mitgezählt',
    );
    expect(projectsWords(progress, 'de')).toBe('3 Projekte: 1 in Umsetzung, 1 abgeschlossen, 1 in Vorbereitung');
    expect(progressSentence(progress, 'en')).toBe(
      '2 of 5 measures are running, 1 done, 1 in preparation, 1 without project, 1 dropped, not counted',
    );
  });

  test('one measure runs, and none is said to be none', () => {
    expect(progressSentence(progressOf([measure('running')]), 'de')).toBe('1 von 1 Maßnahme läuft');
    expect(progressSentence(progressOf([]), 'de')).toBe('noch keine Maßnahme');
    expect(otherStates(progressOf([measure('planned', 'paused')]), 'de')).toEqual(['1 ruht']);
  });
});

describe('how far a goal is, in words', () => {
  test('what is not known is not said', () => {
    expect(goalWords(goal({ current: 3 }), 'de')).toBe('ohne Zielwert');
    expect(goalWords(goal({ target: 12 }), 'de')).toBe('Ziel 12 Orte, noch nicht gezählt');
    expect(goalNotes(goal({ target: 12, current: 3 }), 'de')).toEqual([]);
  });

  test('a share is rounded down: 100 % is said by nobody who has not arrived', () => {
    const almost = goal({
      baseline: 0,
      target: 1000,
      current: 999,
      targetOn: { day: '2027-01-01', precision: 'year' },
    });
    expect(goalWords(almost, 'de')).toBe('Stand 999, Ziel 1.000 Orte');
    expect(goalNotes(almost, 'de')).toEqual(['99 % des Weges', 'bis 2027', 'Ausgangswert 0']);
  });

  test('less can be better, and worse than at the start is said', () => {
    const pupils = { baseline: 9, target: 2, currentOn: '2026-08-31' };
    expect(goalNotes(goal({ ...pupils, current: 4 }), 'de')[0]).toBe('71 % des Weges');
    expect(goalNotes(goal({ ...pupils, current: 11 }), 'de')).toEqual([
      'schlechter als am Anfang',
      'Ausgangswert 9',
      'gezählt am 31.08.2026',
    ]);
    expect(goalNotes(goal({ ...pupils, current: 2 }), 'de')).not.toContain('100 % des Weges');
  });
});
