/** Made by the test run (`tests/renderer/help/help.e2e.ts`), never by hand: the example office, in light. */
const files: Readonly<Record<string, string>> = import.meta.glob('./pictures/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Where a picture of the manual is; it is loaded when it comes into view. */
export const pictureUrl = (name: string): string => files[`./pictures/${name}.webp`] ?? '';
