import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import { type Conflict, type Decision, type LeftWhy, mostDecisions } from '../../shared/exchange/conflict-contract.ts';
import { isMeant, takenBy } from '../../shared/exchange/decide-by-rule.ts';
import type { Json } from '../../shared/sync/json.ts';
import { deletedField } from '../../shared/sync/op.ts';
import { refusalOf } from '../../shared/trust/allow.ts';
import { noRights } from '../../shared/trust/judge-row.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import { type Changes, edit } from '../store/edit.ts';
import { isGrantedHere } from '../store/granted.ts';
import { conflictsOf, holdRecord, openConflicts } from '../store/record.ts';
import { ownStanding } from '../trust/own-standing.ts';
import { bodyNames } from '../views/body-names.ts';
import { siteMembers } from '../views/site-members.ts';
import { describeConflicts } from './conflict-view.ts';
import { allOpen, isAsSeen, liveIn } from './conflicts.ts';

type Left = { readonly entity: string; readonly id: string; readonly title: string; readonly field: string };

/** What a rule can be about: the kinds, fields, sites and bodies of the open conflicts. */
export function groups({ db, nowMs }: QueryScope) {
  const conflicts = describeConflicts(db, allOpen(db), nowMs);
  const { siteOf } = siteMembers(db);
  const nameOf = bodyNames(db);
  const fields = new Map<string, { entity: string; field: string; conflicts: number }>();
  const sites = new Map<string, { writer: string; site: string; conflicts: number }>();
  const owners = new Map<string, { body: string; name: string; conflicts: number }>();
  const count = <Group extends { conflicts: number }>(groupsByKey: Map<string, Group>, key: string, first: Group) => {
    const group = groupsByKey.get(key) ?? first;
    group.conflicts += 1;
    groupsByKey.set(key, group);
  };
  for (const { entity, field, values, owners: bodies } of conflicts) {
    count(fields, `${entity}.${field}`, { entity, field, conflicts: 0 });
    for (const body of bodies) count(owners, body, { body, name: nameOf(body), conflicts: 0 });
    const named = new Map(values.map(({ writer, site }) => [siteOf(writer), site]));
    for (const [writer, site] of named) count(sites, writer, { writer, site, conflicts: 0 });
  }
  return ok({
    total: conflicts.length,
    fields: [...fields.values()],
    sites: [...sites.values()].sort((a, b) => a.site.localeCompare(b.site, 'de')),
    owners: [...owners.values()].sort((a, b) => a.name.localeCompare(b.name, 'de')),
  });
}

/** What a rule decides and what it leaves; nothing is written. */
export function preview(scope: QueryScope, rule: Parsed<'conflict.preview'>) {
  const { db, nowMs } = scope;
  const rows = allOpen(db);
  const sites = siteMembers(db);
  const mayWrite = permission(scope);
  const decisions: Decision[] = [];
  const left: (Left & { readonly why: LeftWhy })[] = [];
  let more = 0;
  for (const conflict of describeConflicts(db, rows, nowMs)) {
    if (!isMeant(rule, conflict)) continue;
    const taken = takenBy(rule, conflict, sites);
    const why = typeof taken === 'string' ? taken : mayWrite(conflict, taken.value) ? null : 'not-allowed';
    if (why !== null || typeof taken === 'string') {
      const { entity, id, title, field } = conflict;
      if (left.length < mostDecisions) left.push({ entity, id, title, field, why: why ?? 'no-value' });
    } else if (decisions.length < mostDecisions) decisions.push(decisionOn(conflict, taken.dot));
    else more += 1;
  }
  return ok({ decisions, left, more, total: rows.length });
}

function decisionOn({ entity, id, title, field, values }: Conflict, take: string): Decision {
  const taken = values.find(({ dot }) => dot === take);
  if (taken === undefined) throw new Error('a rule takes one of the values');
  const { value, site, author, at } = taken;
  const said = JSON.stringify(value);
  return {
    entity,
    id,
    title,
    field,
    take,
    value,
    site,
    author,
    at,
    others: values
      .filter((other) => JSON.stringify(other.value) !== said)
      .map((other) => ({ value: other.value, site: other.site, at: other.at })),
    seen: values.map(({ dot }) => dot),
  };
}

/** Whether the other sites would take this decision from this one: a rule must not fail on the last of a hundred conflicts. */
function permission({ db, identity }: QueryScope): (conflict: Conflict, value: unknown) => boolean {
  const standing = ownStanding(db, identity);
  if (standing === null) return () => true;
  const isGranted = (project: string, body: string, as: 'any' | 'lead') => isGrantedHere(db, project, body, as);
  return ({ entity, id, field }, value) => {
    const rights = holdRecord(db, entity, id).state?.rights ?? noRights;
    return refusalOf({ e: entity, id, set: { [field]: value as Json } }, standing, rights, isGranted) === null;
  };
}

type Chosen = Parsed<'conflict.resolveMany'>['decisions'][number];

/** Decides what a preview listed, and nothing else: all or nothing, as one action. */
export function resolveMany({ db, tx }: CommandScope, { decisions }: Parsed<'conflict.resolveMany'>) {
  const byRecord = Map.groupBy(decisions, ({ entity, id }) => `${entity}:${id}`);
  let changed = 0;
  for (const chosen of byRecord.values()) {
    const changes = changesOf(db, chosen);
    if (changes === null) {
      changed += 1;
      continue;
    }
    for (const { entity, set } of changes) {
      const declared = entityNamed(entity);
      if (declared !== null) edit(tx, declared, chosen[0]?.id ?? '', set);
    }
  }
  if (changed > 0) {
    const where = changed === 1 ? 'einem Datensatz' : `${changed} Datensätzen`;
    const message = `Seit der Vorschau hat sich an ${where} etwas geändert. Es wurde nichts entschieden. Bitte sehen Sie sich die Vorschau noch einmal an.`;
    return fail({ code: 'changed-meanwhile' as const, message, changed });
  }
  return ok({ decided: decisions.length, records: byRecord.size, openConflicts: openConflicts(db) });
}

/**
 * What to write into one record, or `null` if any of its decisions is about something else than what is there now.
 *
 * A deletion comes after the fields: it must have seen what was written just before, or that would bring the record back.
 */
function changesOf(
  db: CommandScope['db'],
  chosen: readonly Chosen[],
): { readonly entity: string; readonly set: Changes }[] | null {
  const [first] = chosen;
  const { state } = holdRecord(db, first?.entity ?? '', first?.id ?? '');
  if (first === undefined || state === null) return null;
  const open = conflictsOf(first.entity, state);
  const fields: Record<string, Json> = {};
  let deletion: Changes | null = null;
  for (const { field, take, seen } of chosen) {
    const live = liveIn(state, field);
    const value = live.find(([dot]) => dot === take)?.[2];
    const isTwice = Object.hasOwn(fields, field) || (field === deletedField && deletion !== null);
    if (!open.includes(field) || isTwice || value === undefined || !isAsSeen(live, seen)) return null;
    if (field === deletedField) deletion = { [deletedField]: value === true ? true : null };
    else fields[field] = value;
  }
  const { entity } = first;
  return [
    ...(Object.keys(fields).length > 0 ? [{ entity, set: fields }] : []),
    ...(deletion === null ? [] : [{ entity, set: deletion }]),
  ];
}
