import type { ShownRadar } from '../content.ts';
import { fileOf, german, germanLang, type Page, type PageScope, said } from '../frame.ts';
import { html, type Markup, paragraphs } from '../html.ts';
import { radarPicture, radarSvg } from '../radar.ts';

/** The list beside the picture: by field, each entry with its number, ring and words. */
function radarList(radar: ShownRadar, { texts, locale }: PageScope): Markup {
  const { blips } = radarPicture(radar);
  const groups = radar.sectors.map(({ key, title }, at) => ({
    key,
    title,
    blips: blips.filter(({ sector, ring }) => sector === at && ring >= 0),
  }));
  const rest = blips.filter(({ sector, ring }) => sector < 0 || ring < 0);
  const lines = (shown: typeof blips): Markup => html`<ul class="trends">
${shown.map(({ blip, number, ring }) => {
  const part = radar.rings[ring];
  return html`<li><div class="trend-head"><span class="blip-mark" aria-hidden="true">${number}</span><strong>${german(blip.title, locale)}</strong>${
    part !== undefined && html` <span class="ring-mark">${said(part.title, locale)}</span>`
  }</div>
${
  blip.summary !== '' &&
  html`<div${germanLang(locale)}>
${paragraphs(blip.summary)}</div>
`
}</li>
`;
})}</ul>
`;
  return html`<div class="radar-list">
${groups.map(({ key, title, blips: shown }) =>
  shown.length === 0
    ? null
    : html`<h3 class="field-${radar.sectors.find((one) => one.key === key)?.colour ?? 1}">${said(title, locale)}</h3>
${lines(shown)}`,
)}${
  rest.length > 0 &&
  html`<h3>${texts.noRing}</h3>
${lines(rest)}`
}</div>
`;
}

export function radarPage(scope: PageScope): Page {
  const { content, texts, locale } = scope;
  const shown = content.radars.filter(({ trends }) => trends.length > 0);
  const body =
    shown.length === 0
      ? html`<p>${texts.nothingYet}</p>
`
      : html`<p class="intro">${texts.radarText}</p>
${shown.map(
  (radar, index) => html`<section>
<h2>${shown.length === 1 && radar.title.by === 'program' ? texts.pictureAndList : said(radar.title, locale)}</h2>
<div class="beside radar-beside">
${radarSvg(radar, scope, `radar-${index}`)}${radarList(radar, scope)}</div>
</section>
`,
)}`;
  return {
    locale,
    file: fileOf('radar', locale),
    otherFile: fileOf('radar', locale === 'de' ? 'en' : 'de'),
    current: 'radar',
    title: texts.radar,
    plainTitle: texts.radar,
    body,
  };
}
