/**
 * The headings under which German administrations write their papers, folded, and the parts they open.
 *
 * Data, not decisions: another council with another word is one word more. What is under no heading of these stays in the text.
 */
import { type ProseField, proseFields } from './parts.ts';

/** Facts of the head of a paper, each in a line. */
export const lineFields = ['title', 'reference', 'paperType', 'date', 'department', 'bodyName', 'publicness'] as const;
export type LineField = (typeof lineFields)[number];

export type PaperField = ProseField | LineField;

const kinds = '(?:sitzungs|beschluss|mitteilungs|informations|berichts|verwaltungs|beratungs|entscheidungs|tisch)';

/** Whole headings, as `headingKey` writes them (folded: "ue" is "u", "ß" is "ss"). */
const prose: Readonly<Record<ProseField, RegExp>> = {
  resolutionText: alternatives(
    'beschluss(?:s?(?:vorschlag|entwurf|empfehlung|antrag|text|formulierung|fassung|punkte?))?(?: (?:der verwaltung|des .{3,60}|fur .{3,60}))?',
    'beschluss(?:vorschlag|entwurf|empfehlung)e',
    'beschlusse',
    '(?:gefasster|zu fassender|vorgeschlagener) beschluss',
    'entscheidungsvorschlag',
    'empfehlung der verwaltung',
    'vorschlag(?: der verwaltung)?',
    'antrag der verwaltung',
    'resolution',
  ),
  lockNote: alternatives('(?:haushaltsrechtlicher )?sperrvermerk', 'haushaltssperre', 'haushaltsvermerk', 'vorbehalt'),
  facts: alternatives(
    'sachdarstellung',
    'sachverhalt(?:sdarstellung|sbeschreibung)?',
    'darstellung des sachverhalte?s',
    '(?:sachverhalt|sachdarstellung) ?(?:/|und|,) ?(?:begrundung|stellungnahme|erlauterung)(?: der verwaltung)?',
    '(?:beschluss)?begrundung(?: (?:der|des) .{3,60})?',
    'begrundung ?(?:/|und) ?sachverhalt',
    'sach- und rechtslage',
    'sachstand(?:sbericht)?',
    'sachbericht',
    'erlauterung(?:en)?',
    'ausgangslage',
    'problem(?:stellung|beschreibung)',
    'stellungnahme der verwaltung',
    'anlass(?: (?:und|der) .{3,40})?',
    'hintergrund',
    'vorbemerkung(?:en)?',
    'inhalt der mitteilung',
    '(?:sach)?vortrag(?: (?:der|des) .{3,60})?',
    '(?:problem|sach)(?:stellung|beschreibung|verhalt) ?(?:/|und|,) ?(?:begrundung|losung|ziel(?:setzung)?)',
    'zielsetzung',
    'zusammenfassung',
  ),
  alternatives: alternatives(
    '(?:entscheidungs|losungs|handlungs|beschluss)?alternativen?(?: (?:zum|zur|des) .{3,60})?',
    'alternativ(?:vorschlag|vorschlage|losungen?)',
    'mogliche alternativen?',
    'andere losungsmoglichkeiten',
  ),
  effectsFinance: alternatives(
    'finanzierung(?:s?vorschlag)?',
    'kosten (?:und|/) finanzierung',
    '(?:gesamt|folge)kosten',
    'kosten ?(?:/|und) ?folgekosten',
    'deckung(?:svorschlag)?',
    'mittelbereitstellung',
    'bestehen finanzielle auswirkungen\\??',
    'finanzwirtschaft',
  ),
  effectsPersonnel: alternatives('personalbedarf', 'stellenplan'),
  effectsIt: alternatives('informationstechnik', 'edv', 'it-bedarf'),
  effectsClimate: alternatives(
    'klima(?:check|schutz|wirkung|prufung|folgen(?:abschatzung)?)',
    'nachhaltigkeit(?:scheck)?',
    '(?:umwelt|klima)(?:belange|vertraglichkeit|relevanz)',
  ),
  competence: alternatives('zustandigkeit(?: fur .{3,60})?', 'entscheidungszustandigkeit', 'zustandig(?:es gremium)?'),
  legalBasis: alternatives(
    '(?:rechtliche|gesetzliche) grundlagen?',
    'rechtsgrundlagen?',
    'rechtslage',
    'rechtliche (?:wurdigung|beurteilung|bewertung|auswirkungen)',
  ),
  consultationOrder: alternatives(
    '(?:voraussichtliche |geplante |vorgesehene )?(?:beratungs|sitzungs|gremien)folge',
    'beratungs(?:gang|weg|verlauf)',
    'sitzungstermine?',
    'gremi(?:um|en)',
  ),
  attachments: alternatives(
    'anlagen?(?:verzeichnis)?(?: zur (?:vorlage|drucksache))?',
    'anlage\\(n\\)',
    'anhang',
    'anhange',
  ),
};

