import type { ShowcaseContent, ShownItem } from '../content.ts';
import { fileOf, german, germanLang, type Page, type PageScope, projectFile, time } from '../frame.ts';
import { html, type Markup, paragraphs } from '../html.ts';

/** Only what a browser opens as a page of the web; anything else stays words. */
const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s"<>]+$/i.test(url);

export function itemOf(item: ShownItem, { content, texts, locale }: PageScope): Markup {
  const project = content.projects.find(({ id }) => id === item.projectId);
  const ends = item.endsOn !== null && item.endsOn !== item.on ? html` – ${time(item.endsOn, locale)}` : null;
  const when = item.on === null ? html`${texts.noDate}` : html`${time(item.on, locale)}${ends}`;
  return html`<li class="card">
<h3>${german(item.title, locale)}</h3>
<p class="facts"><span>${when}${item.time !== null && html`, ${item.time}`}</span> <span>${item.channel[locale]}</span>${
    item.place !== '' && html` <span>${german(item.place, locale)}</span>`
  }</p>
${
  item.text !== '' &&
  html`<div${germanLang(locale)}>
${paragraphs(item.text)}</div>
`
}${
  item.url !== '' &&
  html`<p>${isWebAddress(item.url) ? html`<a href="${item.url}" rel="noreferrer">${item.url}</a>` : item.url}</p>
`
}${
  project !== undefined &&
  html`<p>${texts.toProject}: <a href="${projectFile(project.id, locale)}">${german(project.title, locale)}</a></p>
`
}</li>
`;
}

const dayOf = ({ on }: ShownItem) => on ?? '';
const byDay = (one: ShownItem, other: ShownItem) =>
  dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : one.id < other.id ? -1 : 1;

/** Events that are not over, the nearest day at the top. */
export const eventsAhead = ({ items, today }: ShowcaseContent): readonly ShownItem[] =>
  items.filter(({ isEvent, on, endsOn }) => isEvent && on !== null && (endsOn ?? on) >= today).sort(byDay);

/** What is still to come first, the nearest day at the top; then what was, the latest first. */
export function newsPage(scope: PageScope): Page {
  const { content, texts, locale } = scope;
  const ahead = eventsAhead(content);
  const behind = content.items.filter((item) => !ahead.includes(item)).sort((one, other) => byDay(other, one));
  const group = (heading: string, items: readonly ShownItem[]): Markup | null =>
    items.length === 0
      ? null
      : html`<section>
<h2>${heading}</h2>
<ul class="cards">
${items.map((item) => itemOf(item, scope))}</ul>
</section>
`;
  return {
    locale,
    file: fileOf('news', locale),
    otherFile: fileOf('news', locale === 'de' ? 'en' : 'de'),
    current: 'news',
    title: texts.news,
    plainTitle: texts.news,
    body:
      content.items.length === 0
        ? html`<p>${texts.nothingYet}</p>
`
        : html`${group(texts.upcoming, ahead)}${group(texts.past, behind)}`,
  };
}
