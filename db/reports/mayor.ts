import { ok } from '../../shared/core/result.ts';
import { mayorBlocks } from '../../shared/reports/mayor-words.ts';
import type { ReportBuilder } from './builder.ts';
import { fits, scopeUnfit } from './fit-scope.ts';
import { shownWords } from './own-words.ts';
import { readShort } from './short.ts';
import { titled } from './title.ts';

/** Eine Seite. */
export const buildMayor: ReportBuilder = function* (context) {
  if (!fits(context, ['district', 'body', 'field']))
    return scopeUnfit(
      'Die eine Seite gibt es für den Kreis, eine Kommune oder ein Handlungsfeld. Bitte wählen Sie eines davon.',
    );
  const facts = yield* readShort(context);
  const title = titled('Auf einer Seite', context);
  return ok({
    title,
    blocks: mayorBlocks(title, facts, shownWords(context)),
    counted: facts.projects.map(({ id, status, ampel }) => ({ of: `project:${id}`, status, ampel })),
  });
};
