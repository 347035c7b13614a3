import { type RefObject, useMemo, useRef } from 'react';
import { bodyMap, shapesOf } from '../../../shared/region/body-map.ts';
import { useOffice } from '../../app/office.ts';
import { type MapArea, RegionMap, ToneSample } from '../../charts/map/RegionMap.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { ViewSwitch } from '../../ui/ViewSwitch.tsx';
import { noFilter } from '../filter.ts';
import { useProjectView } from '../view.ts';
import type { ViewProps } from '../views.ts';
import type { BodyFigures, Figures } from './body-figures.ts';
import styles from './map.module.css';
import { legendOf, measures, stepOf } from './measures.ts';
import { mapTexts } from './texts.ts';
import { useFigures } from './use-figures.ts';
import { useMapView } from './view.ts';

/** More than these nobody reads beside a map; the list has them all. */
const mostProjects = 12;

/** Karte: the bodies by what the filter leaves of their projects, with words and patterns beside the colour. */
export default function ProjectMap({ rows, onOpen, empty }: ViewProps) {
  const texts = useTexts(mapTexts);
  const locale = useLocale();
  const { region: office } = useOffice();
  const { measure } = useMapView();
  const { figures, active } = useFigures(rows);
  const list = useRef<HTMLUListElement>(null);
  const areas = useMemo(() => areasOf(figures, measure, locale), [figures, measure, locale]);
  if (rows.length === 0) return empty;
  if (active === undefined) return null;
  const sentenceOf = (id: string) => {
    const of = figures.bodies.find((one) => one.id === id) ?? active;
    const projects = texts.count(of.projects.length);
    if (measure === 'count') return texts.short(of.name, projects);
    return texts.sentence(of.name, projects, texts.measures[measure], stepOf(of, measure, figures, locale).words);
  };
  return (
    <div className={styles.page}>
      <div className={styles.map}>
        <RegionMap
          label={texts.picture}
          width={bodyMap().width}
          height={bodyMap().height}
          areas={areas}
          sentenceOf={sentenceOf}
          activeId={active.id}
          onActive={(bodyId) => useMapView.setState({ bodyId })}
          onOpen={() => list.current?.querySelector('button')?.focus()}
        />
        <p className={styles.quiet}>{office.attribution}</p>
      </div>
      <div className={styles.side}>
        <ViewSwitch
          label={texts.measure}
          value={measure}
          onChange={(next) => useMapView.setState({ measure: next })}
          options={measures.map((value) => ({ value, label: texts.measures[value] }))}
        />
        <ul className={styles.legend}>
          {legendOf(measure, figures, locale).map(({ tone, words }) => (
            <li key={words} className={styles.meaning}>
              <ToneSample tone={tone} />
              {words}
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>{measure === 'consents' ? texts.consentsNote : texts.onFilter}</p>
        <p className={styles.quiet}>{texts.keys}</p>
        <Projects active={active} onOpen={onOpen} list={list} />
      </div>
    </div>
  );
}

function areasOf(figures: Figures, measure: Parameters<typeof stepOf>[1], locale: 'de' | 'en'): readonly MapArea[] {
  const shapes = shapesOf(figures.bodies.map(({ geometryKey }) => geometryKey));
  return figures.bodies.map((of, at) => ({
    id: of.id,
    name: of.name,
    path: shapes[at]?.path ?? '',
    middle: shapes[at]?.middle ?? [0, 0],
    ...stepOf(of, measure, figures, locale),
  }));
}

type ProjectsProps = {
  readonly active: BodyFigures;
  readonly onOpen: (id: string) => void;
  readonly list: RefObject<HTMLUListElement | null>;
};

/** The projects of the chosen body; each opens its file beside the map. */
function Projects({ active, onOpen, list }: ProjectsProps) {
  const texts = useTexts(mapTexts);
  const { projects, name, id } = active;
  return (
    <section aria-label={texts.ofBody(name)} className={styles.projects}>
      <h2 className={styles.heading}>{texts.ofBody(name)}</h2>
      {projects.length === 0 && <p className={styles.quiet}>{texts.noProject}</p>}
      <ul ref={list}>
        {projects.slice(0, mostProjects).map((project) => (
          <li key={project.id}>
            <button type="button" className={styles.link} onClick={() => onOpen(project.id)}>
              {project.code} {project.title ?? texts.untitled}
            </button>
          </li>
        ))}
      </ul>
      {projects.length > mostProjects && <p className={styles.quiet}>{texts.more(projects.length - mostProjects)}</p>}
      {id !== '' && projects.length > 0 && (
        <Button onPress={() => useProjectView.setState({ ...noFilter, leadBodyId: [id] })}>{texts.only(name)}</Button>
      )}
    </section>
  );
}
