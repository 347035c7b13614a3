/**
 * One text, a variant for each council (CO2). Placeholders stand in braces: {Die Kommune}, {der Kommune}, {Das Gremium}, {Vorlage} …
 *
 * CO3  A placeholder nobody can fill stays as it stands and is named; nothing is left out in silence.
 */
import { formatDay } from '../../calendar/format-day.ts';
import type { Day } from '../../core/day.ts';
import { formatMoney } from '../../core/money.ts';

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

/** "Kreis Coesfeld", "Stadt Coesfeld", "Gemeinde Nottuln", with their articles. */
export function formsOfBody(name: string, kind: string): Forms {
  const bare = name.replace(/^(?:Kreis|Landkreis|Stadt|Gemeinde)\s+/, '');
  if (kind === 'district') {
    const district = name.startsWith('Landkreis') ? 'Landkreis' : 'Kreis';
    const called = `${district} ${bare}`;
    return { nominative: `der ${called}`, genitive: `des ${district}es ${bare}`, accusative: `den ${called}` };
  }
  const word = kind === 'city' ? 'Stadt' : kind === 'municipality' ? 'Gemeinde' : '';
  // Nobody knows the gender of another body's name; "Kommune" has one.
  const called = word === '' ? `Kommune ${name}` : `${word} ${bare}`;
  return { nominative: `die ${called}`, genitive: `der ${called}`, accusative: `die ${called}` };
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
  const council = `${isDistrict ? 'Kreistag' : 'Rat'} ${body.genitive}`;
  return {
    Kommune: body.nominative.replace(/^\S+ /, ''),
    'Die Kommune': capital(body.nominative),
    'die Kommune': body.accusative,
    'der Kommune': body.genitive,
    Gremium: council,
    'Das Gremium': `Der ${council}`,
    'das Gremium': `der ${council}`,
    'des Gremiums': `des ${isDistrict ? 'Kreistages' : 'Rates'} ${body.genitive}`,
    Rechtsgrundlage: isDistrict ? '§ 26 (1) KrO NRW' : '§ 41 (1) GO NRW',
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
