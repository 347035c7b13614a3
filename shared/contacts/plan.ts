import { foldWords } from '../core/fold.ts';
import type { CardFaultCode } from './vcard/faults.ts';
import type { Card } from './vcard/read.ts';

/** A person as the plan needs it: the values of its fields, `null` for one that is not there. */
export type KnownPerson = {
  readonly id: string;
  readonly displayName: string | null;
  readonly function: string | null;
  readonly role: string | null;
  readonly bodyId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly legalBasis: string | null;
  readonly retentionUntil: string | null;
  readonly vcardUid: string | null;
};

/** What everybody on the cards gets who has none yet (D10); an empty one leaves it open. */
export type Keeping = { readonly legalBasis: string; readonly retentionUntil: string | null };

export type PlannedCard = {
  readonly card: Card;
  /** The person the card is about; `null` for a new one, and where the card is left out. */
  readonly id: string | null;
  readonly verdict: 'new' | 'changed' | 'unchanged' | 'left-out';
  /** Why it is left out, or what is to be said besides. */
  readonly faults: readonly { readonly code: CardFaultCode; readonly text: string }[];
  /** What is written, by field. */
  readonly set: Readonly<Record<string, string>>;
};

type Known = {
  readonly persons: readonly KnownPerson[];
  /** The one body that is called so; `null` for none or several. */
  readonly bodyOf: (organisation: string) => string | null;
  readonly mayCreate: boolean;
  readonly mayEdit: (id: string, fields: readonly string[]) => boolean;
};

const folded = (text: string): string => foldWords(text).join(' ');
const lower = (text: string | null): string => (text ?? '').trim().toLowerCase();

/**
 * Who a card is about.
 *
 * CM1  Whom the address book knows under this id, or who was written on a card by this program (`urn:uuid:`).
 * CM2  Else who has this e-mail address.
 * CM3  Else who is called so, in this body or, where the card names none, anywhere.
 * CM4  Several persons who fit equally are nobody.
 */
function findPerson(card: Card, bodyId: string | null, { persons }: Known): KnownPerson | 'several' | null {
  const uid = card.uid.toLowerCase();
  const steps: readonly ((person: KnownPerson) => boolean)[] = [
    (person) => uid !== '' && (lower(person.vcardUid) === uid || `urn:uuid:${person.id}` === uid),
    (person) => card.email !== '' && lower(person.email) === lower(card.email),
    (person) => folded(person.displayName ?? '') === folded(card.name) && (bodyId === null || person.bodyId === bodyId),
  ];
  for (const fits of steps) {
    const found = persons.filter(fits);
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : 'several';
  }
  return null;
}

/** What a card says of the fields of a person. An organisation that is no body of the region is kept with the function. */
function saidBy(card: Card, bodyId: string | null): Readonly<Record<string, string>> {
  const organisation = bodyId === null ? card.organisation : '';
  const said = {
    displayName: card.name,
    function: [card.function, organisation].filter(Boolean).join(', '),
    role: card.role,
    bodyId: bodyId ?? '',
    email: card.email,
    phone: card.phone,
    vcardUid: card.uid,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
}

/** CP1  A card changes what it says and leaves what it does not say. Who has a legal basis and an end of keeping keeps them. */
function changesOf(said: Readonly<Record<string, string>>, person: KnownPerson | null, keeping: Keeping) {
  const is = person as Readonly<Record<string, string | null>> | null;
  const isOwn = said['vcardUid']?.toLowerCase() === `urn:uuid:${person?.id}`;
  const set: Record<string, string> = {};
  for (const [field, value] of Object.entries(said)) {
    if (value !== is?.[field] && !(field === 'vcardUid' && isOwn)) set[field] = value;
  }
  if ((person?.legalBasis ?? '').trim() === '' && keeping.legalBasis !== '') set['legalBasis'] = keeping.legalBasis;
  if ((person?.retentionUntil ?? null) === null && keeping.retentionUntil !== null)
    set['retentionUntil'] = keeping.retentionUntil;
  return set;
}

/**
 * What becomes of each card.
 *
 * CP2  The same person on two cards is taken from the first one.
 * CP3  What this site may not write is left out, and the others are taken.
 */
export function planCards(cards: readonly Card[], known: Known, keeping: Keeping): PlannedCard[] {
  const taken = new Set<string>();
  return cards.map((card): PlannedCard => {
    const bodyId = card.organisation === '' ? null : known.bodyOf(card.organisation);
    const leave = (code: CardFaultCode): PlannedCard => ({
      card,
      id: null,
      verdict: 'left-out',
      faults: [{ code, text: card.name }],
      set: {},
    });
    const person = findPerson(card, bodyId, known);
    if (person === 'several') return leave('ambiguous');
    const marks = person === null ? marksOf(card, bodyId) : [person.id];
    if (marks.some((mark) => taken.has(mark))) return leave('twice');
    for (const mark of marks) taken.add(mark);
    const said = saidBy(card, bodyId);
    const set = changesOf(said, person, keeping);
    const fields = Object.keys(set);
    if (person === null ? !known.mayCreate : fields.length > 0 && !known.mayEdit(person.id, fields))
      return leave('not-allowed');
    const isForeign = card.organisation !== '' && bodyId === null;
    return {
      card,
      id: person?.id ?? null,
      verdict: person === null ? 'new' : fields.length === 0 ? 'unchanged' : 'changed',
      faults: isForeign ? [{ code: 'unknown-organisation', text: card.organisation }] : [],
      set,
    };
  });
}

/** By what a person who is not here yet is known again on a second card. */
const marksOf = (card: Card, bodyId: string | null): readonly string[] => [
  ...(card.uid === '' ? [] : [`uid ${card.uid.toLowerCase()}`]),
  ...(card.email === '' ? [] : [`mail ${lower(card.email)}`]),
  ...(card.uid === '' && card.email === '' ? [`name ${folded(card.name)} ${bodyId ?? folded(card.organisation)}`] : []),
];
