import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** The sentences about risks. */
export const riskTexts = defineTexts(
  {
    picture: 'Risiken nach Wahrscheinlichkeit und Auswirkung',
    keys: 'Pfeiltasten gehen von Risiko zu Risiko, die Leertaste wählt, Umschalt+Pfeil verschiebt.',
    list: 'Liste der Risiken',
    probability: 'Wahrscheinlichkeit',
    impact: 'Auswirkung',
    number: 'Nr.',
    risk: 'Risiko',
    score: 'Stufe',
    state: 'Stand',
    response: 'Maßnahme',
    levels: { low: 'gering', medium: 'mittel', high: 'hoch' },
    scored: (word: string, score: number) => `${word} (${score})`,
    notEstimated: 'nicht eingeschätzt',
    mark: (number: number, title: string, probability: number, impact: number) =>
      `${number}: ${title}, Wahrscheinlichkeit ${probability}, Auswirkung ${impact}`,
    moved: (title: string, probability: number, impact: number) =>
      `„${title}“: Wahrscheinlichkeit ${probability}, Auswirkung ${impact}`,
    untold: (count: number) =>
      count === 1
        ? 'Ein Risiko ist noch nicht eingeschätzt und fehlt im Bild.'
        : `${count} Risiken sind noch nicht eingeschätzt und fehlen im Bild.`,
    closed: (count: number) => `${zahl(count, 'erledigtes Risiko', 'erledigte Risiken')} zeigen`,
    hideClosed: 'Erledigte verbergen',
    none: 'Noch kein Risiko benannt',
    noneText: 'Was könnte dazwischenkommen? Ein Satz genügt; eingeschätzt wird danach.',
  },
  {
    picture: 'Risks by probability and impact',
    keys: 'Arrow keys go from risk to risk, the space bar chooses, Shift+arrow moves.',
    list: 'List of risks',
    probability: 'Probability',
    impact: 'Impact',
    number: 'No.',
    risk: 'Risk',
    score: 'Level',
    state: 'State',
    response: 'Response',
    levels: { low: 'low', medium: 'medium', high: 'high' },
    scored: (word: string, score: number) => `${word} (${score})`,
    notEstimated: 'not estimated',
    mark: (number: number, title: string, probability: number, impact: number) =>
      `${number}: ${title}, probability ${probability}, impact ${impact}`,
    moved: (title: string, probability: number, impact: number) =>
      `“${title}”: probability ${probability}, impact ${impact}`,
    untold: (count: number) => `${number(count, 'risk is', 'risks are')} not estimated yet and missing in the picture.`,
    closed: (count: number) => `Show ${number(count, 'closed risk', 'closed risks')}`,
    hideClosed: 'Hide what is closed',
    none: 'No risk named yet',
    noneText: 'What could get in the way? One sentence is enough; it is estimated afterwards.',
  },
);
