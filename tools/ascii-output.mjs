/** @param {string} code */
const escaped = (code) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them.
  code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Writes what is not ASCII as `\uXXXX`. V8 keeps a source in one byte per character only if all of it fits into Latin-1; one German
 * quotation mark doubles the memory of the whole program. Valid in strings, templates, regular expressions and names alike; a raw
 * template (`String.raw`) would see the difference.
 * @returns {import('vite').Plugin}
 */
export const asciiOutput = () => ({
  name: 'ascii-output',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = escaped(file.code);
  },
});
