import type { Ref } from 'react';
import { RadarChart } from '../charts/radar/RadarChart.tsx';
import { useTexts } from '../i18n/define.ts';
import { radarTexts } from './texts.ts';
import { type Radar, type usePicture, useSentence } from './use-radar.ts';
import { useRadarView } from './view.ts';

type RadarPictureProps = {
  readonly radar: Radar;
  readonly picture: ReturnType<typeof usePicture>;
  readonly onOpen: (id: string) => void;
  readonly svg?: Ref<SVGSVGElement>;
};

/** One radar as a picture; the chosen blip is the one of the list. */
export function RadarPicture({ radar, picture, onOpen, svg }: RadarPictureProps) {
  const texts = useTexts(radarTexts);
  const activeId = useRadarView((view) => view.activeId);
  const sentenceOf = useSentence(radar, picture.lines);
  return (
    <RadarChart
      label={texts.picture(radar.radar.title, radar.edition?.name ?? texts.today)}
      sectors={radar.sectors}
      rings={radar.rings}
      blips={picture.blips}
      labels={picture.labels}
      sentenceOf={sentenceOf}
      activeId={activeId}
      onActive={(id) => useRadarView.setState({ activeId: id })}
      onOpen={onOpen}
      svg={svg ?? null}
    />
  );
}
