import { type CSSProperties, type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { entityNamed } from '../../../shared/entities.ts';
import { wordsOf } from '../../../shared/links/groups.ts';
import { apart, layOutLinks, type Place, reach } from '../../../shared/links/picture.ts';
import { walkMap } from '../../charts/map/walk-map.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { useShowRecord } from '../navigation.ts';
import { iconOfEntity } from './icons.ts';
import styles from './links.module.css';
import { linkTexts } from './texts.ts';

type Answer = Output<'links.around'>;

const radius = 12;
const size = 2 * reach;
/** Room above and below the outermost records. */
const margin = radius + 6;

/**
 * The record in the middle, what comes before it on the left, what comes of it on the right, and one step further. One record carries
 * the focus and is said in a sentence; arrows walk to the nearest one in their direction, Enter opens it. The list beside it says the same.
 */
export function LinkPicture({ answer }: { readonly answer: Answer }) {
  const texts = useTexts(linkTexts);
  const show = useShowRecord();
  const sentenceOf = useSentences(answer);
  const { places, lines, left } = useMemo(() => layOutLinks(answer), [answer]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const active = places.find(({ reference }) => reference === chosen) ?? places[1] ?? places[0];
  // As high as what is drawn: a chain is a strip, not a square.
  const top = Math.min(...places.map(({ y }) => y)) - margin;
  const height = Math.max(...places.map(({ y }) => y)) + margin - top;
  const at = new Map(places.map((place) => [place.reference, place]));
  const missing = new Set(answer.records.filter(({ isMissing }) => isMissing).map(({ reference }) => reference));
  const open = (reference: string) => {
    const [entity = '', id = ''] = reference.split(':');
    if (reference !== answer.center && !missing.has(reference)) show(entity, id);
  };
  const under = (event: MouseEvent): string | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * size - reach;
    const y = ((event.clientY - box.top) / box.height) * height + top;
    return places.find((place) => Math.hypot(place.x - x, place.y - y) <= apart / 2)?.reference ?? null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.ctrlKey || active === undefined) return;
    const middles = places.map(({ reference, x, y }) => ({ id: reference, middle: [x, y] as const }));
    const next = walkMap(middles, active.reference, event.key);
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
  };
  if (active === undefined) return null;
  return (
    <figure className={styles.figure}>
      <div
        className={styles.stage}
        role="application"
        aria-label={texts.picture}
        data-pointed={(pointed !== null && pointed !== answer.center) || undefined}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const reference = under(event);
          if (reference !== null) open(reference);
        }}
        onPointerMove={(event) => setPointed(under(event))}
        onPointerLeave={() => setPointed(null)}
      >
        <svg className={styles.picture} viewBox={`${-reach} ${top} ${size} ${height}`} aria-hidden="true">
          {lines.map((line) => (
            <Stroke key={line.id} from={at.get(line.from)} to={at.get(line.to)} isLink={line.entity === 'link'} />
          ))}
          {places.map((place) => (
            <Node
              key={place.reference}
              place={place}
              isActive={place.reference === (pointed ?? active.reference)}
              isMissing={missing.has(place.reference)}
            />
          ))}
        </svg>
        <button
          type="button"
          className={styles.cursor}
          aria-label={`${sentenceOf(active)}. ${texts.hint}`}
          style={cursorAt(active, top, height)}
          onClick={(event) => {
            event.stopPropagation();
            open(active.reference);
          }}
        />
      </div>
      <figcaption className={styles.caption}>
        <p role="status">{sentenceOf(at.get(pointed ?? '') ?? active)}</p>
        {left > 0 && <p className={styles.quiet}>{texts.notDrawn(left)}</p>}
      </figcaption>
    </figure>
  );
}

/** What a record of the picture is and what leads to it: from the middle, or from the one it hangs on. */
function useSentences({ center, records, lines }: Answer): (place: Place) => string {
  const texts = useTexts(linkTexts);
  const locale = useLocale();
  const byReference = new Map(records.map((record) => [record.reference, record]));
  const nameOf = (reference: string): string => {
    const record = byReference.get(reference);
    if (record?.isMissing) return texts.notArrived;
    return (record?.title ?? texts.untitled).split('\n', 1)[0] ?? '';
  };
  return ({ reference, step }) => {
    if (step === 0) return texts.here(nameOf(reference));
    const stepOf = (one: string) => byReference.get(one)?.step ?? 2;
    const line = lines.find(({ from, to }) => {
      const other = from === reference ? to : to === reference ? from : null;
      return other !== null && stepOf(other) === step - 1;
    });
    const kind = entityNamed(reference.split(':', 1)[0] ?? '')?.label[locale] ?? '';
    const named = texts.named(kind, nameOf(reference));
    if (line === undefined) return named;
    const before = line.from === reference ? line.to : line.from;
    const { words } = wordsOf(line, before);
    const way = before === center ? words[locale] : texts.from(nameOf(before), words[locale]);
    // A field that is called like what it names says nothing more.
    return way === kind ? named : texts.node(named, way);
  };
}

type StrokeProps = { readonly from: Place | undefined; readonly to: Place | undefined; readonly isLink: boolean };

/** From rim to rim, with an arrow head at the end the line leads to. What only a field says is dashed. */
function Stroke({ from, to, isLink }: StrokeProps) {
  if (from === undefined || to === undefined) return null;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const rim = radius + 2;
  const end = [to.x - dx * rim, to.y - dy * rim] as const;
  const wing = (side: 1 | -1) => `${end[0] - dx * 6 + side * dy * 3.5},${end[1] - dy * 6 - side * dx * 3.5}`;
  return (
    <g className={styles.stroke} data-field={!isLink || undefined}>
      <line x1={from.x + dx * rim} y1={from.y + dy * rim} x2={end[0]} y2={end[1]} />
      <polygon points={`${end[0]},${end[1]} ${wing(1)} ${wing(-1)}`} />
    </g>
  );
}

type NodeProps = {
  readonly place: Place;
  readonly isActive: boolean;
  readonly isMissing: boolean;
};

function Node({ place: { reference, x, y, step }, isActive, isMissing }: NodeProps) {
  const Icon = iconOfEntity(reference.split(':', 1)[0] ?? '');
  return (
    <g
      className={styles.node}
      data-step={step}
      data-active={isActive || undefined}
      data-missing={isMissing || undefined}
    >
      <circle cx={x} cy={y} r={radius} />
      <Icon x={x - 7.5} y={y - 7.5} width={15} height={15} />
    </g>
  );
}

function cursorAt({ x, y }: Place, top: number, height: number): CSSProperties {
  const share = (length: number, whole: number) => `${((length / whole) * 100).toFixed(3)}%`;
  const side = radius + 2;
  return {
    left: share(x + reach - side, size),
    top: share(y - top - side, height),
    width: share(2 * side, size),
    height: share(2 * side, height),
  };
}
