import { useMemo } from 'react';
import type { Locale } from '../../../shared/core/locale.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DatenTabelle } from '../../ui/table/DatenTabelle.tsx';
import type { ViewProps } from '../views.ts';
import type { BodyFigures, Figures } from './body-figures.ts';
import { stepOf } from './measures.ts';
import { mapTexts } from './texts.ts';
import { useFigures } from './use-figures.ts';
import { useMapTable, useMapView } from './view.ts';

const idOf = ({ id }: BodyFigures): string => id;

function columnsOf(figures: Figures, locale: Locale): readonly Column<BodyFigures>[] {
  const texts = mapTexts[locale];
  const words = (measure: 'ampel' | 'report' | 'consents') => (of: BodyFigures) =>
    stepOf(of, measure, figures, locale).words;
  return [
    { id: 'name', title: texts.body, width: 12, minWidth: 9, grows: true, value: ({ name }) => name },
    {
      id: 'count',
      title: texts.projects,
      width: 6,
      align: 'end',
      value: ({ projects }) => projects.length,
      text: ({ projects }) => formatCount(projects.length, locale),
    },
    {
      id: 'ampel',
      title: texts.worst,
      width: 11,
      value: ({ worst }) => worst,
      text: words('ampel'),
      cell: (of) => (of.worst === null ? texts.noProject : <Ampel value={of.worst} />),
    },
    {
      id: 'report',
      title: texts.measures.report,
      width: 10,
      value: ({ reportDays }) => reportDays,
      text: words('report'),
    },
    {
      id: 'consents',
      title: texts.measures.consents,
      width: 9,
      value: ({ consents }) => (consents.required === 0 ? null : consents.adopted / consents.required),
      text: words('consents'),
    },
  ];
}

/** The same as the map, as a table; the body chosen in one is chosen in the other. */
export function MapTable({ rows, empty }: ViewProps) {
  const texts = useTexts(mapTexts);
  const locale = useLocale();
  const view = useMapTable();
  const { figures, active } = useFigures(rows);
  const columns = useMemo(() => columnsOf(figures, locale), [figures, locale]);
  return (
    <DatenTabelle
      label={texts.table}
      rows={figures.bodies}
      rowId={idOf}
      columns={columns}
      view={view}
      onView={useMapTable.setState}
      onOpen={({ id }) => useMapView.setState({ bodyId: id })}
      openId={active?.id ?? null}
      empty={empty}
    />
  );
}
