import type { Locale } from '../core/locale.ts';
import { type Authority, type AuthorityField, authorityFields } from './authority.ts';

/**
 * The accessibility statement, whatever it is about: the program as an authority uses it, or the pages it makes for everybody. The paper
 * (accessibility-paper.ts) and the page of the Schaufenster are drawn from this and say nothing of their own.
 *
 * It claims no conformance by itself: what was built and tested is one thing, the assessment of the authority another.
 *
 * BE2  What only the authority knows stands as missing until somebody has said it.
 */
export type StatementPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Words of the authority, German; `null`: nobody has said them. */
  | { readonly kind: 'said'; readonly lead: string; readonly field: AuthorityField; readonly text: string | null };

export type StatementSection = { readonly heading: string; readonly parts: readonly StatementPart[] };

export type About =
  | {
      readonly kind: 'program';
      /** How many kinds of records, and fields of them. */
      readonly entities: number;
      readonly fields: number;
      /** Kinds with fields that lack a name in one language. */
      readonly wordless: readonly string[];
    }
  | { readonly kind: 'pages' };

type Statement = {
  /** The regulation the region names; `null`: none. */
  readonly law: string | null;
  readonly authority: Authority;
  readonly locale: Locale;
};

const de = {
  law: (law: string | null) =>
    law === null
      ? 'Rechtsgrundlage ist das Recht des Landes, das die Richtlinie (EU) 2016/2102 umsetzt; bitte ergänzen.'
      : `Rechtsgrundlage ist die ${law} in der geltenden Fassung; bitte mit der geltenden Fassung abgleichen.`,
  publicLaw: (law: string | null) =>
    law === null
      ? 'Rechtsgrundlage ist das Recht des Landes, das die Richtlinie (EU) 2016/2102 umsetzt.'
      : `Rechtsgrundlage ist die ${law}.`,
  scope: 'Wofür sie gilt',
  counted: (entities: number, fields: number) =>
    `Das Programm führt ${entities} Arten von Einträgen mit zusammen ${fields} Feldern.`,
  worded:
    'Jedes Feld und jeder Auswahlwert hat eine Bezeichnung auf Deutsch und auf Englisch, die auch Hilfsmittel vorlesen.',
  wordless: (names: string) => `Ohne Bezeichnung in beiden Sprachen sind noch Felder von: ${names}.`,
  conform: 'Stand der Vereinbarkeit',
  built: {
    program:
      'Das Programm ist nach den Anforderungen der EN 301 549 und der WCAG 2.2, Stufe AA, gebaut und wird bei jeder Änderung automatisch geprüft. Das ersetzt die Bewertung durch die Behörde nicht.',
    pages:
      'Die Seiten sind nach den Anforderungen der EN 301 549 und der WCAG 2.2, Stufe AA, gebaut; ihr Muster wird bei jeder Änderung automatisch geprüft. Das ersetzt die Bewertung durch die Behörde nicht.',
  },
  assessed: 'Bewertung:',
  notAssessed: 'Eine Prüfung durch eine unabhängige Stelle hat nicht stattgefunden.',
  means: 'Was dafür getan ist',
  done: {
    program: [
      'Alles ist ohne Maus zu bedienen; die Tastenkürzel stehen in der Hilfe (F1).',
      'Helles, dunkles und kontrastreiches Farbschema, Systemfarben, Vergrößerung bis 400 %, weniger Bewegung.',
      'Dokumente haben echte Überschriften und Tabellenköpfe.',
    ],
    pages: [
      'Alles ist ohne Maus zu bedienen und ohne JavaScript lesbar; ein Sprunglink führt zum Inhalt.',
      'Helle, dunkle und selbst gewählte Farben des Systems gelten. Die Seiten lassen sich auf 400 % vergrößern und ausdrucken.',
    ],
  },
  both: [
    'Jedes Bild hat eine Tabelle oder Liste mit demselben Inhalt.',
    'Farbe steht nie allein: Zustände haben Farbe, Zeichen und Wort.',
  ],
  limits: 'Nicht barrierefreie Inhalte',
  noBarriers:
    'Der Behörde sind zurzeit keine weiteren Barrieren bekannt gemacht worden. Dokumente, die andere angehängt haben, können Barrieren enthalten.',
  documents: 'Dokumente, die andere angehängt haben, können Barrieren enthalten.',
  pageLimits: [
    'Texte der Projekte, Trends und Beiträge sind auf Deutsch; auf den englischen Seiten sind sie als deutsch gekennzeichnet.',
    'Texte in Leichter Sprache und Videos in Gebärdensprache gibt es noch nicht.',
  ],
  report: 'Barrieren melden',
  tell: 'Bitte sagen Sie uns, was Sie nicht erreichen oder lesen können. Wir antworten und suchen einen Weg.',
  tellWhere: 'Kontakt:',
  unanswered: 'Wenn keine Antwort kommt',
} as const;

type Words = {
  readonly [K in keyof typeof de]: (typeof de)[K] extends string
    ? string
    : (typeof de)[K] extends readonly string[]
      ? readonly string[]
      : (typeof de)[K] extends (...values: infer V) => string
        ? (...values: V) => string
        : { readonly [P in keyof (typeof de)[K]]: (typeof de)[K][P] extends string ? string : readonly string[] };
};

