import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

/** The columns of the published table (CorrelAid/fdb-scraper, MIT), in its order. */
export const programColumns = [
  'programme_slug',
  'url',
  'title',
  'description',
  'short_description',
  'legal_basis',
  'status_note',
  'seo_description',
  'required_documents',
  'application_language',
  'legal_citation',
  'deadlines',
  'procedure',
  'processing_time',
  'legal_requirements',
  'keywords',
  'date_of_issue',
  'funding_type',
  'eligible_applicants',
  'funding_area',
  'funding_body',
  'funding_location',
  'funding_organisation',
  'id_url',
  'id_hash',
  'contact_info_institution',
  'contact_info_city',
  'on_website_from',
  'last_updated',
  'absent',
] as const;

export type ProgramRow = Partial<Record<(typeof programColumns)[number], string>>;

const hash = (text: string): string => createHash('md5').update(text).digest('hex');

/** Text as such texts are: several lines, quotes, spaces at both ends, dashes that are not ours to change. */
export const longWords = (n: number): string =>
  `  Ziel des Programms ${n} ist „die Stärkung“ der "Regionen";\n\n- erster Punkt,\r\n- zweiter Punkt – mit   Abstand. \n`;

const areas = ['digitalisierung', 'mobilitaet', 'smart_cities_regionen'];

export const programRow = (n: number): ProgramRow => ({
  programme_slug: `programm-${n}`,
  url: `https://www.foerderdatenbank.de/FDB/Content/DE/Foerderprogramm/Land/NRW/programm-${n}.html`,
  title: `Förderprogramm Nr. ${n}: Wärme & Straße`,
  description: longWords(n),
  short_description: `Kurz: Programm ${n}. `,
  legal_basis: `Richtlinie ${n}\n\nvom 1.1.2026`,
  required_documents: n % 3 === 0 ? `Antrag; Anlage ${n}` : '',
  deadlines: n % 2 === 0 ? 'Anträge sind jederzeit möglich.' : '',
  keywords: 'Wärme, Netz',
  date_of_issue: '2025-03-01T00:00:00+00:00',
  funding_type: '["zuschuss"]',
  eligible_applicants: n % 2 === 0 ? '["kommune","unternehmen"]' : '["unternehmen"]',
  funding_area: JSON.stringify([areas[n % 3], 'infrastruktur']),
  funding_body: '["land"]',
  funding_location: '["nordrhein_westfalen"]',
  funding_organisation: '["NRW.BANK, Münster"]',
  id_url: `land-nrw-programm-${n}`,
  id_hash: hash(`land-nrw-programm-${n}`),
  contact_info_city: 'Münster',
  on_website_from: '2026-W10',
  absent: 'false',
});

const quoted = (cell: string): string => (/[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function writePrograms(path: string, rows: readonly ProgramRow[], columns: readonly string[] = programColumns) {
  const lines = rows.map((row) => columns.map((name) => quoted((row as Record<string, string>)[name] ?? '')).join(','));
  writeFileSync(path, `${[columns.join(','), ...lines].join('\n')}\n`);
  return path;
}

/** The line of the file each row begins in: cells hold line breaks. */
export function lineNumbers(rows: readonly ProgramRow[]): readonly number[] {
  let at = 2;
  return rows.map((row) => {
    const number = at;
    at += 1 + Object.values(row).join('').replaceAll('\r\n', '\n').split('\n').length - 1;
    return number;
  });
}
