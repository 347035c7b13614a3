/** The bundle or companion file a double click handed over, from a command line; options and other files are not it. */
export const bundleArgument = (argv: readonly string[]): string | null =>
  argv.find((argument) => !argument.startsWith('-') && /\.(dabundle|dabeipack)$/i.test(argument)) ?? null;
