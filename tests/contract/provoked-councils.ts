import { create } from '../helpers/create.ts';
import { at, office } from './refusal-scene.ts';

const missing = '01930000-0000-7000-8000-00000000dead';
const old = { seen: '0' };
const told = { isEquivalent: true, reason: 'nur redaktionell' };
const step = { step: 'council', line: 'abgelehnt' } as const;
const goOn = (more: object) => ({
  entity: 'position',
  id: at['heldPosition'],
  set: { status: 'filled' },
  reason: 'Not',
  ...more,
});

async function prepareCouncils(): Promise<void> {
  const reservationId = await create(office, 'reservation', { title: 'Vorbehalt' });
  at['heldBy'] = reservationId;
  at['requirement'] = await create(office, 'reservationRequirement', { reservationId, bodyId: at['body'] ?? '' });
  at['heldPosition'] = await create(office, 'position', { title: 'Gesperrt', reservationId });
}

/** The refusals of councils' calls (tests/contract/provoked.ts). */
export const councilsProvoked = {
  'requirement.report not-found': { prepare: prepareCouncils, input: () => ({ id: missing, ...step }) },
  'requirement.report changed-meanwhile': {
    prepare: async () => {
      const { id } = await office.get('requirement.report', { id: at['requirement'] ?? '', step: 'council', line: '' });
      at['consultation'] = id;
    },
    input: () => ({ id: at['requirement'], consultationId: at['consultation'], ...step, ...old }),
  },
  'requirement.judge not-found': { input: () => ({ id: missing, ...told }) },
  'requirement.judge changed-meanwhile': { input: () => ({ id: at['requirement'], ...told, ...old }) },
  'requirement.judge rule-broken': { input: () => ({ id: at['requirement'], ...told }) },
  'requirement.follow not-found': { input: () => ({ id: at['requirement'], consultationId: missing }) },
  'requirement.follow changed-meanwhile': {
    input: () => ({ id: at['requirement'], consultationId: at['consultation'], ...old }),
  },
  'reservation.decide not-found': { input: () => ({ id: missing, status: 'expired', reason: 'Zeit' }) },
  'reservation.decide changed-meanwhile': {
    input: () => ({ id: at['heldBy'], status: 'expired', reason: 'Zeit', ...old }),
  },
  'reservation.decide rule-broken': { input: () => ({ id: at['heldBy'], status: 'released' }) },
  'meeting.file not-found': { input: () => ({ id: missing }) },
  'audience.assign not-found': {
    input: () => ({ of: { entity: 'person', id: missing }, audienceId: missing, isMeant: true }),
  },
  'communication.sources not-found': { input: () => ({ id: missing }) },
  'meeting.calendar file-missing': { input: () => ({ ticket: 'unknown' }) },
  'agenda.result not-found': { input: () => ({ id: missing, line: '' }) },
  'agenda.result changed-meanwhile': {
    prepare: async () => {
      const meetingId = await create(office, 'meeting', { title: 'Rat' });
      at['agendaItem'] = await create(office, 'agendaItem', { meetingId, title: 'Haushalt' });
    },
    input: () => ({ id: at['agendaItem'], line: '', ...old }),
  },
  'lock.goOn not-found': { input: () => goOn({ id: missing }) },
  'lock.goOn changed-meanwhile': { input: () => goOn(old) },
  'lock.goOn invalid-fields': { input: () => goOn({ set: { status: 'beliebig' } }) },
  'lock.goOn rule-broken': { input: () => goOn({ set: { notes: 'frei' } }) },
} as const;
