import { defineTexts } from '../../i18n/define.ts';

/** What a reservation holds back, on a post and on money. */
export const lockTexts = defineTexts(
  {
    locked: 'gesperrt',
    free: 'aufgehoben',
    adopted: (adopted: number, required: number) => `${adopted} von ${required}`,
    badge: (words: string) => `gesperrt, Beschlüsse: ${words}`,
    section: 'Sperrvermerk',
    holds: {
      position: 'Die Stelle ist gesperrt: Sie wird weder ausgeschrieben noch besetzt.',
      budgetItem: 'Die Mittel sind gesperrt: Sie werden weder gebunden noch ausgegeben.',
    },
    despite: {
      position:
        'Die Stelle ist gesperrt und trotzdem ausgeschrieben oder besetzt. Bitte klären Sie das mit der Kämmerei.',
      budgetItem:
        'Die Mittel sind gesperrt und trotzdem gebunden oder ausgegeben. Bitte klären Sie das mit der Kämmerei.',
    },
    released: 'Der Sperrvermerk ist aufgehoben.',
    stillLocked: 'Der Sperrvermerk ist aufgehoben. Die Stelle kann ausgeschrieben oder besetzt werden.',
    resolutions: (adopted: number, required: number) => `${adopted} von ${required} Beschlüssen liegen vor.`,
    notArrived: 'Der Sperrvermerk ist noch nicht eingetroffen. Bis er da ist, gilt er.',
    open: 'Sperrvermerk ansehen',
    place: 'Sperrvermerk setzen …',
    placed: (title: string) => `Sperrvermerk „${title}“ gesetzt`,
    title: 'Neuer Sperrvermerk',
    wordsHint: 'Im Wortlaut der Vorlage; er wird nie gekürzt.',
    expectedHint: 'Zum Beispiel: Frühjahr 2021, II. Quartal 2027, 30.6.2027',
    save: 'Setzen',
  },
  {
    locked: 'locked',
    free: 'released',
    adopted: (adopted: number, required: number) => `${adopted} of ${required}`,
    badge: (words: string) => `locked, resolutions: ${words}`,
    section: 'Reservation',
    holds: {
      position: 'The post is locked: it is neither advertised nor filled.',
      budgetItem: 'The money is locked: it is neither bound nor spent.',
    },
    despite: {
      position: 'The post is locked, and advertised or filled all the same. Please clear this up with the treasurer.',
      budgetItem: 'The money is locked, and bound or spent all the same. Please clear this up with the treasurer.',
    },
    released: 'The reservation is released.',
    stillLocked: 'The reservation is released. The post can be advertised or filled.',
    resolutions: (adopted: number, required: number) => `${adopted} of ${required} resolutions are there.`,
    notArrived: 'The reservation has not arrived yet. Until it does, it holds.',
    open: 'Look at the reservation',
    place: 'Place a reservation …',
    placed: (title: string) => `Reservation “${title}” placed`,
    title: 'New reservation',
    wordsHint: 'In the words of the paper; they are never shortened.',
    expectedHint: 'For example: Frühjahr 2021, II. Quartal 2027, 30.6.2027',
    save: 'Place',
  },
);
