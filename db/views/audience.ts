import { closingFields, marksFor } from '../../shared/councils/publicness.ts';

const oneOf = (column: string, values: readonly (string | null)[]): string => {
  const named = values.filter((value) => value !== null).map((value) => `'${value}'`);
  const isNamed = `${column} IN (${named.join(', ')})`;
  return values.includes(null) ? `(${column} IS NULL OR ${isNamed})` : isNamed;
};

/** PU2 for a statement: rows of this alias that are there and may appear before these readers. */
export function mayAppearSql(alias: string, isPublic: boolean): string {
  const { visibility, classification } = marksFor(isPublic);
  const marks = [oneOf(`${alias}.visibility`, visibility), oneOf(`${alias}.classification`, classification)];
  const undisputed = `NOT EXISTS (SELECT 1 FROM conflict c WHERE c.record = ${alias}.record AND c.field IN (${closingFields.map((field) => `'${field}'`).join(', ')}))`;
  return `(${alias}.hidden = 0 AND ${[...marks, ...(isPublic ? [undisputed] : [])].join(' AND ')})`;
}
