import type { Locale } from '../../shared/core/locale.ts';
import { useLocale } from './locale.ts';

/** A table of sentences. A sentence with numbers or names in it is a function. */
export type TextTable = {
  readonly [key: string]: string | ((...values: never[]) => string) | TextTable;
};

/** The shape a table demands of the other language: the same keys, functions of the same values, any words. */
type Shape<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string
    ? string
    : Table[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Shape<Table[Key]>;
};

export type Texts<Table> = Readonly<Record<Locale, Shape<Table>>>;

/**
 * The sentences of one part of the program in both languages. German gives the shape; a key that is missing, superfluous or
 * takes other values in English does not compile, so no raw key can ever reach a screen.
 */
export const defineTexts = <Table extends TextTable>(de: Table, en: NoInfer<Shape<Table>>): Texts<Table> => ({
  de: de as unknown as Shape<Table>,
  en: en as unknown as Shape<Table>,
});

/** The sentences in the language of the moment; the screen is drawn again when the language changes. */
export const useTexts = <Table>(texts: Texts<Table>): Shape<Table> => texts[useLocale()];