const en: Words = {
  law: (law) =>
    law === null
      ? 'Legal basis is the law of the state that puts Directive (EU) 2016/2102 into force; please complete.'
      : `Legal basis is the ${law} as in force; please compare with the wording in force.`,
  publicLaw: (law) =>
    law === null
      ? 'Legal basis is the law of the state that puts Directive (EU) 2016/2102 into force.'
      : `Legal basis is the ${law}.`,
  scope: 'What it applies to',
  counted: (entities, fields) => `The program keeps ${entities} kinds of records with ${fields} fields in all.`,
  worded: 'Every field and every choice has a name in German and in English, which assistive technology reads, too.',
  wordless: (names) => `Still without a name in both languages are fields of: ${names}.`,
  conform: 'State of conformance',
  built: {
    program:
      'The program is built to EN 301 549 and WCAG 2.2, level AA, and is tested automatically with every change. That does not replace the assessment of the authority.',
    pages:
      'The pages are built to EN 301 549 and WCAG 2.2, level AA; their pattern is tested automatically with every change. That does not replace the assessment of the authority.',
  },
  assessed: 'Assessment:',
  notAssessed: 'No independent body has tested them.',
  means: 'What has been done',
  done: {
    program: [
      'Everything can be used without a mouse; the shortcuts are in the help (F1).',
      'Light, dark and high-contrast colours, colours of the system, enlargement up to 400 %, less motion.',
      'Documents have real headings and heads of tables.',
    ],
    pages: [
      'Everything can be used without a mouse and read without JavaScript; a skip link leads to the content.',
      'Light, dark and self-chosen colours of the system apply. The pages can be enlarged to 400 % and printed.',
    ],
  },
  both: [
    'Every picture has a table or list that says the same.',
    'Nothing is said by colour alone: states have a colour, a sign and a word.',
  ],
  limits: 'Content that is not accessible',
  noBarriers:
    'No further barriers have been made known to the authority. Documents attached by others may contain barriers.',
  documents: 'Documents attached by others may contain barriers.',
  pageLimits: [
    'The texts of projects, trends and messages are in German; on the English pages they are marked as German.',
    'There are no texts in easy language and no sign language videos yet.',
  ],
  report: 'Report a barrier',
  tell: 'Please tell us what you cannot reach or read. We will answer and look for a way.',
  tellWhere: 'Contact:',
  unanswered: 'If there is no answer',
};

const texts: Readonly<Record<Locale, Words>> = { de, en };

const paragraph = (text: string): StatementPart => ({ kind: 'paragraph', text });

/** By which regulation: in a paper of the authority with the request to check it, on a page for everybody as it is. */
export const statementLaw = (about: About['kind'], { law, locale }: Pick<Statement, 'law' | 'locale'>): string =>
  about === 'program' ? texts[locale].law(law) : texts[locale].publicLaw(law);

/** Its sections, in their order. What the authority says to be reached by follows the section on reporting, as each form writes it. */
export function accessibilityStatement(
  about: About,
  { authority, locale }: Statement,
): Readonly<Record<'scope' | 'conform' | 'means' | 'limits' | 'report' | 'unanswered', StatementSection>> {
  const words = texts[locale];
  const said = (field: AuthorityField, lead = ''): StatementPart => ({
    kind: 'said',
    lead,
    field,
    text: authority[field] ?? null,
  });
  const isPages = about.kind === 'pages';
  const barriers = (authority.barriers ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const scope =
    about.kind === 'pages'
      ? []
      : [
          paragraph(
            `${words.counted(about.entities, about.fields)} ${about.wordless.length === 0 ? words.worded : words.wordless(about.wordless.join(', '))}`,
          ),
        ];
  const isAssessed = !isPages || authority.assessedOn !== undefined;
  const limits = isPages
    ? [{ kind: 'list', items: words.pageLimits } as const]
    : barriers.length === 0
      ? [paragraph(words.noBarriers)]
      : [{ kind: 'list', items: [...barriers, words.documents] } as const];
  return {
    scope: { heading: words.scope, parts: scope },
    conform: {
      heading: words.conform,
      parts: [
        paragraph(words.built[about.kind]),
        isAssessed ? said('assessedOn', words.assessed) : paragraph(words.notAssessed),
      ],
    },
    means: { heading: words.means, parts: [{ kind: 'list', items: [...words.done[about.kind], ...words.both] }] },
    limits: { heading: words.limits, parts: limits },
    report: {
      heading: words.report,
      parts: [
        paragraph(words.tell),
        // The pages say below how to reach the office; a contact of its own is one more.
        ...(isPages && authority.accessContact === undefined ? [] : [said('accessContact', words.tellWhere)]),
      ],
    },
    unanswered: { heading: words.unanswered, parts: [said('enforcement')] },
  };
}

/** What a field is called, where it is missing. */
export const fieldName = (field: AuthorityField, locale: Locale): string => authorityFields[field].label[locale];
