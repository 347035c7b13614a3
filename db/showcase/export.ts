import { basename } from 'node:path';
import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { missingSettings } from '../../shared/showcase/settings.ts';
import { siteFiles } from '../../shared/showcase/site.ts';
import type { LongScope, Step } from '../scope.ts';
import { atPlace, fileMissing, placeRefusal } from '../store/place-trouble.ts';
import { checkPlace, DurableFolder } from './folder.ts';
import { readContent } from './read.ts';

/** Writes the Schaufenster into a folder: whole or not at all (SF1, SF2). */
export async function* exportShowcase(scope: LongScope, input: Parsed<'showcase.export'>) {
  const chosen = scope.files.pathOf(input.ticket);
  if (chosen === null) return fileMissing;
  try {
    const place = atPlace(() => checkPlace(chosen.path));
    if (!place.ok) return place;
    const { path, isThere, isOurs } = place.value;
    const content = readContent(scope.db, scope.today);
    // Every project has a page in two languages; the other pages are few.
    const total = 2 * content.projects.length + 18;
    yield { phase: 'write', done: 0, total } satisfies Step;
    const folder = atPlace(() => new DurableFolder(path));
    let isWhole = false;
    try {
      for (const file of siteFiles(content)) {
        atPlace(() => folder.write(file.path, file.text));
        yield { phase: 'write', done: Math.min(folder.files, total), total } satisfies Step;
      }
      // The last chance to cancel: after this the folder is there.
      yield { phase: 'write', done: total, total } satisfies Step;
      atPlace(() => folder.commit(isThere));
      isWhole = true;
    } finally {
      if (!isWhole) folder.abandon();
    }
    return ok({
      folder: basename(path),
      files: folder.files,
      bytes: folder.bytes,
      projects: content.projects.length,
      replaced: isOurs,
      missing: [...missingSettings(content.settings)],
    });
  } catch (error) {
    return placeRefusal(error);
  }
}
