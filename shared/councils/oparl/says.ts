import { cut } from '../../core/cut.ts';
import { type Entity, fieldNamed } from '../../core/entity.ts';
import { entities } from '../../entities.ts';
import { readResult } from '../result.ts';
import { type Context, firstId, isNonpublicItem, meetingOf, paperOf } from './context.ts';
import type { OparlObject, Props } from './gather.ts';
import type { ImportedKind } from './kind.ts';
import type { Look } from './look.ts';
import { momentIn } from './moment.ts';
import { committeeKindOf, consultationRoleOf, isNoCommittee, meetingStateOf } from './words.ts';

export type Plain = string | number | boolean;

export type Reference = { readonly kind: ImportedKind; readonly source: string };

export type Says = {
  readonly title: string;
  /** Of a meeting, or of what happens in one; beside the title, because only screens write days as people read them. */
  readonly day?: string | null;
  readonly says: Readonly<Record<string, Plain | null>>;
  readonly refs: Readonly<Record<string, Reference | null>>;
};

const longest = (entity: ImportedKind, field: string): number =>
  fieldNamed(entities[entity] as unknown as Entity, field)?.max ?? 300;

const to = (kind: ImportedKind, source: string | null): Reference | null => (source === null ? null : { kind, source });

const joined = (parts: readonly (string | null)[], between: string): string => parts.filter(Boolean).join(between);

/** A group that decides or advises; parties, factions and offices are none. */
export function committeeSays(look: Look): Says | null {
  const name = look.line('name', longest('committee', 'name'));
  const short = look.line('shortName', 300);
  const type = look.line('organizationType', 300) ?? '';
  const classification = look.line('classification', 300) ?? '';
  if (isNoCommittee(type, classification, name ?? short ?? '')) return null;
  const title = name ?? short ?? 'Gremium ohne Namen';
  // Addresses of lists, not of objects; whose it is goes its own way.
  look.skip('body', 'meeting', 'consultation', 'membership');
  look.keep('organizationType', 'classification', ...(name === null ? [] : ['shortName']));
  return { title, says: { name: title, kind: committeeKindOf(title, classification) }, refs: {} };
}

const place = (location: Props): string => {
  const text = (name: string) => (typeof location[name] === 'string' ? (location[name] as string).trim() : '');
  const address = joined([text('streetAddress'), joined([text('postalCode'), text('locality')], ' ')], ', ');
  const described = text('description');
  return joined([text('room'), described || address], ', ')
    .replace(/\s+/g, ' ')
    .trim();
};

