import type { OpenOffice } from '../../../db/scope.ts';
import { seedOffice } from '../../../db/seed/office.ts';
import { type Place, placeId, placeNames } from '../../../db/seed/places.ts';
import { plant, seedId } from '../../../db/seed/plant.ts';
import { atomically } from '../../../db/store/atomically.ts';
import { catchUp } from '../../../db/store/search.ts';
import { beginTransaction, type Ports, type Transaction } from '../../../db/store/transaction.ts';
import { finishEdits } from '../../../db/sync/finish.ts';
import { addDays, day } from '../../../shared/core/day.ts';
import { ok } from '../../../shared/core/result.ts';
import { randomFrom } from '../random.ts';
import { sentence, title } from './words.ts';

/**
 * An office after many years: the example office, and around it a mixture as it grows in one. A cluster is one project with everything
 * that hangs on it, about a hundred records; every part of the program finds something of its own in it.
 */
const clustersAtOnce = 20;

const firstDay = day('2023-01-02');
const days = 1800;

type Cluster = {
  readonly tx: Transaction;
  readonly no: number;
  readonly place: Place;
  readonly below: (limit: number) => number;
  readonly dayAt: () => ReturnType<typeof day>;
};

const keyOf = ({ no }: Cluster, kind: string, at: number): string => `big-${no}-${kind}-${at}`;

function pick<Item>({ below }: Cluster, items: readonly [Item, ...Item[]]): Item {
  return items[below(items.length)] ?? items[0];
}

/** Fills an office up to about `records` records. Without undo. */
export function fillOffice({ store, identity }: OpenOffice, ports: Ports, records: number): void {
  const inOne = (plantAll: (tx: Transaction) => void) =>
    atomically(store.writing, () => {
      const tx = beginTransaction(store.writer, identity, ports);
      plantAll(tx);
      finishEdits(tx);
      return ok(null);
    });
  inOne(seedOffice);
  const count = () => store.reader.prepare('SELECT count(*) FROM record').pluck().get() as number;
  for (let no = 0; count() < records; no += clustersAtOnce)
    inOne((tx) => {
      for (let one = no; one < no + clustersAtOnce; one += 1) plantCluster(tx, one);
    });
  while (catchUp(store) > 0);
}

function plantCluster(tx: Transaction, no: number): void {
  const next = randomFrom(no + 1);
  const below = (limit: number) => Math.floor(next() * limit);
  const place = placeNames[below(placeNames.length)] ?? 'Kreis';
  const cluster: Cluster = { tx, no, place, below, dayAt: () => addDays(firstDay, below(days)) };
  const persons = plantPersons(cluster);
  for (let at = 0; at < 6; at += 1) plantProject(cluster, at, persons);
  plantFunding(cluster);
  plantCouncils(cluster);
  plantScouting(cluster);
}

function plantPersons(cluster: Cluster): readonly string[] {
  return [0, 1, 2, 3, 4].map((at) =>
    plant(cluster.tx, 'person', keyOf(cluster, 'person', at), cluster.place, {
      displayName: `${title(cluster.below, 2)} ${cluster.no}-${at}`,
      function: sentence(cluster.below, 3),
      bodyId: placeId(cluster.place),
      email: `stelle-${cluster.no}-${at}@beispiel.invalid`,
      phone: `02541 ${100000 + cluster.no * 5 + at}`,
      legalBasis: 'Funktionsangabe ohne Personenbezug',
      ...(at === 4 ? { retentionUntil: cluster.dayAt() } : {}),
    }),
  );
}

const statuses = ['idea', 'sketch', 'planned', 'approved', 'running', 'running', 'completed', 'completed'] as const;
const colours = ['green', 'green', 'yellow', 'red', 'unknown'] as const;
const taskStatuses = ['done', 'done', 'done', 'open', 'in_progress', 'waiting'] as const;

function plantProject(cluster: Cluster, at: number, persons: readonly string[]): void {
  const { tx, place, below, dayAt, no } = cluster;
  const key = keyOf(cluster, 'project', at);
  const startOn = dayAt();
  const projectId = plant(tx, 'project', key, place, {
    code: `N${String(no * 6 + at).padStart(5, '0')}`,
    title: `${title(below, 3)} ${place}`,
    summary: sentence(below, 30),
    status: pick(cluster, statuses),
    ampel: pick(cluster, colours),
    priority: pick(cluster, ['high', 'medium', 'low']),
    leadBodyId: placeId(place),
    caretakerPersonId: persons[below(4)] ?? null,
    fieldId: seedId('strategyField', `H${1 + below(6)}`),
    startOn,
    endOn: addDays(startOn, 90 + below(900)),
    budgetCents: (1 + below(500)) * 100_000,
  });
  for (let one = 0; one < 6; one += 1)
    plant(tx, 'task', `${key}-t${one}`, place, {
      projectId,
      title: title(below, 4),
      status: pick(cluster, taskStatuses),
      dueOn: dayAt(),
      assigneePersonId: persons[below(4)] ?? null,
      ...(one === 0 ? { notes: sentence(below, 20) } : {}),
    });
  plant(tx, 'milestone', `${key}-m`, place, { projectId, title: title(below, 3), dueOn: dayAt() });
  plant(tx, 'risk', `${key}-r`, place, { projectId, title: title(below, 3), probability: 2, impact: 3 });
  if (at % 2 === 0)
    plant(tx, 'statusReport', `${key}-s`, place, {
      projectId,
      bodyId: placeId(place),
      periodEnd: dayAt(),
      overall: pick(cluster, colours),
      done: sentence(below, 25),
      next: sentence(below, 15),
    });
  if (at % 2 === 1)
    plant(tx, 'deadline', `${key}-d`, place, {
      title: title(below, 3),
      subject: `project:${projectId}`,
      kind: pick(cluster, ['application', 'fund_use', 'final_proof', 'retention']),
      statedOn: addDays(firstDay, 900 + below(1500)),
      certainty: 'stated',
      status: pick(cluster, ['open', 'done', 'done']),
    });
  if (at === 0) plant(tx, 'tag', null, place, { on: `project:${projectId}`, name: title(below, 1) });
  if (at === 1) plant(tx, 'comment', `${key}-c`, place, { on: `project:${projectId}`, text: sentence(below, 20) });
}

