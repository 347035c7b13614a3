/** "Seit dem letzten Bericht": what the comparison found, in sentences. */
import { colourOf } from '../../projects/ampel.ts';
import type { Changes, MoneyChange } from '../compare.ts';
import type { DraftBlock, DraftSentence } from '../draft.ts';
import { dayOr, euros, quoted } from '../phrases.ts';
import { listed, said } from '../pieces.ts';
import { ampelWord, several, statusWord } from '../words.ts';
import { projectName, type StatusProject } from './project-words.ts';

export type SinceFacts = {
  readonly previous: { readonly title: string; readonly to: string; readonly issuedOn: string } | null;
  readonly changes: Changes;
  /** All projects these readers may see, those that have ended among them. */
  readonly projects: ReadonlyMap<string, StatusProject>;
  readonly isPublic: boolean;
};

const moneyNames: Readonly<Record<string, string>> = {
  'money:granted': 'Bewilligte Zuwendungen',
  'money:applied': 'Beantragte Zuwendungen',
  'money:preparing': 'Zuwendungen in Vorbereitung',
  'money:own': 'Eigenanteile',
};

const moneySentence = ({ of, before, now }: MoneyChange): DraftSentence => {
  const difference = now - before;
  const more = difference > 0 ? `${euros(difference)} mehr` : `${euros(-difference)} weniger`;
  return {
    key: `since/${of}`,
    lead: `${moneyNames[of] ?? of}:`,
    text: `${more} als im letzten Bericht, jetzt ${euros(now)}.`,
  };
};

/** One sentence for each change, in the order in which a council asks: what is new, what has ended, what went up or down, the money. */
export function changeSentences({ changes, projects, isPublic }: SinceFacts): readonly DraftSentence[] {
  const about = (id: string, kind: string, text: (project: StatusProject) => string): DraftSentence[] => {
    const project = projects.get(id);
    return project === undefined
      ? []
      : [{ key: `since/${kind}/${id}`, lead: `${projectName(project)}:`, text: text(project) }];
  };
  const { added, begun, ended, ampel, money } = changes;
  return [
    ...added.flatMap((id) => about(id, 'added', ({ status }) => `neu aufgenommen (${statusWord(status)}).`)),
    ...begun.flatMap((id) => about(id, 'begun', () => 'in die Umsetzung gegangen.')),
    ...ended.flatMap((id) => about(id, 'ended', ({ status }) => `beendet (${statusWord(status)}).`)),
    ...ampel.flatMap(({ id, from, to }) =>
      about(
        id,
        'ampel',
        () => `Ampel von ${ampelWord(colourOf(from), isPublic)} auf ${ampelWord(colourOf(to), isPublic)}.`,
      ),
    ),
    ...money.flatMap((change) => (change.of in moneyNames ? [moneySentence(change)] : [])),
  ];
}

/** "3 neu, 1 beendet, 5 Ampeln geändert." */
function summary({ added, begun, ended, ampel }: Changes): string {
  const parts = [
    `${several(added.length, 'Projekt ist', 'Projekte sind')} neu`,
    `${several(begun.length, 'Projekt ist', 'Projekte sind')} in die Umsetzung gegangen`,
    `${several(ended.length, 'Projekt ist', 'Projekte sind')} beendet`,
    `bei ${several(ampel.length, 'Projekt', 'Projekten')} hat sich die Ampel geändert`,
  ];
  return `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}.`;
}

export function sinceBlocks(facts: SinceFacts): readonly DraftBlock[] {
  const { previous, changes, isPublic } = facts;
  if (previous === null) {
    const first = 'Einen früheren Bericht dieser Art gibt es nicht; verglichen wird ab dem nächsten.';
    return [said('since/first', first)];
  }
  const sentences = changeSentences(facts);
  const compared = `Verglichen mit ${quoted(previous.title)}, Stand ${dayOr(previous.to, '')}, ausgegeben am ${dayOr(previous.issuedOn, '')}.`;
  // How many are hidden from the public is not for the public.
  const gone =
    changes.gone === 0 || isPublic
      ? []
      : [
          said(
            'since/gone',
            `${several(changes.gone, 'Projekt steht', 'Projekte stehen')} nicht mehr in diesem Bericht: gelöscht, zusammengelegt, einem anderen Umfang zugeordnet oder nicht mehr für Papiere freigegeben.`,
          ),
        ];
  return [
    said('since/compared', compared),
    said('since/summary', summary(changes)),
    ...(sentences.length === 0 ? [] : [listed(sentences)]),
    ...gone,
  ];
}
