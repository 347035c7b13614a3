import { isOpenItem } from '../../../shared/communication/calendar.ts';
import type { ItemLine } from '../../../shared/communication/contract.ts';
import type { Day } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import { namesOf } from '../../../shared/links/linked.ts';
import { choiceField, dueField } from '../../app/list/filter-fields.ts';
import type { FilterField, FilterSpec } from '../../app/list/line-filter.ts';
import { listTexts } from '../../app/list/texts.ts';

/**
 * By what contributions are narrowed down, in the list and in the calendar alike; there, without `today`, the days are
 * what one looks at, and the line of tools has no room for all.
 */
export function itemSpec(lines: readonly ItemLine[], locale: Locale, today: Day | null): FilterSpec<ItemLine> {
  const { status, channel, direction, plannedOn } = entities.communicationItem.fields;
  const names = new Map(lines.flatMap((line) => line.audiences.map(({ id, name }) => [id, name])));
  const audience: FilterField<ItemLine> = {
    id: 'audienceId',
    label: entities.audience.label[locale],
    valueIn: (line) => line.audiences.map(({ id }) => id),
    nameOf: (value) => names.get(value) ?? listTexts[locale].notGiven,
  };
  return {
    fields: [
      choiceField(channel, 'channel', locale),
      audience,
      choiceField(status, 'status', locale),
      ...(today === null
        ? []
        : [
            choiceField<'direction', ItemLine>(direction, 'direction', locale),
            dueField<ItemLine>(
              plannedOn.label[locale],
              (line) => line.plannedOn,
              (line) => !isOpenItem(line),
              today,
              locale,
            ),
          ]),
    ],
    words: (line) => [line.title, namesOf(line.audiences), line.project, line.place, line.responsible],
  };
}

/** What is asked for a new contribution; the rest is said beside the list. */
export const newItemFields = ['title', 'channel', 'plannedOn', 'direction', 'projectId', 'responsiblePersonId'];

/** Whom it is for is asked with it; several may be chosen. */
export const newItemBelongs = 'audience';