const projectOf = (cluster: Cluster): string => seedId('project', keyOf(cluster, 'project', 0));

function plantFunding(cluster: Cluster): void {
  const { tx, place, below, dayAt } = cluster;
  const caseId = plant(tx, 'fundingCase', keyOf(cluster, 'case', 0), place, {
    title: title(below, 3),
    leadBodyId: placeId(place),
    projectId: projectOf(cluster),
    stage: pick(cluster, ['scouted', 'screening', 'application_submitted', 'granted', 'granted']),
    totalCents: 200_000_00,
    eligibleCents: 180_000_00,
    rateBp: 8000,
    grantCents: 144_000_00,
    ownCents: 56_000_00,
  });
  const part = { caseId, projectId: projectOf(cluster) };
  plant(tx, 'fundingNotice', keyOf(cluster, 'notice', 0), place, {
    ...part,
    title: title(below, 2),
    kind: 'initial',
    issuedOn: dayAt(),
    grantCents: 144_000_00,
  });
  for (const at of [0, 1])
    plant(tx, 'drawdown', keyOf(cluster, 'draw', at), place, {
      ...part,
      title: title(below, 2),
      requestedOn: dayAt(),
      amountCents: 20_000_00,
    });
  plant(tx, 'obligation', keyOf(cluster, 'must', 0), place, { ...part, title: title(below, 3), dueOn: dayAt() });
  // One that follows by a rule: it is asked again whenever deadlines are listed.
  plant(tx, 'deadline', keyOf(cluster, 'rule', 0), place, {
    title: title(below, 3),
    subject: `fundingCase:${caseId}`,
    kind: 'fund_use',
    ruleId: 'ANBEST_NRW_1_4_FUND_USE',
    ruleInput: { payout: dayAt() },
    computedOn: day('2026-12-02'),
    certainty: 'likely',
    status: 'open',
  });
}

function plantCouncils(cluster: Cluster): void {
  const { tx, place, below, dayAt } = cluster;
  const paperIds = [0, 1].map((at) =>
    plant(tx, 'paper', keyOf(cluster, 'paper', at), place, {
      reference: `SV-${cluster.no}-${at}`,
      title: title(below, 4),
      bodyId: placeId(place),
      date: dayAt(),
      resolutionText: sentence(below, 25),
      facts: sentence(below, 60),
    }),
  );
  const meetingId = plant(tx, 'meeting', keyOf(cluster, 'meeting', 0), place, {
    title: title(below, 2),
    startsOn: dayAt(),
    state: 'held',
  });
  for (let at = 0; at < 4; at += 1) {
    const agendaItemId = plant(tx, 'agendaItem', keyOf(cluster, 'item', at), place, {
      meetingId,
      number: String(at + 1),
      position: at + 1,
      title: title(below, 4),
      paperId: paperIds[at % 2] ?? null,
    });
    if (at < 3)
      plant(tx, 'resolutionFollowUp', keyOf(cluster, 'follow', at), place, {
        text: sentence(below, 12),
        meetingId,
        agendaItemId,
        dueOn: dayAt(),
        status: pick(cluster, ['open', 'done', 'done']),
      });
  }
  for (const paperId of paperIds)
    plant(tx, 'consultation', keyOf(cluster, `consult-${paperId}`, 0), place, {
      paperId,
      bodyId: placeId(place),
      meetingId,
      plannedOn: dayAt(),
      result: 'adopted',
    });
}

function plantScouting(cluster: Cluster): void {
  const { tx, place, below, dayAt } = cluster;
  for (let at = 0; at < 8; at += 1)
    plant(tx, 'note', keyOf(cluster, 'note', at), place, {
      text: `${title(below, 3)}\n\n${sentence(below, 40)}`,
      source: sentence(below, 3),
      state: pick(cluster, ['inbox', 'filed', 'filed', 'filed']),
    });
  const noteId = seedId('note', keyOf(cluster, 'note', 0));
  plant(tx, 'link', null, place, { from: `note:${noteId}`, to: `project:${projectOf(cluster)}`, kind: 'inspires' });
  plant(tx, 'trend', keyOf(cluster, 'trend', 0), place, { title: title(below, 2), summary: sentence(below, 20) });
  plant(tx, 'communicationItem', keyOf(cluster, 'press', 0), place, {
    title: title(below, 3),
    channel: pick(cluster, ['press', 'web', 'social', 'newsletter']),
    text: sentence(below, 50),
    projectId: projectOf(cluster),
    status: 'published',
    plannedOn: dayAt(),
  });
}
