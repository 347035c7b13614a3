/**
 * A line with the result of a council, as it is typed or pasted: "ungeändert beschlossen · Ja 17 · Nein 0 · Enthaltungen 0 ·
 * Befangen 0 · offen per Handzeichen · einstimmig".
 *
 * CR1  What is left when the votes are taken away is looked up as a whole; what is not known is `unknown`, never adopted (D7).
 * CR2  A number is a vote only beside its name. Two different numbers for one name are none.
 * CR3  What is formatted is read as the same.
 */
import type { CouncilResult } from './meeting-model.ts';
import { meaningOf, plain, writtenResult } from './result-words.ts';

export type Votes = {
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
  readonly biased: number | null;
};

export type ResultLine = Votes & {
  readonly result: CouncilResult;
  readonly voteForm: string | null;
  readonly unanimous: boolean;
};

/** `votes-against`: unanimous, and somebody voted against it. `majority`: adopted without more yes than no, or the other way round. */
export type ResultDoubt = 'votes-against' | 'majority';

const words: Readonly<Record<string, number>> = {
  ohne: 0,
  null: 0,
  kein: 0,
  keine: 0,
  keiner: 0,
  keinen: 0,
  ein: 1,
  eine: 1,
  einer: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
};

const labels: readonly (readonly [keyof Votes, string])[] = [
  ['yes', 'ja(?:[ -]?stimmen?)?|dafür|fürstimmen?'],
  ['no', 'nein(?:[ -]?stimmen?)?|gegenstimmen?|dagegen'],
  ['abstain', 'enthaltung(?:en)?|stimmenthaltung(?:en)?|enthalten'],
  ['biased', 'befangen(?:heit|e)?'],
];

const label = `(?<![\\p{L}\\d-])(${labels.map(([, form]) => form).join('|')})(?![\\p{L}\\d])`;
const number = `(?<![\\p{L}\\d.,:/-])(\\d{1,3}(?![\\d]|[.,:/]\\d)|${Object.keys(words).join('|')})(?![\\p{L}\\d])`;
const labelFirst = () => new RegExp(`${label}\\s*[:=]?\\s*${number}`, 'giu');
const numberFirst = () => new RegExp(`${number}\\s*[x×]?\\s*${label}`, 'giu');
const triple = /(?<![\d.:/])(\d{1,3})\s*[:/]\s*(\d{1,3})\s*[:/]\s*(\d{1,3})(?![\d.:/]|\s*uhr)/iu;
const forms =
  /(?<![\p{L}\d])(offen(?: per handzeichen|e abstimmung)?|per handzeichen|geheim(?:e abstimmung)?|namentlich(?:e abstimmung)?)(?![\p{L}\d])/iu;
const unanimously = /(?<!nicht )(?<![\p{L}\d])einstimmig(?:er|e|en)?(?![\p{L}\d])/giu;
const majority = /(?<![\p{L}\d])(?:mehrheitlich|mit (?:stimmen)?mehrheit|bei stimmengleichheit)(?![\p{L}\d])/giu;

const countOf = (text: string): number => words[text.toLowerCase()] ?? Number(text);
const nameOf = (text: string): keyof Votes | undefined =>
  labels.find(([, form]) => new RegExp(`^(?:${form})$`, 'iu').test(text))?.[0];

/** The votes of a line, and the line without them. */
function takeVotes(line: string): { readonly votes: Votes; readonly rest: string } {
  const none: Votes = { yes: null, no: null, abstain: null, biased: null };
  const [first, other] = [labelFirst().exec(line), numberFirst().exec(line)];
  if (first === null && other === null) {
    const found = triple.exec(line);
    if (found === null) return { votes: none, rest: line };
    const [whole, yes, no, abstain] = found;
    const votes = { ...none, yes: Number(yes), no: Number(no), abstain: Number(abstain) };
    return { votes, rest: line.replace(whole, ' ') };
  }
  // "Ja 17 Nein 0" and "17 Ja 0 Nein" are told apart by what comes first.
  const isNumberFirst = first === null || (other !== null && other.index < first.index);
  const said = new Map<keyof Votes, number | null>();
  const rest = line.replace(isNumberFirst ? numberFirst() : labelFirst(), (_, one: string, two: string) => {
    const name = nameOf(isNumberFirst ? two : one);
    const count = countOf(isNumberFirst ? one : two);
    if (name !== undefined) said.set(name, said.has(name) && said.get(name) !== count ? null : count);
    return ' ';
  });
  return { votes: { ...none, ...Object.fromEntries(said) }, rest };
}

/** Signs and joining words the votes leave behind at both ends. */
function withoutRemains(text: string): string {
  const one =
    /^(?:[\s·,;:.|()–—-]+|(?:mit|bei|und|abstimmungsergebnis|abstimmung|beschluss|ergebnis)(?=[\s·,;:.|()–—-]))/iu;
  const last = /(?:[\s·,;:.|()–—-]+|(?<=[\s·,;:.|()–—-])(?:mit|bei|und))$/iu;
  let rest = ` ${text} `;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(one, '').replace(last, '');
  }
  return rest;
}

export function readResult(line: string): ResultLine {
  const text = line.normalize('NFC');
  const { votes, rest } = takeVotes(text);
  const voteForm = forms.exec(rest)?.[0]?.replace(/\s+/gu, ' ') ?? null;
  const unanimous = unanimously.test(rest);
  unanimously.lastIndex = 0;
  const left = rest.replace(forms, ' ').replace(unanimously, ' ').replace(majority, ' ');
  const whole = meaningOf(text);
  return {
    ...votes,
    result: whole === 'unknown' ? meaningOf(withoutRemains(plain(left))) : whole,
    voteForm,
    unanimous,
  };
}

/** In the form councils use. */
export function formatResult(line: ResultLine): string {
  const counted = (name: string, count: number | null) => (count === null ? [] : [`${name} ${count}`]);
  return [
    ...(line.result === 'unknown' ? [] : [writtenResult[line.result]]),
    ...counted('Ja', line.yes),
    ...counted('Nein', line.no),
    ...counted('Enthaltungen', line.abstain),
    ...counted('Befangen', line.biased),
    ...(line.voteForm === null ? [] : [line.voteForm]),
    ...(line.unanimous ? ['einstimmig'] : []),
  ].join(' · ');
}

const adopting: readonly CouncilResult[] = ['adopted', 'adopted_amended'];

/** What in a line contradicts itself; shown, never mended. */
export function resultDoubts({ result, yes, no, unanimous }: ResultLine): readonly ResultDoubt[] {
  // A refusal can be unanimous, too: then nobody said yes.
  const against = result === 'rejected' ? yes : no;
  const isMinority =
    yes !== null && no !== null && ((adopting.includes(result) && yes <= no) || (result === 'rejected' && yes > no));
  return [
    ...(unanimous && (against ?? 0) > 0 ? ['votes-against' as const] : []),
    ...(isMinority ? ['majority' as const] : []),
  ];
}
