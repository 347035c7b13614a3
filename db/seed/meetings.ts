import type { Transaction } from '../store/transaction.ts';
import { isCity, type Place, placeId, towns } from './places.ts';
import { plant, seedId } from './plant.ts';

/** What the minutes say, as councils write it. */
const unanimous = (yes: number): string =>
  `ungeändert beschlossen · Ja ${yes} · Nein 0 · Enthaltungen 0 · Befangen 0 · offen per Handzeichen · einstimmig`;

type Station = {
  readonly place: Place;
  /** Key of the committee. */
  readonly committee: string;
  readonly on: string;
  readonly time: string;
  /** Key of the paper; each town that has none of its own decides about the district's. */
  readonly paper: string;
  readonly role: 'preliminary' | 'decision';
  readonly result?: readonly [
    result: 'adopted' | 'adopted_amended' | 'recommended',
    line: string,
    votes?: readonly [yes: number, no: number],
  ];
};

const kreis = 'beispiel-folgestelle';
const decision = (place: Place, on: string, more: Partial<Station> = {}): Station => ({
  place,
  committee: place,
  on,
  time: '18:00',
  paper: kreis,
  role: 'decision',
  ...more,
});
const before = (place: Place, committee: string, on: string, paper: string): Station => ({
  ...{ place, committee, on, time: '17:00', paper, role: 'preliminary' },
  result: ['recommended', 'Beschluss empfohlen'],
});

/** The second round, station by station; D7: a meeting that is still to come has no result. */
const stations: readonly Station[] = [
  before('Kreis', 'finanzen', '2026-06-03', kreis),
  before('Kreis', 'kreisausschuss', '2026-06-17', kreis),
  decision('Kreis', '2026-06-24', { time: '16:30', result: ['adopted', unanimous(49), [49, 0]] }),
  decision('Ascheberg', '2026-09-17', { result: ['adopted', unanimous(28), [28, 0]] }),
  decision('Billerbeck', '2026-09-24', { result: ['adopted', unanimous(24), [24, 0]] }),
  before('Dülmen', 'haupt-Dülmen', '2026-06-25', 'vorlage-Dülmen'),
  decision('Dülmen', '2026-07-02', {
    ...{ paper: 'vorlage-Dülmen' },
    result: ['adopted', 'ungeändert beschlossen · Ja 39 · Nein 3', [39, 3]],
  }),
  decision('Lüdinghausen', '2026-10-08', {
    result: ['adopted_amended', 'geändert beschlossen · Ja 30 · Nein 4', [30, 4]],
  }),
  decision('Nordkirchen', '2026-09-10', { result: ['adopted', unanimous(26), [26, 0]] }),
  before('Nottuln', 'fach-Nottuln', '2026-06-16', 'vorlage-Nottuln'),
  before('Nottuln', 'haupt-Nottuln', '2026-06-30', 'vorlage-Nottuln'),
  decision('Nottuln', '2026-07-07', { paper: 'vorlage-Nottuln', result: ['adopted', unanimous(17), [17, 0]] }),
  before('Senden', 'haupt-Senden', '2026-09-22', 'vorlage-Senden'),
  decision('Senden', '2026-10-01', { paper: 'vorlage-Senden', result: ['adopted', unanimous(31), [31, 0]] }),
  decision('Coesfeld', '2026-12-10'),
  decision('Olfen', '2026-12-15'),
];

const subject = 'Fortschreibung der Digitalisierungsstrategie und Verlängerung der Koordinationsstelle';

/** Meetings and consultations of the example's second round, and the next meeting of the district council with an agenda of its own. */
export function seedMeetings(tx: Transaction): void {
  for (const town of towns) {
    const name = isCity(town) ? 'Haupt- und Finanzausschuss' : 'Hauptausschuss';
    plant(tx, 'committee', `haupt-${town}`, town, {
      ...{ name, kind: 'main_committee', bodyId: placeId(town), noticePeriodDays: 7 },
    });
  }
  const digital = 'Ausschuss für Digitales und Wirtschaft';
  plant(tx, 'committee', 'fach-Nottuln', 'Nottuln', {
    ...{ name: digital, kind: 'committee', bodyId: placeId('Nottuln'), noticePeriodDays: 7 },
  });
  for (const station of stations) plantStation(tx, station);
  const next = plantMeeting(tx, { place: 'Kreis', committee: 'Kreis', on: '2026-12-16', time: '16:30' }, 'invited');
  const items = [
    ['1', 'Einwohnerfragestunde', 'public', null],
    ['2', 'Sachstandsbericht Digitalagentur COE, zweites Halbjahr 2026', 'public', 'beispiel-zwischenbericht'],
    ['3', 'Vergabe: Betrieb der gemeinsamen Plattform', 'nonpublic', null],
  ] as const;
  for (const [number, title, publicness, paper] of items) {
    plant(tx, 'agendaItem', `kreistag-2026-12-16-${number}`, 'Kreis', {
      ...{ meetingId: next, number, position: Number(number), title, public: publicness },
      ...(paper === null ? {} : { paperId: seedId('paper', paper) }),
    });
  }
}

type When = Pick<Station, 'place' | 'committee' | 'on' | 'time'>;

function plantMeeting(tx: Transaction, { place, committee, on, time }: When, state: 'planned' | 'invited' | 'held') {
  return plant(tx, 'meeting', `${committee}-${on}`, place, {
    ...{ title: `Sitzung am ${on.slice(8)}.${on.slice(5, 7)}.${on.slice(0, 4)}`, startsOn: on, startTime: time, state },
    committeeId: seedId('committee', committee),
    place: place === 'Kreis' ? 'Kreishaus, Großer Sitzungssaal' : 'Rathaus, Ratssaal',
  });
}

function plantStation(tx: Transaction, station: Station): void {
  const { place, committee, on, paper, role, result } = station;
  const key = `${committee}-${on}`;
  const meetingId = plantMeeting(tx, station, result === undefined ? 'planned' : 'held');
  const paperId = seedId('paper', paper);
  plant(tx, 'agendaItem', key, place, {
    ...{ meetingId, number: '5', position: 5, title: subject, public: 'public', paperId },
    ...(result === undefined ? {} : { result: result[1] }),
  });
  const position = role === 'decision' ? 3 : committee.startsWith('haupt') || committee === 'kreisausschuss' ? 2 : 1;
  plant(tx, 'consultation', key, place, {
    ...{ paperId, bodyId: placeId(place), committeeId: seedId('committee', committee), meetingId, position, role },
    ...{ authoritative: role === 'decision', plannedOn: on },
    ...(result === undefined ? {} : { result: result[0], resultText: result[1], decidedOn: on }),
    ...(result?.[2] === undefined ? {} : { yes: result[2][0], no: result[2][1] }),
    ...(result?.[1].endsWith('einstimmig')
      ? { unanimous: true, abstain: 0, biased: 0, voteForm: 'offen per Handzeichen' }
      : {}),
  });
}
