import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { type KnownPerson, type PlannedCard, planCards } from '../../shared/contacts/plan.ts';
import { type CardFault, leavesCardOut } from '../../shared/contacts/vcard/faults.ts';
import { type Card, cardLimits, readCards } from '../../shared/contacts/vcard/read.ts';
import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { type NamedRecord, namesFrom } from '../../shared/lists/names.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { fileMissing } from '../store/place-trouble.ts';
import { readMerged } from '../views/merged.ts';
import { Rights } from '../views/own-rights.ts';
import { textOfBytes } from '../views/text-of-bytes.ts';

type FileFault = CardFault & { readonly file: string };

/** What reading an address book in would do, down to each value. */
export type CardPlan = {
  readonly total: number;
  readonly planned: readonly PlannedCard[];
  readonly faults: readonly FileFault[];
  readonly digest: string;
};

const sentences = {
  empty:
    'Darin steht keine Visitenkarte (BEGIN:VCARD). Bitte wählen Sie eine Datei mit der Endung .vcf, oder fügen Sie ihren Text ein.',
  'too-large': 'Dieses Adressbuch ist größer als 20 MB. Bitte teilen Sie es auf; es wurde nichts übernommen.',
  'too-many': `Dieses Adressbuch hat mehr als ${cardLimits.cards} Karten. Bitte teilen Sie es auf; es wurde nichts übernommen.`,
} as const;

const unreadable = (reason: keyof typeof sentences) =>
  fail({ code: 'unreadable-cards' as const, reason, message: sentences[reason] });

type Text = { readonly file: string; readonly text: string };

function textsOf({ files }: Pick<QueryScope, 'files'>, source: Parsed<'contact.previewCards'>['source']) {
  if ('text' in source) return ok<Text[]>([{ file: '', text: source.text }]);
  const texts: Text[] = [];
  let bytes = 0;
  for (const ticket of source.tickets) {
    const place = files.pathOf(ticket);
    if (place === null) return fileMissing;
    try {
      bytes += statSync(place.path).size;
      if (bytes > cardLimits.characters) return unreadable('too-large');
      texts.push({ file: place.name, text: textOfBytes(readFileSync(place.path)) });
    } catch {
      return fileMissing;
    }
  }
  return ok(texts);
}

const known = `
  SELECT id, display_name AS displayName, function, role, body_id AS bodyId, email, phone, legal_basis AS legalBasis,
    retention_until AS retentionUntil, vcard_uid AS vcardUid
  FROM person WHERE hidden = 0 ORDER BY id`;

/** Persons who are shown; one that stands behind another one is known by it, so that its card does not bring it back. */
function readPersons(db: Reader): KnownPerson[] {
  const { isDropped } = readMerged(db, 'person');
  return (db.prepare(known).all() as KnownPerson[]).filter(({ id }) => !isDropped(id));
}

function bodiesOf(db: Reader): (organisation: string) => string | null {
  const rows = db.prepare('SELECT id, name, short_name AS shortName FROM body WHERE hidden = 0').all() as {
    id: string;
    name: string | null;
    shortName: string | null;
  }[];
  const bodies = rows.map(({ id, name, shortName }): NamedRecord => {
    return { id, title: name ?? '', also: shortName === null ? [] : [shortName] };
  });
  const names = namesFrom(() => bodies);
  return (organisation) => {
    const found = names.find('body', organisation);
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  };
}

/** Reads the cards and decides what becomes of each. Writes nothing. */
export function planAddressBook(
  scope: Pick<QueryScope, 'db' | 'files' | 'identity'>,
  {
    source,
    legalBasis,
    retentionUntil,
  }: Pick<Parsed<'contact.previewCards'>, 'source' | 'legalBasis' | 'retentionUntil'>,
) {
  const texts = textsOf(scope, source);
  if (!texts.ok) return texts;
  const cards: Card[] = [];
  const faults: FileFault[] = [];
  const files = new Map<number, string>();
  let total = 0;
  for (const { file, text } of texts.value) {
    const read = readCards(text);
    for (const fault of read.faults) faults.push({ ...fault, file, card: total + fault.card });
    for (const card of read.cards) {
      cards.push({ ...card, number: total + card.number });
      files.set(total + card.number, file);
    }
    total += read.total;
  }
  if (total === 0) return unreadable('empty');
  if (total > cardLimits.cards) return unreadable('too-many');
  const rights = new Rights(scope);
  const planned = planCards(
    cards,
    {
      persons: readPersons(scope.db),
      bodyOf: bodiesOf(scope.db),
      mayCreate: rights.mayCreate('person'),
      mayEdit: (id, fields) => rights.mayEdit('person', id, fields),
    },
    { legalBasis, retentionUntil },
  );
  for (const { card, faults: more } of planned)
    for (const fault of more)
      faults.push({ ...fault, file: files.get(card.number) ?? '', card: card.number, line: card.line });
  faults.sort((one, other) => one.card - other.card || one.line - other.line);
  const plan = { total, planned, faults };
  return ok<CardPlan>({ ...plan, digest: createHash('sha256').update(JSON.stringify(plan)).digest('hex') });
}

export function countsOf({ planned, faults }: CardPlan) {
  const counts = { new: 0, changed: 0, unchanged: 0 };
  for (const { verdict } of planned) if (verdict !== 'left-out') counts[verdict] += 1;
  const faulty = new Set(faults.filter(({ code }) => leavesCardOut(code)).map(({ card }) => card));
  return { ...counts, faulty: faulty.size };
}
