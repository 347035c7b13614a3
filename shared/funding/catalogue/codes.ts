/** The code lists of foerderdatenbank.de: facts, shipped as labels. What people write beside them is understood too. */
import { fold } from '../../core/fold.ts';
import lists from './codelists.json' with { type: 'json' };

export type CodeListName = keyof typeof lists;
export const codeLists: Readonly<Record<CodeListName, Readonly<Record<string, string>>>> = lists;

/** What people say instead of the label, by list and code. */
const otherWords: Partial<Record<CodeListName, Readonly<Record<string, readonly string[]>>>> = {
  FOERDERBERECHTIGTE: {
    kommune: [
      'Kommunen',
      'Gemeinde',
      'Gemeinden',
      'Stadt',
      'Städte',
      'Kreis',
      'Kreise',
      'Landkreis',
      'Landkreise',
      'Gemeinden und Gemeindeverbände',
      'Gebietskörperschaft',
      'Gebietskörperschaften',
      'kommunale Gebietskörperschaften',
      'municipality',
      'municipalities',
    ],
    oeffentliche_einrichtung: ['Öffentliche Einrichtungen', 'public body', 'public bodies'],
    unternehmen: ['company', 'companies', 'KMU'],
    verband_vereinigung: ['Verbände', 'Vereine', 'Verein', 'association'],
    privatperson: ['Privatpersonen'],
    hochschule: ['Hochschulen', 'Universitäten'],
    forschungseinrichtung: ['Forschungseinrichtungen'],
    bildungseinrichtung: ['Bildungseinrichtungen'],
  },
  FOERDERGEBIET: {
    _bundesweit: ['Deutschland', 'bundesweit', 'Bund'],
    nordrhein_westfalen: ['NRW', 'NW'],
  },
};

const byWord = new Map<CodeListName, ReadonlyMap<string, string>>();

function wordsOf(list: CodeListName): ReadonlyMap<string, string> {
  const known = byWord.get(list);
  if (known !== undefined) return known;
  const made = new Map<string, string>();
  for (const [code, label] of Object.entries(codeLists[list]))
    for (const word of [code, label, ...(otherWords[list]?.[code] ?? [])]) made.set(fold(word), code);
  byWord.set(list, made);
  return made;
}

/** The code behind a word of a list, or `null`; nothing is guessed from a part of a word. */
export const codeOf = (list: CodeListName, word: string): string | null => wordsOf(list).get(fold(word)) ?? null;

/** The label of a code; codes of a newer list stay as they are. */
export const labelOf = (list: CodeListName, code: string): string => codeLists[list][code] ?? code;

/** The entries of a cell: a JSON array of strings as the database writes it, else what commas, semicolons or lines separate. */
export function entriesOf(text: string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('[')) {
    try {
      const parsed: unknown = JSON.parse(trimmed);
      if (Array.isArray(parsed)) return parsed.map((entry) => String(entry).trim()).filter((entry) => entry !== '');
    } catch {
      // No JSON after all: read as people write.
    }
  }
  return trimmed
    .split(/[;,\n|·]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** Known codes and unknown words of a text. */
export function codesIn(
  list: CodeListName,
  text: string | null,
): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const entry of entriesOf(text ?? '')) {
    const code = codeOf(list, entry);
    if (code === null) unknown.push(entry);
    else codes.add(code);
  }
  return { codes: [...codes], unknown };
}

/** How several values stand in a field of ours. */
export const joinLabels = (labels: readonly string[]): string => labels.join(' · ');
