import { create } from '../helpers/create.ts';
import { at, office } from './refusal-scene.ts';

const missing = '01930000-0000-7000-8000-00000000dead';

/** Ways in which no report comes about; the same whether it is read or issued. */
const unreadable = (name: string) => ({
  [`${name} not-found`]: { input: () => ({ kind: 'status', scope: { of: 'body', id: missing } }) },
  [`${name} scope-unfit`]: {
    prepare: async () => {
      at['reported'] = await create(office, 'project', { title: 'Allein', visibility: 'shared' });
    },
    input: () => ({ kind: 'status', scope: { of: 'record', id: `project:${at['reported']}` } }),
  },
  [`${name} not-for-paper`]: {
    prepare: async () => {
      at['ownField'] = await create(office, 'strategyField', { title: 'Nur hier', visibility: 'site' });
    },
    input: () => ({ kind: 'status', scope: { of: 'field', id: at['ownField'] } }),
  },
  [`${name} period-reversed`]: { input: () => ({ kind: 'status', from: '2026-02-01', to: '2026-01-01' }) },
});

const sentence = { kind: 'status', key: 'summary/ampel' } as const;
const said = async () => {
  await office.ask('report.say', { ...sentence, text: 'Gut', made: 'Grün', seen: null });
};

/** The refusals of reports' calls (tests/contract/provoked.ts). */
export const reportsProvoked = {
  ...unreadable('report.read'),
  ...unreadable('report.issue'),
  'report.say changed-meanwhile': {
    prepare: said,
    input: () => ({ ...sentence, text: 'Anders', made: 'Grün', seen: null }),
  },
  'report.reset changed-meanwhile': { prepare: said, input: () => ({ ...sentence, seen: null }) },
  'report.remove not-found': { input: () => ({ id: missing }) },
  'report.issued not-found': { input: () => ({ id: missing }) },
  'report.issued not-whole': {
    prepare: async () => {
      at['halfReport'] = await create(office, 'report', {
        ...{ title: 'Halb', kind: 'status', scope: 'district', parts: 2 },
        ...{ from: '2026-01-01', to: '2026-06-30', issuedOn: '2026-07-01' },
      });
    },
    input: () => ({ id: at['halfReport'] }),
  },
};
