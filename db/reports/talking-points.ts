import { ok } from '../../shared/core/result.ts';
import { talkingBlocks } from '../../shared/reports/talking-words.ts';
import type { ReportBuilder } from './builder.ts';
import { fits, scopeUnfit } from './fit-scope.ts';
import { readShort } from './short.ts';
import { titled } from './title.ts';

/** Sprechzettel. */
export const buildTalkingPoints: ReportBuilder = function* (context) {
  if (!fits(context, ['district', 'body', 'field'], ['project', 'fundingCase']))
    return scopeUnfit(
      'Einen Sprechzettel gibt es für den Kreis, eine Kommune, ein Handlungsfeld, ein Projekt oder einen Fördervorgang. Bitte wählen Sie eines davon.',
    );
  const facts = yield* readShort(context);
  return ok({
    title: titled('Sprechzettel', context),
    blocks: talkingBlocks(facts),
    counted: facts.projects.map(({ id, status, ampel }) => ({ of: `project:${id}`, status, ampel })),
  });
};
