import type { Label } from '../core/field.ts';

type Declared = {
  readonly label: Label;
  readonly hint: Label;
  readonly paper: 'both' | 'processing' | 'accessibility';
};

/**
 * What the papers on data protection and accessibility need and no program can know: whose they are, and whom to ask, in the order in
 * which they are asked. Settings of this installation, because each body answers for itself.
 */
export const authorityFields = {
  name: {
    label: { de: 'Name der Behörde', en: 'Name of the authority' },
    hint: {
      de: 'Verantwortlicher im Sinne von Art. 4 Nr. 7 DSGVO',
      en: 'Controller within the meaning of Art. 4 (7) GDPR',
    },
    paper: 'both',
  },
  address: {
    label: { de: 'Anschrift', en: 'Address' },
    hint: { de: 'Straße, Postleitzahl, Ort', en: 'Street, postal code, town' },
    paper: 'both',
  },
  email: {
    label: { de: 'E-Mail-Adresse', en: 'E-mail address' },
    hint: { de: 'Für Fragen zum Verfahren und zu den Seiten', en: 'For questions on the processing and the pages' },
    paper: 'both',
  },
  phone: {
    label: { de: 'Telefon', en: 'Telephone' },
    hint: { de: 'Mit Vorwahl', en: 'With the area code' },
    paper: 'both',
  },
  representative: {
    label: { de: 'Vertreten durch', en: 'Represented by' },
    hint: { de: 'Funktion der Leitung, etwa „Die Landrätin“', en: 'Function of the head' },
    paper: 'processing',
  },
  protectionOfficer: {
    label: { de: 'Datenschutzbeauftragte Person', en: 'Data protection officer' },
    hint: { de: 'Funktion und Erreichbarkeit', en: 'Function and how to reach them' },
    paper: 'processing',
  },
  legalBasis: {
    label: { de: 'Rechtsgrundlage der Verarbeitung', en: 'Legal basis of the processing' },
    hint: {
      de: 'Norm der Aufgabe, mit der Datenschutzstelle abgestimmt',
      en: 'Norm of the task, as agreed with the officer',
    },
    paper: 'processing',
  },
  deletionRule: {
    label: { de: 'Löschfrist ohne eigenes Datum', en: 'Deletion where no date is set' },
    hint: {
      de: 'Wann gelöscht wird, wo ein Eintrag kein Ende der Aufbewahrung hat',
      en: 'When records without an end of retention are deleted',
    },
    paper: 'processing',
  },
  measures: {
    label: { de: 'Weitere Maßnahmen der Behörde', en: 'Further measures of the authority' },
    hint: { de: 'Geräteverschlüsselung, Anmeldung, Schulung', en: 'Disk encryption, sign-in, training' },
    paper: 'processing',
  },
  accessContact: {
    label: { de: 'Kontakt für Barrieren', en: 'Contact for barriers' },
    hint: { de: 'Wohin jemand meldet, was nicht zugänglich ist', en: 'Where somebody reports what is not accessible' },
    paper: 'accessibility',
  },
  enforcement: {
    label: { de: 'Zuständige Ombuds- oder Überwachungsstelle', en: 'Ombuds or monitoring body' },
    hint: { de: 'Name und Anschrift, wie sie sich selbst nennt', en: 'Name and address as it calls itself' },
    paper: 'accessibility',
  },
  assessedOn: {
    label: { de: 'Bewertet am', en: 'Assessed on' },
    hint: { de: 'Tag und Art der Prüfung, etwa „3.3.2027, Selbstbewertung“', en: 'Day and kind of the assessment' },
    paper: 'accessibility',
  },
  barriers: {
    label: { de: 'Bekannte Barrieren', en: 'Known barriers' },
    hint: { de: 'Eine je Zeile, mit dem, was stattdessen hilft', en: 'One per line, with what helps instead' },
    paper: 'accessibility',
  },
} as const satisfies Readonly<Record<string, Declared>>;

export type AuthorityField = keyof typeof authorityFields;
export type Authority = Readonly<Partial<Record<AuthorityField, string>>>;
export type Paper = 'processing' | 'accessibility';

const names = Object.keys(authorityFields) as readonly AuthorityField[];

/** Where the page of settings keeps it. */
export const authoritySettingKey = 'view.privacy.authority';

/** Reads the setting; anything that does not fit counts as not said. */
export function readAuthority(setting: unknown): Authority {
  if (typeof setting !== 'object' || setting === null) return {};
  const said = setting as Readonly<Record<string, unknown>>;
  return {
    ...splitContact(said['contact']),
    ...Object.fromEntries(
      names.flatMap((name) => {
        const value = said[name];
        return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [];
      }),
    ),
  };
}

/** What version 0.1 asked for in one line: the address is what looks like one, and the rest, whatever it is, stands beside it. */
function splitContact(contact: unknown): Authority {
  if (typeof contact !== 'string') return {};
  const email = /[^\s,;<>()]+@[^\s,;<>()]+/.exec(contact)?.[0] ?? '';
  const phone = contact.replace(email, '').replace(/^[\s,;:·|<>()]+|[\s,;:·|<>(]+$/g, '');
  return { ...(email === '' ? {} : { email }), ...(phone === '' ? {} : { phone }) };
}

/** How to reach the authority, in one line of a paper. */
export const reachOf = (authority: Authority): string =>
  [saidOrMissing(authority, 'email'), ...(authority.phone === undefined ? [] : [authority.phone])].join(', ');

/** What a paper needs. */
export const fieldsOf = (paper: Paper): readonly AuthorityField[] =>
  names.filter((name) => authorityFields[name].paper === 'both' || authorityFields[name].paper === paper);

/** What need not be said: there may be no barriers, no further measures, no telephone. */
const mayBeNone: ReadonlySet<AuthorityField> = new Set(['barriers', 'measures', 'phone']);

/** What a paper still lacks. */
export const missingFor = (paper: Paper, authority: Authority): readonly AuthorityField[] =>
  fieldsOf(paper).filter((name) => authority[name] === undefined && !mayBeNone.has(name));

/** As it stands in a paper: what was said, or that it is missing, so that nobody takes the paper for finished. */
export const saidOrMissing = (authority: Authority, name: AuthorityField): string =>
  authority[name] ?? `[FEHLT: ${authorityFields[name].label.de}]`;
