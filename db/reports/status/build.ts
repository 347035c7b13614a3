import { fail, ok } from '../../../shared/core/result.ts';
import { ampelOrder, ampelWord, listing, several } from '../../../shared/reports/words.ts';
import type { ReportBuilder } from '../builder.ts';
import type { ReportContext } from '../context.ts';
import { type ReportProject, reportProjects } from '../projects.ts';

/** How many projects show which colour, in words. */
function ampelSentence(projects: readonly ReportProject[]): string {
  if (projects.length === 0) return 'Für diesen Bericht ist kein Projekt verzeichnet.';
  const counts = ampelOrder.flatMap((ampel) => {
    const count = projects.filter((project) => project.ampel === ampel).length;
    return count === 0 ? [] : `${count} ${ampelWord(ampel)}`;
  });
  return `${several(projects.length, 'Projekt ist', 'Projekte sind')} verzeichnet. Ampel: ${listing(counts)}.`;
}

const titleOf = ({ about, isPublic }: ReportContext): string =>
  `Sachstandsbericht${about === null ? '' : ` ${about.title}`}${isPublic ? ' (öffentliche Fassung)' : ''}`;

/** The Sachstandsbericht, in the layout of the founding paper. */
export const buildStatus: ReportBuilder = (context) => {
  if (context.scope.of === 'record') {
    const message =
      'Ein Sachstandsbericht handelt von der ganzen Region, einer Kommune oder einem Handlungsfeld. Für ein einzelnes Projekt gibt es den Steckbrief.';
    return fail({ code: 'scope-unfit' as const, message });
  }
  const projects = reportProjects(context);
  return ok({
    title: titleOf(context),
    blocks: [
      { kind: 'heading', level: 1, text: 'I. Sachdarstellung' },
      { kind: 'heading', level: 2, text: '1. Zusammenfassung' },
      { kind: 'paragraph', key: 'summary/ampel', text: ampelSentence(projects) },
    ],
    counted: projects.map(({ id, status, ampel }) => ({ of: `project:${id}`, status, ampel })),
  });
};
