import { discRadius, halfSize, pointAt, ringNameBox, ringOuter } from '../radar/picture/geometry.ts';
import { placesInOrder } from '../radar/picture/layout.ts';
import { pictureOf } from '../radar/picture/picture.ts';
import {
  bodyShare,
  fitted,
  numberSize,
  rimName,
  rimPath,
  ringNameSize,
  smallestNumbered,
} from '../radar/picture/rim.ts';
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

/** The radar as a picture with numbers that lead to the list below it. */
export function radarSvg(radar: ShownRadar, { texts, locale }: PageScope, name: string): Markup {
  const { blips, labels } = radarPicture(radar);
  const { sectors, rings } = radar;
  const size = 2 * halfSize;
  const titleOf = (part: (typeof rings)[number]) => plainWords(part.title, locale);
  return html`<figure class="radar">
<svg viewBox="${-halfSize} ${-halfSize} ${size} ${size}" role="img" aria-label="${texts.radarAlt(plainWords(radar.title, locale))}">
${rings
  .map(
    (_, ring) => html`<circle class="ring${ring % 2 === 1 ? ' odd' : ''}" r="${two(ringOuter(ring, rings.length))}"/>
`,
  )
  .reverse()}${
  sectors.length > 1 &&
  sectors.map((_, index) => {
    const end = pointAt((2 * Math.PI * index) / sectors.length, discRadius);
    return html`<path class="edge" d="M0 0L${two(end.x)} ${two(end.y)}"/>
`;
  })
}${rings.map((part, ring) => {
  const box = ringNameBox(ring, rings.length);
  return html`<text class="ring-name" x="0" y="${two(box.bottom - 4)}">${fitted(titleOf(part), box.right - box.left, ringNameSize)}</text>
`;
})}${sectors.map(
  (part, index) => html`<path id="${name}-rim-${index}" class="rim" d="${rimPath(index, sectors.length)}"/>
<text class="sector-name field-${part.colour}"><textPath href="#${name}-rim-${index}" startOffset="50%">${rimName(titleOf(part), sectors.length)}</textPath></text>
`,
)}${blips.map(({ blip, number, sector, spot }) => {
  if (spot === null) return null;
  const colour = sectors[sector]?.colour ?? 1;
  const shown = spot.radius > smallestNumbered;
  return html`<circle class="blip field-${colour}" cx="${two(spot.x)}" cy="${two(spot.y)}" r="${two(spot.radius * bodyShare(blip.impact))}"/>
${
  shown &&
  html`<text class="blip-number" x="${two(spot.x)}" y="${two(spot.y)}" font-size="${numberSize(number, spot.radius).toFixed(1)}">${number}</text>
`
}`;
})}${labels.map(
  ({ text, x, y }) => html`<text class="label" x="${two(x)}" y="${two(y)}">${text}</text>
`,
)}</svg>
</figure>
`;
}
