import type { CouncilResult } from './meeting-model.ts';

/**
 * What councils write, and what it means; spelled as `plain` leaves it, without votes. Counted in public council data. A phrase that is
 * not here means nothing to the program: it is kept, and shown as unknown (D7). Whole phrases only, because
 * "ungeändert beschlossen" contains "geändert beschlossen".
 */
const phrases: Readonly<Record<Exclude<CouncilResult, 'unknown'>, readonly string[]>> = {
  adopted: [
    'ungeändert beschlossen',
    'unverändert beschlossen',
    'beschlossen',
    'zugestimmt',
    'zustimmung',
    'angenommen',
    'ungeändert zugestimmt',
    'unverändert zugestimmt',
    'ungeändert angenommen',
    'unverändert angenommen',
    'einverstanden',
    'mit stellungnahme einverstanden',
    'gewählt',
    'beschluss gefasst',
    'laut beschlussvorschlag',
    'beschlossen wie vorgeschlagen',
  ],
  adopted_amended: [
    'geändert beschlossen',
    'verändert beschlossen',
    'abgeändert beschlossen',
    'geändert zugestimmt',
    'geändert angenommen',
    'mit änderungen beschlossen',
    'mit änderung beschlossen',
    'beschlossen mit änderungen',
    'beschlossen mit änderung',
    'zugestimmt zu geändertem beschlusstext',
    'beschlossen mit geändertem beschlusstext',
    'zugestimmt zu geändertem antrag',
    'zugestimmt zum modifizierten antrag',
    'in geänderter form beschlossen',
    'in geänderter fassung beschlossen',
  ],
  adopted_partly: [
    'teilweise beschlossen',
    'teilweise zugestimmt',
    'teilweise abgelehnt',
    'teilweise in modifzierte beschlussvorlage übernommen',
  ],
  recommended: [
    'empfohlen',
    'empfehlung',
    'beschluss empfohlen',
    'ungeändert empfohlen',
    'vorberaten ohne änderungen',
    'vorberaten mit änderungen',
  ],
  noted: [
    'kenntnisnahme',
    'kenntnis genommen',
    'zur kenntnis genommen',
    'zur kenntnis',
    'stellungnahme zur kenntnis genommen',
    'zur kenntnis genommen + mehrheitliche zustimmung',
  ],
  referred: ['verwiesen', 'beratung im fachgremium/arbeitskreis'],
  postponed: ['vertagt', 'abgesetzt', 'zurückgestellt'],
  rejected: ['abgelehnt', 'ablehnung', 'nicht zugestimmt', 'stimmengleichheit - abgelehnt'],
  withdrawn: ['zurückgezogen', 'antrag zurückgezogen'],
  settled: [
    'erledigt',
    'erledigt durch stellungnahme der verwaltung',
    'antrag ist erledigt',
    'erledigt durch antwort der verwaltung',
    'erledigt durch ergänzungsvorlage der verwaltung',
  ],
  no_vote: ['keine abstimmung', 'ohne abstimmung', 'keine mitteilungen'],
};

const known = new Map(
  Object.entries(phrases).flatMap(([result, all]) => all.map((phrase) => [phrase, result as CouncilResult] as const)),
);

/** Lower case, single spaces, composed letters. */
export const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

export function meaningOf(words: string): CouncilResult {
  const phrase = plain(words);
  return known.get(phrase) ?? (/^verwiesen (in|an|zu) \S/u.test(phrase) ? 'referred' : 'unknown');
}

/** How a result is written down, where nobody has written it. Each means what it stands for. */
export const writtenResult: Readonly<Record<CouncilResult, string>> = {
  unknown: '',
  adopted: 'ungeändert beschlossen',
  adopted_amended: 'geändert beschlossen',
  adopted_partly: 'teilweise beschlossen',
  recommended: 'empfohlen',
  noted: 'zur Kenntnis genommen',
  referred: 'verwiesen',
  postponed: 'vertagt',
  rejected: 'abgelehnt',
  withdrawn: 'zurückgezogen',
  settled: 'erledigt',
  no_vote: 'keine Abstimmung',
};
