import { bodyMapOf, isOnMap, shapesOf } from '../region/body-map.ts';
import type { ShowcaseContent, ShownBody } from './content.ts';
import { germanLang, type PageScope } from './frame.ts';
import { html, type Markup } from './html.ts';

export type BodyShare = { readonly body: ShownBody; readonly leads: number; readonly takesPart: number };

/** How many published projects each body leads or takes part in; a body counts once per project. */
export function sharesOf({ bodies, projects }: ShowcaseContent): readonly BodyShare[] {
  return bodies.map((body) => ({
    body,
    leads: projects.filter(({ leadBodyId }) => leadBodyId === body.id).length,
    takesPart: projects.filter(
      ({ leadBodyId, partners }) => leadBodyId !== body.id && partners.some(({ bodyId }) => bodyId === body.id),
    ).length,
  }));
}

/** Steps of the scale; the number stands on the area, the pattern says it without colour. */
const stepOf = (count: number): number => (count === 0 ? 0 : count <= 2 ? 1 : count <= 5 ? 2 : count <= 9 ? 3 : 4);

const patterns = ['', '', 'M4 3.9v.2', 'M0 8L8 0', 'M0 0L8 8M8 0L0 8'];

/** The map as a picture; the table says the same. Nothing where the region has no map. */
export function mapOf({ content, texts, locale }: PageScope): Markup | null {
  const keys = content.bodies.map(({ geometryKey }) => geometryKey);
  const map = bodyMapOf(content.map);
  if (!isOnMap(map, keys)) return null;
  const { shapes, width, height } = shapesOf(map, keys);
  const drawn = sharesOf(content).flatMap((share, at) => {
    const shape = shapes[at];
    const count = share.leads + share.takesPart;
    return shape === undefined ? [] : [{ ...shape, name: share.body.shortName, count, step: stepOf(count) }];
  });
  return html`<figure class="map">
<svg viewBox="-4 -4 ${width + 8} ${height + 8}" role="img" aria-label="${texts.mapAlt(content.region.name)}">
<defs>
${patterns.map((path, step) =>
  path === ''
    ? null
    : html`<pattern id="step-${step}" width="8" height="8" patternUnits="userSpaceOnUse"><path class="texture" d="${path}"/></pattern>
`,
)}</defs>
${drawn.map(
  ({ path, step }) => html`<path class="area step-${step}" d="${path}"/>
${
  step > 1 &&
  html`<path d="${path}" fill="url(#step-${step})"/>
`
}`,
)}${drawn.map(
  ({ middle: [x, y], name, count }) =>
    html`<text class="place" x="${Math.round(x)}" y="${Math.round(y) - 6}"><tspan x="${Math.round(x)}">${name}</tspan><tspan class="number" x="${Math.round(x)}" dy="17">${count}</tspan></text>
`,
)}</svg>
<figcaption>${texts.mapText}<br>${texts.mapSource}: <span${germanLang(locale)}>${content.region.attribution}</span></figcaption>
</figure>
`;
}
