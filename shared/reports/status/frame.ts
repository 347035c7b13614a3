/**
 * The Sachstandsbericht as a paper: the order of the founding paper, SV-10-0056, and in its Sachdarstellung the five tasks it names.
 *
 * What the program cannot know (effects on IT and climate, who is competent) stands there as a sentence a person completes.
 */
import { formatDay } from '../../calendar/format-day.ts';
import type { Day } from '../../core/day.ts';
import type { DraftBlock } from '../draft.ts';
import { heading, said, tabled } from '../pieces.ts';

export type FrameFacts = {
  readonly scopeName: string | null;
  readonly scope: 'district' | 'body' | 'field';
  readonly isPublic: boolean;
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
};

const scopeWord = { district: 'die ganze Region', body: 'eine Kommune', field: 'ein Handlungsfeld' } as const;

function head({ scopeName, scope, isPublic, from, to, asOf }: FrameFacts): readonly DraftBlock[] {
  const rows = [
    ['Art', 'Sachstandsbericht'],
    ['Zeitraum', `${formatDay(from)} bis ${formatDay(to)}`],
    ['Stand', formatDay(asOf)],
    ['Umfang', scopeName === null ? scopeWord[scope] : `${scopeWord[scope]}: ${scopeName}`],
    ...(isPublic ? [['Fassung', 'öffentlich']] : []),
  ];
  return tabled([], rows, [1, 4]);
}

export type Sections = Readonly<
  Record<
    | 'summary'
    | 'since'
    | 'strategy'
    | 'projects'
    | 'funding'
    | 'deadlines'
    | 'resolutions'
    | 'scouting'
    | 'communication'
    | 'finance'
    | 'personnel',
    readonly DraftBlock[]
  >
>;

const facts = [
  ['summary', 'Zusammenfassung'],
  ['since', 'Seit dem letzten Bericht'],
  ['strategy', 'Strategie und Handlungsfelder'],
  ['projects', 'Projekte'],
  ['funding', 'Fördermittel'],
  ['deadlines', 'Fristen der nächsten sechs Monate'],
  ['resolutions', 'Beschlüsse und Vorbehalte'],
  ['scouting', 'Scouting und Trends'],
  ['communication', 'Kommunikation und Standortmarketing'],
] as const;

/** Nobody has entered any; whether there are some, a person knows. */
const notKnown = 'Dazu ist nichts erfasst.';

/** The public version does not say that there is nothing where it only has nothing to say. */
export const orNothingPublic = (
  name: keyof Sections,
  isPublic: boolean,
  isAny: boolean,
  blocks: readonly DraftBlock[],
) =>
  isPublic && !isAny ? [said(`${name}/not-public`, 'Dazu enthält die öffentliche Fassung keine Angaben.')] : blocks;

export function framed(sections: Sections, frame: FrameFacts): readonly DraftBlock[] {
  return [
    ...head(frame),
    heading('Beschluss'),
    said('paper/resolution', 'Der Sachstandsbericht wird zur Kenntnis genommen.'),
    heading('I. Sachdarstellung'),
    ...facts.flatMap(([name, title], at) => [heading(`${at + 1}. ${title}`, 2), ...sections[name]]),
    heading('II. Entscheidungsalternativen'),
    said('paper/alternatives', 'Keine. Der Bericht dient der Kenntnisnahme.'),
    heading('III. Auswirkungen / Zusammenhänge (Finanzen, Personal, IT, Klima)'),
    heading('Finanzen', 2),
    ...sections.finance,
    heading('Personal', 2),
    ...sections.personnel,
    heading('IT', 2),
    said('paper/it', notKnown),
    heading('Klima', 2),
    said('paper/climate', notKnown),
    heading('IV. Zuständigkeit'),
    said('paper/competence', 'Der Bericht richtet sich an die Räte der beteiligten Kommunen und den Kreistag.'),
  ];
}
