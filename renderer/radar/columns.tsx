import type { Locale } from '../../shared/core/locale.ts';
import type { Column } from '../ui/table/columns.ts';
import { MovementMark } from './MovementMark.tsx';
import { radarTexts } from './texts.ts';
import { type Line, type Radar, ringOf, sectorOf } from './use-radar.ts';

/** The list beside the picture: what the picture shows, in words. */
export function radarColumns(radar: Radar, locale: Locale): readonly Column<Line>[] {
  const texts = radarTexts[locale];
  const ranked = (index: number) => (index < 0 ? null : index);
  return [
    { id: 'number', title: texts.columns.number, width: 3, align: 'end', value: ({ number }) => number },
    {
      id: 'title',
      title: texts.columns.title,
      width: 13,
      minWidth: 9,
      grows: true,
      value: ({ blip }) => blip.title,
      text: ({ blip }) => (blip.isShared ? blip.title : `${blip.title} (${texts.private})`),
    },
    {
      id: 'ring',
      title: texts.columns.ring,
      width: 6.5,
      value: ({ ring }) => ranked(ring),
      text: (line) => ringOf(radar, line) ?? texts.noRing,
    },
    {
      id: 'movement',
      title: texts.columns.movement,
      width: 8.5,
      priority: 1,
      value: ({ blip }) => Object.keys(texts.movements).indexOf(blip.movement),
      text: ({ blip }) => texts.movements[blip.movement],
      cell: ({ blip }) => <MovementMark movement={blip.movement} />,
    },
    {
      id: 'opinions',
      title: texts.columns.opinions,
      width: 11,
      priority: 2,
      value: ({ blip }) => blip.apart ?? -1,
      text: ({ blip }) => texts.opinions(blip.assessments, blip.apart),
    },
    {
      id: 'impact',
      title: texts.columns.impact,
      width: 5,
      align: 'end',
      priority: 3,
      value: ({ blip }) => blip.impact,
    },
    {
      id: 'sector',
      title: texts.columns.sector,
      width: 12,
      isOptional: true,
      value: ({ sector }) => ranked(sector),
      text: (line) => sectorOf(radar, line) ?? texts.noSector,
    },
  ];
}
