/** The bundle a double click handed over, from a command line; options and other files are not it. */
export const bundleArgument = (argv: readonly string[]): string | null =>
  argv.find((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.dabundle')) ?? null;
