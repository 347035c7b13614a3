/** The two languages of the program; German is the language of the house. */
export type Locale = 'de' | 'en';
