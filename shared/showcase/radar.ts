import { halfSize } from '../radar/picture/geometry.ts';
import { placesInOrder } from '../radar/picture/layout.ts';
import { backdropMarks, blipMarks, labelMarks, type Mark } from '../radar/picture/marks.ts';
import { pictureOf } from '../radar/picture/picture.ts';
import { rimPath } from '../radar/picture/rim.ts';
import type { ShownRadar } from './content.ts';
import { type PageScope, plainWords } from './frame.ts';
import { html, type Markup } from './html.ts';

/**
 * The picture of what is published. Where a blip stands follows from the published trends alone: a place kept free for another one would
 * tell that there is one.
 */
export function radarPicture(radar: ShownRadar) {
  const at = (parts: readonly { key: string }[]) => new Map(parts.map(({ key }, index) => [key, index]));
  const [sectorAt, ringAt] = [at(radar.sectors), at(radar.rings)];
  const now = radar.trends.flatMap(({ id, sector, ring }) => {
    const [s, r] = [sectorAt.get(sector), ringAt.get(ring)];
    return s === undefined || r === undefined ? [] : [{ id, sector: s, ring: r }];
  });
  const named = (parts: readonly { key: string }[]) => parts.map(({ key }) => ({ key, title: '' }));
  return pictureOf(radar.trends, placesInOrder([now]), named(radar.sectors), named(radar.rings));
}

const two = (length: number): string => length.toFixed(2);

/** A mark in the words of the style sheet (`style/picture.ts`). */
function dressed(mark: Mark, name: string): Markup {
  switch (mark.role) {
    case 'ring':
      return html`<circle class="ring${mark.isOdd ? ' odd' : ''}" r="${two(mark.r)}"/>
`;
    case 'edge':
      return html`<path class="edge" d="M0 0L${two(mark.to.x)} ${two(mark.to.y)}"/>
`;
    case 'ringName':
      return html`<text class="ring-name" x="${mark.x}" y="${two(mark.y)}">${mark.text}</text>
`;
    case 'sectorName': {
      const id = `${name}-rim-${mark.at}`;
      return html`<path id="${id}" class="rim" d="${rimPath(mark.at, mark.count)}"/>
<text class="sector-name field-${mark.field}"><textPath href="#${id}" startOffset="50%">${mark.text}</textPath></text>
`;
    }
    case 'tip':
      return html`<path class="blip field-${mark.field}" d="M${mark.points.map(({ x, y }) => `${two(x)} ${two(y)}`).join('L')}Z"/>
`;
    case 'body':
    case 'halo':
      return html`<circle class="${mark.role === 'body' ? 'blip' : 'halo'} field-${mark.field}" cx="${two(mark.x)}" cy="${two(mark.y)}" r="${two(mark.r)}"/>
`;
    case 'number':
      return html`<text class="blip-number" x="${two(mark.x)}" y="${two(mark.y)}" font-size="${mark.size.toFixed(1)}">${mark.text}</text>
`;
    case 'label':
      return html`<text class="label" x="${two(mark.x)}" y="${two(mark.y)}">${mark.text}</text>
`;
  }
}

/** The radar as a picture with numbers that lead to the list below it. Of movements the public is not told. */
export function radarSvg(radar: ShownRadar, { texts, locale }: PageScope, name: string): Markup {
  const { blips, labels } = radarPicture(radar);
  const titled = <Part extends (typeof radar.rings)[number]>(part: Part) => ({
    ...part,
    title: plainWords(part.title, locale),
  });
  const sectors = radar.sectors.map(titled);
  const size = 2 * halfSize;
  const marks = [
    ...backdropMarks(sectors, radar.rings.map(titled)),
    ...blips.flatMap(({ blip: { impact }, number, sector, spot }) =>
      spot === null ? [] : blipMarks({ spot, number, impact, colour: sectors[sector]?.colour ?? 1, movement: 'same' }),
    ),
    ...labelMarks(labels),
  ];
  return html`<figure class="radar">
<svg viewBox="${-halfSize} ${-halfSize} ${size} ${size}" role="img" aria-label="${texts.radarAlt(plainWords(radar.title, locale))}">
${marks.map((mark) => dressed(mark, name))}</svg>
</figure>
`;
}
