import { fileOf, german, type Page, type PageScope, said, siteTitle } from '../frame.ts';
import { html } from '../html.ts';
import { formatNumber } from '../numbers.ts';
import { contactLines } from './legal.ts';

/** Who we are: the tasks of the agency, its published posts, the administrations that take part. */
export function aboutPage(scope: PageScope): Page {
  const { content, texts, locale } = scope;
  const nameOf = (id: string | null) => content.bodies.find((body) => body.id === id)?.name ?? '';
  return {
    locale,
    file: fileOf('about', locale),
    otherFile: fileOf('about', locale === 'de' ? 'en' : 'de'),
    current: 'about',
    title: texts.about,
    plainTitle: texts.about,
    body: html`<section>
<h2>${german(siteTitle(scope), locale)}</h2>
<p class="intro">${texts.lead(content.region.name, texts.bodies(content.bodies.length))}</p>
<h3>${texts.tasks}</h3>
<ul class="marks">
${content.tasks.map(
  ({ title }) => html`<li>${said(title, locale)}</li>
`,
)}</ul>
${
  content.posts.length > 0 &&
  html`<h3>${texts.posts}</h3>
<ul class="lines">
${content.posts.map(
  ({
    title,
    bodyId,
  }) => html`<li><span>${german(title, locale)}</span> <span class="quiet">${german(nameOf(bodyId), locale)}</span></li>
`,
)}</ul>
`
}</section>
<section>
<h2>${texts.whoTakesPart}</h2>
<section class="scroll" aria-label="${texts.whoTakesPart}" tabindex="0">
<table>
<thead><tr><th scope="col">${texts.body}</th><th scope="col">${texts.kind}</th><th scope="col" class="number">${texts.population}</th><th scope="col" class="number">${texts.area}</th><th scope="col">${texts.ags}</th></tr></thead>
<tbody>
${content.bodies.map(
  ({ name, kind, population, areaKm2, ags }) =>
    html`<tr><th scope="row">${german(name, locale)}</th><td>${kind[locale]}</td><td class="number">${
      population === null ? '–' : formatNumber(population, locale)
    }</td><td class="number">${areaKm2 === null ? '–' : formatNumber(areaKm2, locale)}</td><td>${ags}</td></tr>
`,
)}</tbody>
</table>
</section>
</section>
<section>
<h2>${texts.contact}</h2>
${contactLines(scope)}</section>
`,
  };
}
