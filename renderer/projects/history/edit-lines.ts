import { fieldNamed } from '../../../shared/core/entity.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entityNamed } from '../../../shared/entities.ts';
import type { ProjectEdit } from '../../../shared/projects/contract.ts';
import { fieldText, type TitleOf } from '../../ui/field-text.ts';
import { changeInWords, entryKind, referencesIn } from '../inspector/history-words.ts';

export type EditLine = {
  /** What kind of record it is about: "Meilenstein". */
  readonly kind: string;
  /** Which one; empty for the project itself. */
  readonly name: string;
  readonly did: 'created' | 'deleted' | 'restored' | 'changed';
  readonly changes: readonly { readonly field: string; readonly label: string; readonly text: string }[];
};

/** What goes without saying when a record is made: where it belongs and who may see it. */
const unsaid: ReadonlySet<string> = new Set(['ownerBodyId', 'visibility', 'classification', 'order']);

/** References whose names are needed to tell these edits. */
export const referencesOf = (edits: readonly ProjectEdit[]): readonly string[] => [
  ...new Set(
    edits.flatMap((edit) => [
      ...referencesIn(edit.entity, edit),
      ...referencesIn(edit.entity, {
        ...edit,
        changes: [{ field: edit.namedBy, from: null, to: edit.name }],
      }),
    ]),
  ),
];

/** An edit in words. What it says of the project it belongs to, and of its own name when it was made, is left out. */
export function editLine(edit: ProjectEdit, projectId: string, locale: Locale, titleOf: TitleOf): EditLine {
  const { entity, isFirst, namedBy, name } = edit;
  const declared = entityNamed(entity);
  const naming = declared === null ? null : fieldNamed(declared, namedBy);
  const did = entryKind(edit, isFirst);
  const fields = Object.keys(declared?.fields ?? {});
  const place = (field: string) => {
    const at = fields.indexOf(field);
    return at === -1 ? fields.length : at;
  };
  const isSaid = ({ field, to }: ProjectEdit['changes'][number]): boolean =>
    to !== projectId && to !== `project:${projectId}` && !(isFirst && (unsaid.has(field) || field === namedBy));
  return {
    kind: declared?.label[locale] ?? entity,
    name: entity === 'project' || naming === null ? '' : fieldText(naming, name, locale, titleOf),
    did,
    changes:
      did === 'deleted'
        ? []
        : edit.changes
            .filter(isSaid)
            .toSorted((one, other) => place(one.field) - place(other.field))
            .flatMap((change) => {
              const words = changeInWords(entity, change, locale, titleOf, isFirst);
              return words === null ? [] : [{ field: change.field, ...words }];
            }),
  };
}

/** Who: the author and the site. A small site often calls its author as it calls itself. */
export const whoDid = ({ author, site }: Pick<ProjectEdit, 'author' | 'site'>): string =>
  [...new Set([author, site])].filter(Boolean).join(', ');
