/** What of a record decides whether people in the room may see it. */
export type Secrecy = {
  readonly visibility?: unknown;
  readonly classification?: unknown;
};

/**
 * PS1: what belongs to one person or one site, or is confidential, is never on the projector.
 *
 * Public and internal matters are; those of the non-public part only after somebody has said that the room is closed (`isClosed`).
 */
export function mayBeProjected({ visibility, classification }: Secrecy, isClosed: boolean): boolean {
  if (visibility === 'private' || visibility === 'site') return false;
  if (classification === 'confidential') return false;
  return classification !== 'nonpublic_session' || isClosed;
}

/** An agenda item is non-public by its own field or by its classification; either is enough. */
export const secrecyOfItem = (item: Readonly<Record<string, unknown>>): Secrecy => ({
  visibility: item['visibility'],
  classification: item['public'] === 'nonpublic' ? strictest(item['classification']) : item['classification'],
});

const strictest = (classification: unknown): unknown =>
  classification === 'confidential' ? classification : 'nonpublic_session';