const line: Readonly<Record<LineField, RegExp>> = {
  title: alternatives(
    'betreff',
    'betrifft',
    'betr\\.?',
    'thema',
    'titel',
    'tagesordnungspunkt',
    '(?:beratungs)?gegenstand(?: der (?:vorlage|beratung|beschlussfassung))?',
    'bezeichnung',
  ),
  reference: alternatives(
    `(?:${kinds}?vorlagen?)(?:-| )?(?:nr\\.?|nummer)?(?: \\(nr\\.?\\))?`,
    'drucksachen?(?:-| )?(?:nr\\.?|nummer)?',
    'drs\\.?(?: ?-?nr\\.?)?',
    'ds\\.?(?:-| )?nr\\.?',
    '(?:vorlagen|drucksachen)-?zeichen',
  ),
  paperType: alternatives('art', 'art der vorlage', 'vorlagen?-?art', 'vorlagentyp', 'dokumentart'),
  date: alternatives('datum', '(?:vorlagen|erstellungs|erstell)datum', 'erstellt am', 'stand'),
  department: alternatives(
    'feder(?:fuhrend|fuhrung)(?:e[srn]?)?(?: ?(?:amt|fachbereich|dezernat|abteilung|bereich|stelle|dienststelle))?',
    'fachbereich',
    'fachdienst',
    'fachamt',
    'amt',
    'dezernat',
    'abteilung',
    'organisationseinheit',
    'einreicher(?:in)?',
    'vorlagenersteller(?:in)?',
    'dienststelle',
    'geschaftsbereich',
  ),
  bodyName: alternatives('korperschaft', 'kommune', 'gebietskorperschaft'),
  publicness: alternatives('offentlichkeit(?:sstatus)?', 'status', 'behandlung', 'sitzungsart', 'beratungsart'),
};

/** Words that are headings only with a colon, a number, or among effects; as bare lines they are too common. */
const effectWords = alternatives(
  'finanzen',
  'finanziell',
  'haushalt',
  'kosten',
  'personal',
  'personell',
  'it',
  'edv',
  'lt',
  'digitalisierung',
  'klima',
  'umwelt',
);

/** What follows is no part of a paper: how it was voted on, who gets it, who signed. */
export const isForeign = (key: string): boolean =>
  /^(?:abstimmung(?:sergebnis)?|beratungsergebnis|beschlussergebnis|verteiler|mitzeichnung(?:en)?|sichtvermerke?|unterschrift(?:en)?)$/.test(
    key,
  );

/** A heading of whatever form that says what is affected. */
const aboutEffects = /\b(?:auswirkung(?:en)?|zusammenhange|relevanz|klimarelevanz|folgen|konsequenzen)\b|relevanz$/;
/** What makes a sentence of a line, however many of these words stand in it. */
const sentence =
  /^(?:die|der|das|es|mit|durch|bei|da)\b|\b(?:ist|sind|hat|haben|wird|werden|ergeben|ergibt|entstehen|bestehen|keine?|nicht)\b/;
const effectStems: readonly (readonly [stem: RegExp, field: ProseField])[] = [
  [/finanz|haushalt|fiskal|kosten/, 'effectsFinance'],
  [/personal|personell|stellen/, 'effectsPersonnel'],
  [/(?:^|[^\p{L}])(?:it|lt|edv|ikt|digital\p{L}*|technisch\p{L}*)(?![\p{L}])/u, 'effectsIt'],
  [/klima|umwelt|okologisch|nachhaltig/, 'effectsClimate'],
];

export const paperTypes = new RegExp(
  `^(?:offentliche |nichtoffentliche )?(?:${kinds}?vorlage|antrag|anfrage|mitteilung|bericht|beschlussantrag|dringlichkeits(?:antrag|vorlage|entscheidung)|beispielvorlage)$`,
);

function alternatives(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`);
}

export type HeadingMeaning = {
  readonly fields: readonly PaperField[];
  /** Needs a colon, a number or its place among effects to be one. */
  readonly isWeak: boolean;
  /** Opens what is affected, without saying what: the parts follow under headings of their own. */
  readonly isGroup: boolean;
};

/** What a heading opens; `null` for words that are none. Given without number and colon, as `headingKey` writes them. */
export function meaningOf(key: string): HeadingMeaning | null {
  if (key === '' || key.length > 110) return null;
  const bare = key.replace(/ ?\([^()]*\)?$/, '').trim();
  for (const field of proseFields) {
    if (prose[field].test(key) || prose[field].test(bare)) return { fields: [field], isWeak: false, isGroup: false };
  }
  const effects = effectsIn(key);
  const isGroup = /^(?:mogliche )?auswirkungen\b/.test(bare) && effectsIn(bare).length === 0;
  if (aboutEffects.test(bare) && !sentence.test(bare) && (effects.length > 0 || isGroup))
    return { fields: effects, isWeak: false, isGroup };
  const words = bare.split(/ ?[/,+&] ?| und /);
  if (words.every((word) => effectWords.test(word))) return { fields: effects, isWeak: true, isGroup: false };
  for (const field of lineFields) {
    if (line[field].test(bare)) return { fields: [field], isWeak: false, isGroup: false };
  }
  return null;
}

const effectsIn = (key: string): readonly ProseField[] =>
  effectStems.filter(([stem]) => stem.test(key)).map(([, field]) => field);

export const isLineField = (field: PaperField): field is LineField => (lineFields as readonly string[]).includes(field);
