/**
 * A council paper put together from what the office knows, in the layout its district uses (SV-10-0056).
 *
 * CO1  Every sentence says where it comes from: the field of a record, or the template. Nothing is invented: a part nothing is known
 *      about stays empty, for a person to write.
 * CO2  What differs from council to council stands as a placeholder in the one text, and is filled in for each.
 */
import { formatDay } from '../../calendar/format-day.ts';
import { dayOrNull } from '../../core/day.ts';
import { formatMoney, formatPercent } from '../../core/money.ts';
import { type ProseField, proseFields } from '../paper/parts.ts';

/** What the administration adds when the paper is filed. */
type FiledPart = 'legalBasis' | 'consultationOrder' | 'attachments';
const filed: readonly string[] = ['legalBasis', 'consultationOrder', 'attachments'] satisfies readonly FiledPart[];
const isFiled = (part: ProseField): part is FiledPart => filed.includes(part);

/** The parts a person writes, in the order in which a paper has them. */
export const composedParts = ['title', ...proseFields.filter((part) => !isFiled(part))] as const;
export type ComposedPart = 'title' | Exclude<ProseField, FiledPart>;

/** Where a sentence comes from; `null`: from the template. */
export type SentenceSource = { readonly entity: string; readonly id: string; readonly field: string } | null;

export type Sentence = { readonly text: string; readonly source: SentenceSource };

/** A blank line stands before a sentence that begins a paragraph. */
export type Composed = Readonly<Record<ComposedPart, readonly (Sentence & { readonly opens: boolean })[]>>;

type Part = { readonly id: string; readonly title: string };

export type ProjectFacts = {
  readonly kind: 'project';
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly budgetCents: number | null;
  readonly leadBody: string | null;
  readonly measure: (Part & { readonly code: string | null }) | null;
  readonly bodies: readonly { readonly id: string; readonly body: string; readonly role: string }[];
  readonly milestones: readonly (Part & { readonly dueOn: string | null })[];
  readonly cases: readonly CaseFacts[];
};

export type CaseFacts = {
  readonly kind: 'fundingCase';
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly program: Part | null;
  readonly leadBody: string | null;
  readonly totalCents: number | null;
  readonly grantCents: number | null;
  readonly ownCents: number | null;
  readonly rateBp: number | null;
  readonly projects: readonly (Part & { readonly summary: string | null })[];
  /** Whether members of the consortium have own shares of their own: then each council decides about its own. */
  readonly hasOwnShares: boolean;
};

export type StrategyFacts = {
  readonly kind: 'strategy';
  readonly id: string;
  readonly title: string;
  readonly edition: string | null;
  readonly vision: string | null;
  readonly fields: readonly Part[];
  readonly measures: number;
};

export type ComposeFacts = ProjectFacts | CaseFacts | StrategyFacts;

class Writing {
  readonly #parts: Record<ComposedPart, (Sentence & { opens: boolean })[]>;
  readonly #entity: string;
  readonly #id: string;

  constructor({ kind, id }: ComposeFacts) {
    this.#entity = kind;
    this.#id = id;
    this.#parts = Object.fromEntries(composedParts.map((part) => [part, []])) as unknown as Record<
      ComposedPart,
      (Sentence & { opens: boolean })[]
    >;
  }

  /** From a field of the record the paper is about, or with `of` of another one. Nothing is written of what is not known. */
  say(part: ComposedPart, field: string, text: string | null, of: { entity: string; id: string } | null = null): this {
    return this.#add(part, text, { entity: of?.entity ?? this.#entity, id: of?.id ?? this.#id, field }, false);
  }

  /** The same, as a paragraph of its own. */
  open(part: ComposedPart, field: string, text: string | null, of: { entity: string; id: string } | null = null): this {
    return this.#add(part, text, { entity: of?.entity ?? this.#entity, id: of?.id ?? this.#id, field }, true);
  }

  template(part: ComposedPart, text: string): this {
    return this.#add(part, text, null, false);
  }

