import type { ProjectLine } from '../../../shared/projects/contract.ts';

let made = 0;

/** A line of the project list of which a test says only what it is about. */
export function line(values: Partial<ProjectLine> = {}): ProjectLine {
  made += 1;
  return {
    id: `01930000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    version: '1',
    code: null,
    title: 'Projekt',
    status: 'idea',
    ampel: 'unknown',
    trend: null,
    priority: null,
    leadBodyId: null,
    leadBody: null,
    caretakerPersonId: null,
    caretaker: null,
    fieldId: null,
    field: null,
    fieldColour: null,
    startOn: null,
    endOn: null,
    budgetCents: null,
    nextDueOn: null,
    lastReportOn: null,
    updatedAt: '2026-11-20T08:00:00.000Z',
    hasConflict: false,
    ...values,
  };
}