export function meetingSays(look: Look, meeting: OparlObject, context: Context): Says {
  const name = look.line('name', longest('meeting', 'title'));
  const start = look.moment('start');
  const state = look.line('meetingState', 300);
  const isCancelled = look.flag('cancelled');
  const organization = firstId(meeting, 'organization');
  const committee = context.find('committee', organization);
  const called = committee === null ? null : committee.props['name'];
  const title = name ?? (typeof called === 'string' && called.trim() !== '' ? cut(called.trim(), 300) : 'Sitzung');
  look.id('organization');
  look.skip('agendaItem', 'body');
  if (state !== null && meetingStateOf(state) === null) look.keep('meetingState');
  const [where] = look.inline('location');
  return {
    title,
    day: start?.day ?? null,
    says: {
      title,
      startsOn: start?.day ?? null,
      startTime: start?.time ?? null,
      place: where === undefined ? null : cut(place(where), longest('meeting', 'place')) || null,
      state:
        isCancelled === true
          ? 'cancelled'
          : (meetingStateOf(state ?? '') ?? (isThere(meeting.props['resultsProtocol']) ? 'held' : null)),
    },
    refs: { committeeId: to('committee', organization) },
  };
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

export function agendaItemSays(look: Look, item: OparlObject, context: Context): Says {
  const number = look.line('number', longest('agendaItem', 'number'));
  const name = look.prose('name', longest('agendaItem', 'title'))?.replace(/\s+/g, ' ') ?? null;
  const title = name ?? joined(['TOP', number ?? '(ohne Bezeichnung)'], ' ');
  const order = look.count('order', 9999);
  const consultation = context.consultationOf(item);
  const paper = paperOf(item) ?? (consultation === null ? null : paperOf(consultation));
  look.skip('meeting', 'consultation', 'paper', 'public');
  const isSaid = isThere(item.props['public']) || isNonpublicItem(item);
  return {
    title: joined([number, title], ' '),
    says: {
      number,
      position: order ?? (item.parent?.kind === 'meeting' ? item.position : null),
      title,
      public: isSaid ? (isNonpublicItem(item) ? 'nonpublic' : 'public') : null,
      result: look.line('result', longest('agendaItem', 'result')),
      resolutionText: look.prose('resolutionText', longest('agendaItem', 'resolutionText')),
    },
    refs: { meetingId: to('meeting', meetingOf(item)), paperId: to('paper', paper) },
  };
}

const fileLine = (file: Props): string => {
  const text = (name: string) => (typeof file[name] === 'string' ? (file[name] as string).trim() : '');
  const called = text('name') || text('fileName');
  const address = text('accessUrl') || text('downloadUrl') || text('id');
  return joined([called, address === '' ? null : `(${address})`], ' ')
    .replace(/\s+/g, ' ')
    .toWellFormed();
};

export function paperSays(look: Look): Says {
  const reference = look.line('reference', longest('paper', 'reference'));
  const name = look.prose('name', longest('paper', 'title'))?.replace(/\s+/g, ' ') ?? null;
  const title = name ?? (reference === null ? 'Vorlage ohne Betreff' : `Vorlage ${reference}`);
  const files = [...look.inline('mainFile'), ...look.inline('auxiliaryFile')].map(fileLine).filter(Boolean);
  look.skip('body', 'consultation');
  return {
    title: joined([reference, title], ' '),
    says: {
      reference,
      title,
      paperType: look.line('paperType', longest('paper', 'paperType')),
      date: look.moment('date')?.day ?? null,
      attachments: cut([...new Set(files)].join('\n'), longest('paper', 'attachments')) || null,
    },
    refs: {},
  };
}

export function consultationSays(look: Look, consultation: OparlObject, context: Context): Says {
  const paper = paperOf(consultation);
  const item = context.itemOf(consultation);
  const meeting = meetingOf(consultation) ?? (item === null ? null : meetingOf(item));
  const held = context.find('meeting', meeting);
  const on = momentIn(held?.props['start'])?.day ?? null;
  const role = look.line('role', 300);
  const organization = look.id('organization') ?? (held === null ? null : firstId(held, 'organization'));
  const known = consultationRoleOf(role ?? '');
  look.skip('paper', 'meeting', 'agendaItem', 'body');
  look.keep('role');
  const words = item?.props['result'];
  const named = context.find('paper', paper)?.props['name'];
  const committee = context.find('committee', organization)?.props['name'];
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
  return {
    title: joined([text(named), text(committee)], ' · ') || (role ?? 'Beratung'),
    day: on,
    says: {
      position: consultation.parent?.kind === 'paper' ? consultation.position : null,
      role: known,
      authoritative: look.flag('authoritative'),
      plannedOn: on,
      ...resultSays(text(words)?.replace(/\s+/g, ' ').slice(0, 1000).toWellFormed() ?? null, on),
    },
    refs: {
      paperId: to('paper', paper),
      committeeId: to('committee', organization),
      meetingId: to('meeting', meeting),
    },
  };
}

/** What the words of a result say of a consultation; unknown ones only themselves. */
export function resultSays(words: string | null, on: string | null): Record<string, Plain | null> {
  if (words === null) return {};
  const { result, voteForm, unanimous, ...votes } = readResult(words);
  return {
    resultText: words,
    ...votes,
    voteForm,
    unanimous: unanimous ? true : null,
    ...(result === 'unknown' ? {} : { result, decidedOn: on }),
  };
}
