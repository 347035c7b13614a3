import { ImageDown, Printer, Settings2 } from 'lucide-react';
import { officeRadarId } from '../../shared/radar/office-radar.ts';
import { useAnswer } from '../app/answers.ts';
import { useTexts } from '../i18n/define.ts';
import { FilterMenu } from '../ui/FilterMenu.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Select } from '../ui/Select.tsx';
import { Toolbar, ToolbarSpace } from '../ui/Toolbar.tsx';
import { radarTexts } from './texts.ts';
import type { Radar } from './use-radar.ts';
import { chooseRadar, useRadarView } from './view.ts';

type RadarToolsProps = {
  readonly radar: Radar;
  readonly onSave: (format: 'svg' | 'png') => void;
  readonly onParts: () => void;
};

/** Which radar, which edition, what beside it, and for whom. */
export function RadarTools({ radar, onSave, onParts }: RadarToolsProps) {
  const texts = useTexts(radarTexts);
  const { editionId, besideId, bodies } = useRadarView();
  const places = useAnswer('body.list', {}, { keep: true });
  const options =
    places.state === 'ready' ? places.value.bodies.map(({ id, name }) => ({ value: id, label: name ?? id })) : [];
  const editions = [...radar.editions].reverse().map(({ id, name }) => ({ value: id, label: name }));
  const named = (word: string, label: string) => `${word}: ${label}`;
  const called = (word: string) => (option: { readonly value: string; readonly label: string }) => ({
    ...option,
    label: named(word, option.label),
  });
  return (
    <Toolbar label={texts.tools}>
      <RadarSelect />
      <Select
        label={texts.edition}
        hideLabel
        options={editions.map(called(texts.edition))}
        value={editionId === '' ? null : editionId}
        emptyLabel={named(texts.edition, texts.today)}
        onChange={(value) =>
          useRadarView.setState({ editionId: value ?? '', ...(value === besideId ? { besideId: '' } : {}) })
        }
      />
      {editions.length > 0 && (
        <Select
          label={texts.beside}
          hideLabel
          options={[...(editionId === '' ? [] : [{ value: 'now', label: texts.today }]), ...editions]
            .filter(({ value }) => value !== editionId)
            .map(called(texts.beside))}
          value={besideId === '' ? null : besideId}
          emptyLabel={named(texts.beside, texts.nothing)}
          onChange={(value) => useRadarView.setState({ besideId: value ?? '' })}
        />
      )}
      <FilterMenu
        label={texts.bodies}
        allLabel={texts.allBodies}
        options={options}
        chosen={bodies}
        onChange={(chosen) => useRadarView.setState({ bodies: [...chosen] })}
      />
      <ToolbarSpace />
      <Menu
        label={texts.more}
        groups={[
          {
            actions: [
              {
                id: 'svg',
                label: texts.saveSvg,
                icon: ImageDown,
                run: () => onSave('svg'),
                isDisabled: besideId !== '',
              },
              {
                id: 'png',
                label: texts.savePng,
                icon: ImageDown,
                run: () => onSave('png'),
                isDisabled: besideId !== '',
              },
              { id: 'print', label: texts.print, icon: Printer, run: () => window.print() },
            ],
          },
          { actions: [{ id: 'parts', label: texts.parts, icon: Settings2, run: onParts }] },
        ]}
      />
    </Toolbar>
  );
}

/** Which radar; nothing to choose where there is only the office's. */
export function RadarSelect() {
  const texts = useTexts(radarTexts);
  const radarId = useRadarView((view) => view.radarId);
  const answer = useAnswer('radar.list', {}, { keep: true });
  const radars = answer.state === 'ready' ? answer.value.radars : [];
  if (radars.length < 2) return null;
  return (
    <Select
      label={texts.radar}
      hideLabel
      options={radars.map(({ id, title }) => ({ value: id, label: `${texts.radar}: ${title}` }))}
      value={radarId || officeRadarId}
      onChange={(id) => id !== null && chooseRadar(id)}
    />
  );
}
