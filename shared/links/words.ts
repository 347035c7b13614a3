import type { Label } from '../core/field.ts';
import { entities } from '../entities.ts';

/** The kinds of links, in the order of the model. */
export type LinkKind = Exclude<NonNullable<(typeof entities.link.fields.kind)['type']>, null>;

/** The kind that says the same from both ends. */
const mutual = 'relates';

/** What a link says when it is read from its other end; the way there stands in the model. */
const back: Readonly<Record<Exclude<LinkKind, typeof mutual>, Label>> = {
  supports: { de: 'wird unterstützt von', en: 'is supported by' },
  funds: { de: 'wird gefördert durch', en: 'is funded by' },
  decides: { de: 'wird entschieden durch', en: 'is decided by' },
  inspires: { de: 'wird angeregt durch', en: 'is inspired by' },
  blocks: { de: 'wird gehindert durch', en: 'is blocked by' },
};

export type Direction = 'out' | 'in';

export const isMutual = (kind: string): boolean => kind === mutual;

/** A link in words as it reads from one of its ends; a kind of a newer version is called by its name. */
export function linkWords(kind: string, direction: Direction): Label {
  const there = entities.link.fields.kind.choices?.[kind] ?? { de: kind, en: kind };
  return direction === 'out' ? there : ((back as Readonly<Record<string, Label>>)[kind] ?? there);
}

/** Every way to connect a record with another one: a kind, and which end the record is. */
export const linkWays: readonly { readonly kind: string; readonly direction: Direction }[] = Object.keys(
  entities.link.fields.kind.choices ?? {},
).flatMap((kind) =>
  isMutual(kind)
    ? [{ kind, direction: 'out' }]
    : [
        { kind, direction: 'out' },
        { kind, direction: 'in' },
      ],
);
