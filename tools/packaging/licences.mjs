// Under which licences other people's work may be part of this program, which is under the EUPL 1.2.

/**
 * Permissive licences: they allow the whole to be under the EUPL, and ask for their text and the names of the authors to go along.
 * The font's and the icons' are for works of their own beside the program. A licence that is not here is red, until somebody has
 * read it and added it with a reason.
 */
export const allowedLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  // A font under its own licence may be bundled with any program.
  'OFL-1.1',
  // SQLite: in the public domain.
  'blessing',
]);

/** @param {string} text @param {string} word */
const splitAt = (text, word) => {
  /** @type {string[]} */
  const parts = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of text.matchAll(/\(|\)|\S+/g)) {
    if (token === '(') depth++;
    else if (token === ')') depth--;
    else if (token === word && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + token.length;
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim());
};

/**
 * Whether an SPDX expression leaves a way that is allowed: one side of an OR, both sides of an AND. What cannot be read is not.
 * @param {string} expression @returns {boolean}
 */
export function isAllowed(expression) {
  const text = expression.replaceAll('(', ' ( ').replaceAll(')', ' ) ').trim();
  const choices = splitAt(text, 'OR');
  if (choices.length > 1) return choices.every((choice) => choice !== '') && choices.some(isAllowed);
  const all = splitAt(text, 'AND');
  if (all.length > 1) return all.every(isAllowed);
  const inner = /^\(\s*(.*?)\s*\)$/s.exec(text)?.[1];
  return inner === undefined ? allowedLicences.has(text) : isAllowed(inner);
}

/** What may not be shipped, as sentences. @param {readonly import('./shipped.mjs').Shipped[]} packages */
export const refusedLicences = (packages) =>
  packages
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, version, licence }) =>
      licence === ''
        ? `${name} ${version} nennt keine Lizenz.`
        : `${name} ${version} steht unter „${licence}“; ob das zur EUPL passt, ist nicht entschieden (tools/packaging/licences.mjs).`,
    );
