import { useMemo } from 'react';
import type { Output } from '../../shared/contract.ts';
import type { RadarBlip } from '../../shared/radar/contract.ts';
import { officeRadarId } from '../../shared/radar/office-radar.ts';
import { type Numbered, pictureOf } from '../../shared/radar/picture/picture.ts';
import { useAnswer } from '../app/answers.ts';
import type { ChartBlip } from '../charts/radar/BlipShape.tsx';
import { useTexts } from '../i18n/define.ts';
import { radarTexts } from './texts.ts';
import { useRadarView } from './view.ts';

export type Radar = Output<'radar.get'>;
export type Line = Numbered<RadarBlip>;

/** The chosen radar as it is today (`''`), or in an edition. */
export function useRadar(editionId: string) {
  const radarId = useRadarView((view) => view.radarId) || officeRadarId;
  return useAnswer('radar.get', { radarId, ...(editionId === '' ? {} : { editionId }) }, { keep: true });
}

/** What a filter means; an empty one means all. */
export const isMeant = ({ relevance }: RadarBlip, bodies: readonly string[]): boolean =>
  bodies.length === 0 || relevance.some(({ bodyId, level }) => level !== 'none' && bodies.includes(bodyId));

/** A radar as picture and list need it. */
export function usePicture(radar: Radar, bodies: readonly string[]) {
  const picture = useMemo(() => pictureOf(radar.blips, radar.places, radar.sectors, radar.rings), [radar]);
  const blips = useMemo(
    (): readonly ChartBlip[] =>
      picture.blips.flatMap(({ blip, number, spot, sector }) =>
        spot === null
          ? []
          : [
              {
                id: blip.id,
                number,
                spot,
                colour: radar.sectors[sector]?.colour ?? 1,
                impact: blip.impact,
                movement: blip.movement,
                isQuiet: !isMeant(blip, bodies),
              },
            ],
      ),
    [picture, radar, bodies],
  );
  return { ...picture, lines: picture.blips, blips } as const;
}

/** What is said of a blip, in the picture and everywhere. */
export function useSentence(radar: Radar, lines: readonly Line[]): (id: string) => string {
  const texts = useTexts(radarTexts);
  return (id) => {
    const line = lines.find(({ blip }) => blip.id === id);
    if (line === undefined) return '';
    const { blip, number } = line;
    const movement = blip.movement === 'same' ? '' : texts.movements[blip.movement];
    return texts.sentence(
      number,
      blip.title,
      sectorOf(radar, line) ?? texts.noSector,
      ringOf(radar, line) ?? texts.noRing,
      movement,
    );
  };
}

export const sectorOf = ({ sectors }: Radar, { sector }: Line): string | null => sectors[sector]?.title ?? null;
export const ringOf = ({ rings }: Radar, { ring }: Line): string | null => rings[ring]?.title ?? null;
