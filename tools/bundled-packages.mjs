// Which packages of node_modules went into a bundle. Vite bundles what only `devDependencies` names, so the lock file alone cannot say it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packagesFile, root } from './parts.mjs';

/**
 * The folder of the package a module lies in, from the root of the project with slashes, as the lock file names it; `null` for our own.
 * @param {string} id
 */
export function packageOf(id) {
  const path = id
    .replace(/^\0+/, '')
    .replaceAll('\\', '/')
    .replace(/[?#].*$/, '');
  const found = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
  return found === undefined ? null : found.slice(found.indexOf('/node_modules/') + 1);
}

/**
 * The names of packages whose code stands inside this one: a bundler leaves `// node_modules/…` above what it took in.
 * @param {string} code
 */
export const vendoredIn = (code) => [
  ...new Set(
    [...code.matchAll(/^\s*\/\/\s*(?:#region\s+)?(\S*node_modules\/\S+)/gm)].flatMap(
      ([, path]) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path ?? '')?.[1] ?? [],
    ),
  ),
];

/**
 * The folder of a package as another one finds it: its own node_modules first, then outwards.
 * @param {string} name @param {string} from @param {(path: string) => boolean} exists
 */
export function foundFrom(name, from, exists) {
  for (let folder = from; ; ) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (exists(path)) return path;
    if (folder === '') return null;
    const cut = folder.lastIndexOf('/node_modules/');
    folder = cut < 0 ? '' : folder.slice(0, cut);
  }
}

/**
 * Notes the packages of a part once it is made: those of which code or a file is left, and what these have taken into themselves.
 * @param {string} part @returns {import('vite').Plugin}
 */
export function bundledPackages(part) {
  return {
    name: 'bundled-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk'
          ? Object.entries(file.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
          : file.originalFileNames.map((name) => join(root, 'renderer', name)),
      );
      const packages = new Set(ids.map(packageOf));
      for (const id of ids) {
        const from = packageOf(id);
        if (from === null) continue;
        for (const name of vendoredIn(this.getModuleInfo(id)?.code ?? '')) {
          const path = foundFrom(name, from, (folder) => existsSync(join(root, folder, 'package.json')));
          // Whose licence would that be? A build that cannot say must not go on.
          if (path === null) throw new Error(`${from} enthält ${name}, das nicht in node_modules liegt.`);
          packages.add(path);
        }
      }
      mkdirSync(dirname(packagesFile(part)), { recursive: true });
      const named = [...packages].filter((path) => path !== null).sort();
      writeFileSync(packagesFile(part), `${JSON.stringify(named, null, 1)}\n`);
    },
  };
}
