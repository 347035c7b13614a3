import { defineTexts } from '../i18n/define.ts';
import { number, zahl } from '../i18n/plural.ts';

/** A site that does not belong to the others yet. */
export const noRootTexts = defineTexts(
  {
    noRoot:
      'Dieser Standort arbeitet für sich: Er kennt keine Koordination und übernimmt deshalb nichts aus Bündeln anderer. Nächster Schritt: die zwölf Wörter der Koordination eintragen.',
    waiting: (n: number) => `${zahl(n, 'Änderung anderer wartet', 'Änderungen anderer warten')} hier schon darauf.`,
    pin: 'Wörter eintragen',
    notAdmitted:
      'Dieser Standort ist noch nicht zugelassen: Was Sie eintragen, übernehmen die anderen erst danach. Wie es weitergeht, steht unter Standorte.',
    join: 'Zum Beitritt',
  },
  {
    noRoot:
      'This site works alone: it knows no coordination and so takes nothing in from the bundles of others. Next step: enter the twelve words of the coordination.',
    waiting: (n: number) => `${number(n, 'change of others waits', 'changes of others wait')} here for that already.`,
    pin: 'Enter the words',
    notAdmitted:
      'This site is not admitted yet: the others take in what you enter only afterwards. How it goes on stands under Sites.',
    join: 'To joining',
  },
);
