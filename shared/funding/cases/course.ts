/** The fields of a case that say how it went: decisions, days of its stages, periods, and what binds afterwards. */
import { cents, choice, day, integer, longText, reference } from '../../core/field.ts';

export const caseCourse = {
  /** The main project: its lead and partners may work in the case and its parts (model.ts). */
  projectId: reference('project', 'Hauptprojekt', 'Main project'),
  /** Left empty, the call says it. */
  procedure: choice('Verfahren', 'Procedure', {
    single_stage: ['einstufig', 'single stage'],
    two_stage: ['zweistufig', 'two stages'],
  }),
  goDecision: choice('Entscheidung', 'Decision', {
    go: ['bewerben', 'go'],
    no_go: ['nicht bewerben', 'no go'],
  }),
  goReason: longText('Begründung', 'Reason', { max: 2000, merge: 'text3' }),
  goDecidedOn: day('Entschieden am', 'Decided on'),
  sketchSubmittedOn: day('Skizze eingereicht am', 'Sketch submitted on'),
  invitedOn: day('Zum Antrag aufgefordert am', 'Invited on'),
  applicationSubmittedOn: day('Antrag eingereicht am', 'Application submitted on'),
  outcomeReason: longText('Grund des Endes', 'Reason of the end', { max: 2000, merge: 'text3' }),
  grantMaxCents: cents('Höchstbetrag', 'Maximum grant'),
  approvalStartOn: day('Bewilligungszeitraum ab', 'Approval period from'),
  approvalEndOn: day('Bewilligungszeitraum bis', 'Approval period until'),
  earlyStartRequestedOn: day('Vorzeitiger Beginn beantragt am', 'Early start requested on'),
  /** The first order or contract: what D6 looks at. */
  workStartedOn: day('Maßnahme begonnen am', 'Work started on'),
  purposeFulfilledOn: day('Zweck erfüllt am', 'Purpose fulfilled on'),
  purposeBindingStartOn: day('Zweckbindung ab', 'Purpose binding from'),
  purposeBindingYears: integer('Zweckbindung in Jahren', 'Purpose binding in years', { max: 100 }),
  retentionStartOn: day('Aufbewahrung ab', 'Retention from'),
  retentionYears: integer('Aufbewahrung in Jahren', 'Retention in years', { max: 100 }),
} as const;
