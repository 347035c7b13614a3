import type { EntityName } from '../entities.ts';
import type { CodeListName } from '../funding/catalogue/codes.ts';

/**
 * What a list of one kind is about, and how people head their columns and word their values. What the model itself calls them is
 * known besides; upper and lower case, umlauts and accents make no difference anywhere.
 */
export type ListKind = {
  readonly entity: EntityName;
  /** A row without it is none. */
  readonly titleField: string;
  /** Finds a record again; most lists have it for some rows only. */
  readonly codeField: string;
  /** Tells two records with the same title apart. */
  readonly besideField: string;
  /** Keeps what has no field of its own. */
  readonly restField: string;
  readonly headings: Readonly<Record<string, readonly string[]>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Fields that hold several words of a code list, or (`null`) of a list that is open. Kept as labels. */
  readonly codes?: Readonly<Record<string, CodeListName | null>>;
  /** Texts that may not be changed: they are kept to the letter. */
  readonly verbatim?: readonly string[];
  /** What a cell must look like, by field, or only below a heading (in its plain form). */
  readonly forms?: readonly CellForm[];
  /** What follows from the other values of a row and stands in no column. */
  readonly given?: (values: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
};

export type CellForm = {
  readonly target: string;
  readonly heading: string | null;
  readonly pattern: RegExp;
  readonly example: string;
};
