import { fileOf, germanLang, type Page, type PageName, type PageScope, siteTitle } from '../frame.ts';
import { html, type Markup, paragraphs } from '../html.ts';
import { eventsAhead, itemOf } from './news.ts';
import { projectCard } from './projects.ts';

/** More than these nobody reads on a first page. */
const mostProjects = 6;
const mostEvents = 3;

export function homePage(scope: PageScope): Page {
  const { content, texts, locale } = scope;
  const { settings, projects, radars, items } = content;
  const own = locale === 'en' && settings.introEn.trim() !== '' ? settings.introEn : settings.introDe;
  const isGerman = own === settings.introDe;
  const trends = radars.reduce((sum, radar) => sum + radar.trends.length, 0);
  const doors: readonly (readonly [page: PageName, count: string, words: string])[] = [
    ['projects', projects.length === 0 ? texts.projects : texts.counts.projects(projects.length), texts.allProjects],
    ['radar', trends === 0 ? texts.radar : texts.counts.trends(trends), texts.toRadar],
    ['news', items.length === 0 ? texts.news : texts.counts.items(items.length), texts.toNews],
    ['about', texts.bodies(content.bodies.length), texts.toAbout],
  ];
  const events = eventsAhead(content).slice(0, mostEvents);
  const running = projects.filter(({ isEnded }) => !isEnded);
  const intro =
    own.trim() === ''
      ? html`<p>${texts.lead(content.region.name, texts.bodies(content.bodies.length))}</p>
`
      : html`<div${isGerman ? germanLang(locale) : html``}>
${paragraphs(own)}</div>
`;
  const body: Markup = html`<div class="intro">
${intro}</div>
<ul class="doors">
${doors.map(
  ([
    page,
    count,
    words,
  ]) => html`<li><a href="${fileOf(page, locale)}"><strong>${count}</strong> <span>${words}</span></a></li>
`,
)}</ul>
${
  events.length > 0 &&
  html`<section>
<h2>${texts.upcoming}</h2>
<ul class="cards">
${events.map((event) => itemOf(event, scope))}</ul>
</section>
`
}${
  running.length > 0 &&
  html`<section>
<h2>${texts.runningProjects}</h2>
<ul class="cards">
${running.slice(0, mostProjects).map((project) => projectCard(project, scope, 3))}</ul>
</section>
`
}`;
  return {
    locale,
    file: fileOf('home', locale),
    otherFile: fileOf('home', locale === 'de' ? 'en' : 'de'),
    current: 'home',
    title: texts.welcome(content.region.name),
    plainTitle: siteTitle(scope),
    body,
  };
}
