/**
 * One text, a variant for each council (CO2). Placeholders stand in braces: {Die Kommune}, {der Kommune}, {Das Gremium}, {Vorlage} …
 *
 * CO3  A placeholder nobody can fill stays as it stands and is named; nothing is left out in silence.
 */
import { formatDay } from '../../calendar/format-day.ts';
import type { Day } from '../../core/day.ts';
import { formatMoney } from '../../core/money.ts';
import { home } from '../../region/home.ts';
import type { Word } from '../../region/package.ts';

/** The council that gets a variant. */
export type Council = {
  readonly bodyName: string;
  readonly kind: string;
  readonly reference: string;
  readonly date: Day | null;
  /** Of a consortium: what this body pays itself. */
  readonly ownCents: number | null;
};

type Forms = { readonly nominative: string; readonly genitive: string; readonly accusative: string };

const articles = {
  m: ['der', 'des', 'den'],
  f: ['die', 'der', 'die'],
  n: ['das', 'des', 'das'],
} as const;

/** "des Kreises", "der Gemeindevertretung", "des Amtes": as the region says, else by the rule. */
const genitiveOf = ({ de, gender = 'f', genitive }: Word): string => genitive ?? (gender === 'f' ? de : `${de}es`);

/** Words a name begins with that say what the body is; longer ones first. */
const kindWords = ['Landkreis', 'Kreis', 'Verbandsgemeinde', 'Samtgemeinde', 'Stadt', 'Gemeinde', 'Markt', 'Amt'];

/** "Kreis Muster", "Stadt Musterstadt", "Gemeinde Musterdorf", with their articles. */
export function formsOfBody(name: string, kind: string): Forms {
  const { labels } = home();
  const own =
    kind === 'district' || kind === 'city' || kind === 'municipality' || kind === 'association' ? labels[kind] : null;
  if (own === null) {
    // Nobody knows the gender of another body's name; "Kommune" has one.
    return { nominative: `die Kommune ${name}`, genitive: `der Kommune ${name}`, accusative: `die Kommune ${name}` };
  }
  const said = [...new Set([own.de, ...kindWords])].find((word) => name.startsWith(`${word} `));
  const bare = said === undefined ? name : name.slice(said.length + 1);
  // A district that is called otherwise than the others keeps its word: "Landkreis" among "Kreise".
  const word: Word =
    kind === 'district' && said !== undefined && said !== own.de ? { ...own, de: said, genitive: `${said}es` } : own;
  const [nominative, genitive, accusative] = articles[word.gender ?? 'f'];
  return {
    nominative: `${nominative} ${word.de} ${bare}`,
    genitive: `${genitive} ${genitiveOf(word)} ${bare}`,
    accusative: `${accusative} ${word.de} ${bare}`,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What each placeholder stands for; `null`: nobody has said. */
export function placeholdersOf({
  bodyName,
  kind,
  reference,
  date,
  ownCents,
}: Council): Readonly<Record<string, string | null>> {
  const body = formsOfBody(bodyName, kind);
  const isDistrict = kind === 'district';
  const { labels, law } = home();
  const word = isDistrict
    ? labels.districtCouncil
    : kind === 'association'
      ? labels.associationCouncil
      : labels.council;
  const council = `${word.de} ${body.genitive}`;
  const [der, des] = articles[word.gender ?? 'm'];
  return {
    Kommune: body.nominative.replace(/^\S+ /, ''),
    'Die Kommune': capital(body.nominative),
    'die Kommune': body.accusative,
    'der Kommune': body.genitive,
    Gremium: council,
    'Das Gremium': `${capital(der)} ${council}`,
    'das Gremium': `${der} ${council}`,
    'des Gremiums': `${des} ${genitiveOf(word)} ${body.genitive}`,
    Rechtsgrundlage: isDistrict ? law.districtCouncil : law.council,
    Vorlage: reference.trim() === '' ? null : reference.trim(),
    Datum: date === null ? null : formatDay(date),
    Eigenanteil: ownCents === null ? null : formatMoney(ownCents),
  };
}

export const placeholderNames: readonly string[] = Object.keys(
  placeholdersOf({ bodyName: '', kind: 'city', reference: '', date: null, ownCents: null }),
);

export type Filled = {
  readonly text: string /** Placeholders that stay, each once. */;
  readonly open: readonly string[];
};

/** Fills in what is known. Braces that are no placeholder are text. */
export function fillIn(text: string, values: Readonly<Record<string, string | null>>): Filled {
  const open = new Set<string>();
  const filled = text.replace(/\{([^{}\n]{1,40})\}/g, (whole, name: string) => {
    const key = name.trim();
    if (!Object.hasOwn(values, key)) {
      open.add(key);
      return whole;
    }
    const value = values[key] ?? null;
    if (value === null) open.add(key);
    return value ?? whole;
  });
  return { text: filled, open: [...open] };
}