  #add(part: ComposedPart, text: string | null, source: SentenceSource, opens: boolean): this {
    const said = text?.trim() ?? '';
    if (said !== '') this.#parts[part].push({ text: said, source, opens: opens && this.#parts[part].length > 0 });
    return this;
  }

  done = (): Composed => this.#parts;
}

const quoted = (title: string): string => `„${title.replaceAll('„', '‚').replaceAll('“', '‘')}“`;

function span(startOn: string | null, endOn: string | null): string | null {
  const [start, end] = [dayOrNull(startOn), dayOrNull(endOn)];
  if (start !== null && end !== null)
    return `Die Umsetzung ist vom ${formatDay(start)} bis zum ${formatDay(end)} vorgesehen.`;
  if (start !== null) return `Die Umsetzung soll am ${formatDay(start)} beginnen.`;
  return end === null ? null : `Die Umsetzung soll bis zum ${formatDay(end)} abgeschlossen sein.`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`;

const competence = 'Zuständig für die Entscheidung ist {das Gremium} gem. {Rechtsgrundlage}.';

function composeProject(facts: ProjectFacts): Composed {
  const { title, summary, measure, bodies, milestones, leadBody, cases } = facts;
  const writing = new Writing(facts);
  const lead = leadBody === null ? null : `Federführend ist: ${leadBody}.`;
  writing
    .say('title', 'title', `Projekt ${quoted(title)}: Beteiligung {der Kommune}`)
    .say('resolutionText', 'title', `{Die Kommune} beteiligt sich an dem Projekt ${quoted(title)}.`)
    .say('facts', 'summary', summary)
    .open(
      'facts',
      'title',
      measure === null
        ? null
        : `Das Projekt setzt die Maßnahme ${[measure.code, quoted(measure.title)].filter(Boolean).join(' ')} der Digitalisierungsstrategie um.`,
      measure === null ? null : { entity: 'strategyMeasure', id: measure.id },
    )
    .open('facts', 'startOn', span(facts.startOn, facts.endOn))
    .open('facts', 'leadBodyId', lead);
  const [firstBody] = bodies;
  // One alone is in the lead, and that stands there already.
  if (firstBody !== undefined && bodies.length > 1)
    writing.say('facts', 'bodyId', `Beteiligt sind: ${listed(bodies.map(({ body }) => body))}.`, {
      entity: 'projectBody',
      id: firstBody.id,
    });
  for (const [index, { id, title: called, dueOn }] of milestones.entries()) {
    const due = dayOrNull(dueOn);
    if (index === 0) writing.open('facts', 'title', 'Folgende Meilensteine sind vorgesehen:');
    const of = { entity: 'milestone', id };
    writing.open('facts', 'title', `· ${called}${due === null ? '' : ` (bis ${formatDay(due)})`}`, of);
  }
  writing.template('alternatives', `{Die Kommune} beteiligt sich nicht an dem Projekt ${quoted(title)}.`);
  writing.say(
    'effectsFinance',
    'budgetCents',
    facts.budgetCents === null ? null : `Für das Projekt sind insgesamt ${formatMoney(facts.budgetCents)} vorgesehen.`,
  );
  for (const one of cases) writeMoney(writing, one);
  return writing.template('competence', competence).done();
}

/** What a funding case says about money; each sentence names its field. */
function writeMoney(writing: Writing, facts: CaseFacts): void {
  const of = { entity: 'fundingCase', id: facts.id };
  const { program, title, totalCents, grantCents, ownCents, rateBp, hasOwnShares } = facts;
  const from = program === null ? '' : ` aus dem Programm ${quoted(program.title)}`;
  const asked = isGranted(facts.stage) ? 'bewilligt' : 'vorgesehen';
  const money = (cents: number | null, sentence: (amount: string) => string) =>
    cents === null ? null : sentence(formatMoney(cents));
  writing
    .open(
      'effectsFinance',
      'totalCents',
      money(totalCents, (sum) => `Die Gesamtausgaben für ${quoted(title)} betragen ${sum}.`),
      of,
    )
    .say(
      'effectsFinance',
      'grantCents',
      money(
        grantCents,
        (sum) =>
          `Davon ist eine Zuwendung${from} in Höhe von ${sum}${rateBp === null ? '' : ` (Förderquote ${formatPercent(rateBp)})`} ${asked}.`,
      ),
      of,
    )
    .say(
      'effectsFinance',
      'ownCents',
      money(ownCents, (sum) => `Der Eigenanteil aller Beteiligten beträgt ${sum}.`),
      of,
    );
  if (hasOwnShares)
    writing.say('effectsFinance', 'ownCents', 'Auf {die Kommune} entfällt ein Eigenanteil von {Eigenanteil}.', of);
}

const granted = ['granted', 'running', 'proof_due', 'proof_submitted', 'closed'];
const isGranted = (stage: string): boolean => granted.includes(stage);

function composeCase(facts: CaseFacts): Composed {
  const { title, program, projects, leadBody, hasOwnShares, stage } = facts;
  const writing = new Writing(facts);
  const inProgram = program === null ? '' : ` im Förderprogramm ${quoted(program.title)}`;
  writing
    .say('title', 'title', `Fördervorhaben ${quoted(title)}: Beteiligung {der Kommune}`)
    .say('resolutionText', 'title', `{Die Kommune} beteiligt sich an dem Fördervorhaben ${quoted(title)}${inProgram}.`)
    .say(
      'resolutionText',
      'ownCents',
      hasOwnShares ? 'Der Eigenanteil in Höhe von {Eigenanteil} wird bereitgestellt.' : null,
    );
  if (!isGranted(stage))
    writing.template(
      'lockNote',
      'Die Bereitstellung der Mittel erfolgt unter dem Vorbehalt der Bewilligung der Zuwendung.',
    );
  for (const project of projects) {
    const of = { entity: 'project', id: project.id };
    writing
      .open('facts', 'title', `Gefördert werden soll das Projekt ${quoted(project.title)}.`, of)
      .open('facts', 'summary', project.summary, of);
  }
  writing.open('facts', 'leadBodyId', leadBody === null ? null : `Den Antrag stellt federführend: ${leadBody}.`);
  writing.template('alternatives', `{Die Kommune} beteiligt sich nicht an dem Fördervorhaben ${quoted(title)}.`);
  writeMoney(writing, facts);
  return writing.template('competence', competence).done();
}

function composeStrategy(facts: StrategyFacts): Composed {
  const { title, edition, vision, fields, measures } = facts;
  const named = `${quoted(title)}${edition === null ? '' : ` in der Fassung ${quoted(edition)}`}`;
  const writing = new Writing(facts)
    .say('title', 'title', `${quoted(title)}: Beschluss {des Gremiums}`)
    .say('resolutionText', 'title', `{Das Gremium} beschließt ${named} in dieser Form.`)
    .say('facts', 'vision', vision);
  const [first] = fields;
  if (first !== undefined)
    writing.open(
      'facts',
      'title',
      `Die Strategie umfasst die Handlungsfelder ${listed(fields.map((one) => one.title))}.`,
      {
        entity: 'strategyField',
        id: first.id,
      },
    );
  if (measures > 0)
    writing.say('facts', 'title', measures === 1 ? 'Sie enthält eine Maßnahme.' : `Sie enthält ${measures} Maßnahmen.`);
  return writing
    .template('alternatives', `{Das Gremium} beschließt ${named} nicht, oder nur in geänderter Form.`)
    .template('competence', competence)
    .done();
}

export function composePaper(facts: ComposeFacts): Composed {
  if (facts.kind === 'project') return composeProject(facts);
  return facts.kind === 'fundingCase' ? composeCase(facts) : composeStrategy(facts);
}

/** The sentences of a part as the one text a person goes on with. */
export const textOfPart = (sentences: Composed[ComposedPart]): string =>
  sentences.reduce((text, { text: next, opens }) => (text === '' ? next : `${text}${opens ? '\n\n' : ' '}${next}`), '');
