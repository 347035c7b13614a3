// Loaded before the command line, in a process of its own: makes another version of the program of it.
import { registerHooks } from 'node:module';

const previous = new URL('./previous-model.ts', import.meta.url).href;
const isOlder = process.env.PROGRAM === 'older';
const isNewer = process.env.PROGRAM === 'newer';

/** A newer program understands a feature more; an older one has no page for what it does not know. */
const changes = isNewer
  ? [
      {
        file: '/db/sync/judge.ts',
        before: /understood: ReadonlySet<string> = new Set\(\)/,
        after: "understood: ReadonlySet<string> = new Set(['hologram'])",
      },
    ]
  : isOlder
    ? [
        {
          file: '/db/home/changed.ts',
          before: /const shownEntities = \[[^\]]*\]/,
          after: "const shownEntities = ['project', 'note']",
        },
      ]
    : [];

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    return isOlder && resolved.url.endsWith('/shared/entities.ts') ? { ...resolved, url: previous } : resolved;
  },
  load(url, context, next) {
    const loaded = next(url, context);
    const change = changes.find(({ file }) => url.endsWith(file));
    if (change === undefined) return loaded;
    const source = String(loaded.source);
    if (!change.before.test(source)) throw new Error(`${change.file} is written otherwise than expected here`);
    return { ...loaded, source: source.replace(change.before, change.after) };
  },
});
