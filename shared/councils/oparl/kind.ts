/** What an object of OParl becomes here. `body` is only looked up; `other` is counted and left. */
export const importedKinds = ['committee', 'meeting', 'paper', 'agendaItem', 'consultation'] as const;
export type ImportedKind = (typeof importedKinds)[number];
export type OparlKind = ImportedKind | 'body' | 'other';

type Props = Readonly<Record<string, unknown>>;

const kinds: ReadonlyMap<string, OparlKind> = new Map([
  ['body', 'body'],
  ['organization', 'committee'],
  ['meeting', 'meeting'],
  ['agendaitem', 'agendaItem'],
  ['paper', 'paper'],
  ['consultation', 'consultation'],
  ...['system', 'person', 'membership', 'file', 'location', 'legislativeterm'].map((name) => [name, 'other'] as const),
]);

/** Names of properties that hold objects, or their ids, and what these are. `inline` belongs to its object and is read with it. */
const children: ReadonlyMap<string, OparlKind | 'inline'> = new Map([
  ['body', 'body'],
  ['organization', 'committee'],
  ['originatorOrganization', 'committee'],
  ['underDirectionOf', 'committee'],
  ['subOrganizationOf', 'committee'],
  ['mainOrganization', 'committee'],
  ['meeting', 'meeting'],
  ['agendaItem', 'agendaItem'],
  ['paper', 'paper'],
  ['relatedPaper', 'paper'],
  ['superordinatedPaper', 'paper'],
  ['subordinatedPaper', 'paper'],
  ['consultation', 'consultation'],
  ...['person', 'originatorPerson', 'participant', 'membership', 'legislativeTerm', 'system'].map(
    (name) => [name, 'other'] as const,
  ),
  ...[
    'invitation',
    'resultsProtocol',
    'verbatimProtocol',
    'auxiliaryFile',
    'mainFile',
    'resolutionFile',
    'location',
    'derivativeFile',
    'masterFile',
    'file',
  ].map((name) => [name, 'inline'] as const),
] satisfies (readonly [string, OparlKind | 'inline'])[]);

export const childKind = (property: string): OparlKind | 'inline' | null => children.get(property) ?? null;

/** "https://schema.oparl.org/1.1/Paper", "oparl:Paper", "Paper": what the type says; `null` where it says nothing known. */
export function kindOfType(type: unknown): OparlKind | null {
  const first: unknown = Array.isArray(type) ? type[0] : type;
  if (typeof first !== 'string') return null;
  const last = first.trim().split(/[/#:]/).filter(Boolean).at(-1) ?? '';
  return kinds.get(last.toLowerCase().replace(/[^a-z]/g, '')) ?? null;
}

const has = (props: Props, ...names: readonly string[]): boolean => names.some((name) => Object.hasOwn(props, name));

/** By what only objects of one type say; the order is from the most telling to the least. */
function kindByShape(props: Props): OparlKind | null {
  if (has(props, 'oparlVersion', 'otherOparlVersions')) return 'other';
  if (has(props, 'ags', 'rgs', 'legislativeTerm', 'oparlSince', 'licenseValidSince')) return 'body';
  if (has(props, 'mimeType', 'accessUrl', 'downloadUrl', 'sha1Checksum', 'fileName')) return 'other';
  if (has(props, 'familyName', 'givenName', 'formOfAddress', 'votingRight')) return 'other';
  if (has(props, 'geojson', 'streetAddress', 'postalCode')) return 'other';
  if (has(props, 'meetingState', 'resultsProtocol', 'verbatimProtocol', 'invitation', 'participant')) return 'meeting';
  if (has(props, 'agendaItem') && has(props, 'start', 'end', 'name')) return 'meeting';
  if (has(props, 'resolutionText', 'resolutionFile', 'public')) return 'agendaItem';
  if (has(props, 'paperType', 'mainFile', 'reference', 'originatorPerson', 'underDirectionOf')) return 'paper';
  if (has(props, 'authoritative') || (has(props, 'role') && has(props, 'paper', 'agendaItem'))) return 'consultation';
  if (has(props, 'organizationType', 'classification', 'subOrganizationOf', 'post')) return 'committee';
  if (has(props, 'meeting') && has(props, 'number', 'order', 'result', 'consultation')) return 'agendaItem';
  if (has(props, 'start') && has(props, 'organization', 'location')) return 'meeting';
  return null;
}

/** "…/papers/12", "…/agendaitem/3": servers name what they serve in its address. */
function kindByAddress(id: unknown): OparlKind | null {
  if (typeof id !== 'string') return null;
  const parts = id
    .toLowerCase()
    .split(/[/?&=#]/)
    .reverse();
  for (const part of parts) {
    const kind = kinds.get(part.replace(/[^a-z]/g, '')) ?? kinds.get(part.replace(/[^a-z]/g, '').replace(/s$/, ''));
    if (kind !== undefined) return kind;
    if (part === 'bodies') return 'body';
  }
  return null;
}

/**
 * What an object is: as its type says, else as the place it stands at, its properties and its address say. `null`: nobody can tell.
 *
 * Where it stands counts more than its type for what can only stand there: an item of an agenda that calls itself a meeting is an item.
 */
export function kindOf(props: Props, place: OparlKind | null): OparlKind | null {
  const said = kindOfType(props['type']);
  if (place !== null && place !== 'other' && said !== place) return place;
  return said ?? place ?? kindByShape(props) ?? kindByAddress(props['id']);
}
