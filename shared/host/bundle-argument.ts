/** The bundles and companion files a double click handed over, from a command line; options and other files are none. */
export const bundleArguments = (argv: readonly string[]): readonly string[] =>
  argv.filter((argument) => !argument.startsWith('-') && /\.(dabundle|dabeipack)$/i.test(argument));
