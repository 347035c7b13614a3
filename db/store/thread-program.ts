/**
 * The program of a thread: as source it lies beside the file that starts it; built, in a folder of its own beside the one of the worker.
 *
 * @param here `import.meta.url` of the file that starts it
 * @param name its file, without an ending
 * @param part its folder below `out`
 */
export const threadProgram = (here: string, name: string, part: string): URL =>
  new URL(here.endsWith('.ts') ? `./${name}.ts` : `../${part}/${name}.cjs`, here);
