import { useMemo } from 'react';
import { usualReportingWeeks } from '../../../shared/projects/ampel.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { type BodyFigures, bodyFigures, type Figures } from './body-figures.ts';
import { mapTexts } from './texts.ts';
import { useMapView } from './view.ts';

const none: readonly never[] = [];

/** What the map says of every body, and the one that is chosen; empty until the bodies are there. */
export function useFigures(rows: readonly ProjectLine[]): {
  readonly figures: Figures;
  readonly active: BodyFigures | undefined;
} {
  const texts = useTexts(mapTexts);
  const today = useToday();
  const answer = useAnswer('body.list', {});
  const period = useAnswer('reporting.period', {});
  const reportingWeeks = period.state === 'ready' ? period.value.weeks : usualReportingWeeks;
  const bodyId = useMapView((view) => view.bodyId);
  const bodies = answer.state === 'ready' ? answer.value.bodies : none;
  const figures = useMemo(
    () => ({
      reportingWeeks,
      bodies: bodyFigures(
        bodies.map(({ id, name, shortName, geometryKey, consents }) => ({
          id,
          name: shortName ?? name ?? '…',
          geometryKey,
          consents,
        })),
        rows,
        today,
        texts.noLead,
      ),
    }),
    [bodies, rows, today, texts, reportingWeeks],
  );
  return { figures, active: figures.bodies.find(({ id }) => id === bodyId) ?? figures.bodies[0] };
}
