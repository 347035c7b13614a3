import { defineTexts } from '../i18n/define.ts';

/** What is said about any record: its comments and its history. */
export const recordTexts = defineTexts(
  {
    comments: 'Kommentare',
    comment: 'Neuer Kommentar',
    addComment: 'Kommentieren',
    commentAdded: 'Kommentar hinzugefügt.',
    history: 'Verlauf',
    showHistory: 'Verlauf zeigen',
    created: 'Angelegt',
    change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    set: (field: string, to: string) => `${field}: ${to}`,
    deleted: 'Gelöscht',
    restored: 'Wiederhergestellt',
    empty: 'leer',
    several: (values: string) => `mehrere Werte (${values})`,
  },
  {
    comments: 'Comments',
    comment: 'New comment',
    addComment: 'Comment',
    commentAdded: 'Comment added.',
    history: 'History',
    showHistory: 'Show history',
    created: 'Created',
    change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    set: (field: string, to: string) => `${field}: ${to}`,
    deleted: 'Deleted',
    restored: 'Restored',
    empty: 'empty',
    several: (values: string) => `several values (${values})`,
  },
);
