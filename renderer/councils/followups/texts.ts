import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** Beschlusskontrolle. Labels of fields and choices come from the model. */
export const followUpTexts = defineTexts(
  {
    heading: 'Beschlusskontrolle',
    count: (n: number) => zahl(n, 'Beschluss', 'Beschlüsse'),
    create: 'Beschluss aufnehmen',
    resolvedOn: 'Gefasst am',
    empty: 'Noch kein Beschluss zu verfolgen',
    emptyText:
      'Zeilen mit „!“ im Sitzungsmodus (F11) stehen danach hier. Sie können auch selbst einen Beschluss aufnehmen.',
    progress: 'Ausführung',
    origin: 'Woher',
    done: 'Als ausgeführt vermerken',
    doneSaid: 'Als ausgeführt vermerkt',
  },
  {
    heading: 'Follow-up',
    count: (n: number) => number(n, 'resolution', 'resolutions'),
    create: 'Add a resolution',
    resolvedOn: 'Resolved on',
    empty: 'No resolution to follow up yet',
    emptyText:
      'Lines with “!” in the meeting mode (F11) stand here afterwards. You can add a resolution yourself, too.',
    progress: 'Progress',
    origin: 'Origin',
    done: 'Note as done',
    doneSaid: 'Noted as done',
  },
);
