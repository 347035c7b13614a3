import { isPublicMatter } from '../publicness.ts';

/** What of a record decides whether people in the room may see it. */
export type Secrecy = {
  readonly visibility?: unknown;
  readonly classification?: unknown;
};

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * PS1: what belongs to one person or one site, or is confidential, is never on the projector.
 *
 * What may be seen by whoever happens to be there (PU1) is; matters of the non-public part only after somebody has said that the room is
 * closed (`isClosed`).
 */
export function mayBeProjected({ visibility, classification }: Secrecy, isClosed: boolean): boolean {
  if (visibility === 'private' || visibility === 'site') return false;
  if (isPublicMatter({ classification: textOrNull(classification) })) return true;
  return isClosed && classification === 'nonpublic_session';
}

/** An agenda item is non-public by its own field or by its classification; either is enough. */
export function secrecyOfItem(item: Readonly<Record<string, unknown>>): Secrecy {
  const { visibility, classification, public: publicness } = item;
  const isOpen = isPublicMatter({ classification: null, publicness: textOrNull(publicness) });
  return {
    visibility,
    classification: isOpen || classification === 'confidential' ? classification : 'nonpublic_session',
  };
}
