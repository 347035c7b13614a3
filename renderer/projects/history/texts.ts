import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** The sentences of the history of a project. */
export const historyTexts = defineTexts(
  {
    title: 'Verlauf des Projekts',
    filter: 'Verlauf nach Art',
    all: 'Alles',
    told: (n: number) => zahl(n, 'Änderung', 'Änderungen'),
    more: (n: number) => `${zahl(n, 'ältere Änderung', 'ältere Änderungen')} zeigen`,
    none: 'Noch keine Änderung',
    noneText: 'Was an diesem Projekt und seinen Teilen geändert wird, steht hier, mit Standort und Uhrzeit.',
    open: (kind: string, name: string) => `${kind} „${name}“ zeigen`,
    did: { created: 'angelegt', deleted: 'gelöscht', restored: 'wiederhergestellt', changed: 'geändert' },
  },
  {
    title: 'History of the project',
    filter: 'History by kind',
    all: 'Everything',
    told: (n: number) => number(n, 'change', 'changes'),
    more: (n: number) => `Show ${number(n, 'older change', 'older changes')}`,
    none: 'No change yet',
    noneText: 'What is changed in this project and its parts stands here, with site and time.',
    open: (kind: string, name: string) => `Show ${kind} “${name}”`,
    did: { created: 'created', deleted: 'deleted', restored: 'restored', changed: 'changed' },
  },
);
