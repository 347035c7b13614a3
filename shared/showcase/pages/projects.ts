import type { ShowcaseContent, ShownProject } from '../content.ts';
import { fileOf, german, germanLang, type Page, type PageScope, projectFile, time } from '../frame.ts';
import { html, type Markup, paragraphs } from '../html.ts';
import { mapOf, sharesOf } from '../map.ts';

const nameOf = ({ bodies }: ShowcaseContent, id: string | null): string | null =>
  id === null ? null : (bodies.find((body) => body.id === id)?.name ?? null);

/** A body by its name, which is German in both languages. */
const body = ({ content, texts, locale }: PageScope, id: string): Markup => {
  const name = nameOf(content, id);
  return name === null ? html`${texts.unknownBody}` : german(name, locale);
};

export const period = ({ startOn, endOn }: ShownProject, { texts, locale }: PageScope): Markup | null => {
  if (startOn !== null && endOn !== null) return html`${time(startOn, locale)} ${texts.until} ${time(endOn, locale)}`;
  if (startOn !== null) return html`${texts.from} ${time(startOn, locale)}`;
  return endOn === null ? null : html`${texts.until} ${time(endOn, locale)}`;
};

/** A project in a list: its title leads to its page. */
export function projectCard(project: ShownProject, scope: PageScope, level: 2 | 3): Markup {
  const { locale } = scope;
  const title = html`<a href="${projectFile(project.id, locale)}">${german(project.title, locale)}</a>`;
  const first = project.text.split(/\n\s*\n/)[0] ?? '';
  return html`<li class="card">
${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
<p class="facts"><span class="status">${project.status[locale]}</span>${
    project.leadBodyId !== null && html` <span>${body(scope, project.leadBodyId)}</span>`
  }${project.field !== '' && html` <span>${german(project.field, locale)}</span>`}</p>
${
  first !== '' &&
  html`<p${germanLang(locale)}>${first}</p>
`
}</li>
`;
}

function municipalityTable(scope: PageScope): Markup {
  const { content, texts, locale } = scope;
  return html`<section class="scroll" aria-label="${texts.municipalities}" tabindex="0">
<table>
<caption>${texts.municipalities}</caption>
<thead><tr><th scope="col">${texts.body}</th><th scope="col" class="number">${texts.leads}</th><th scope="col" class="number">${texts.takesPart}</th></tr></thead>
<tbody>
${sharesOf(content).map(
  ({ body: { name }, leads, takesPart }) =>
    html`<tr><th scope="row">${german(name, locale)}</th><td class="number">${leads}</td><td class="number">${takesPart}</td></tr>
`,
)}</tbody>
</table>
</section>
`;
}

export function projectsPage(scope: PageScope): Page {
  const { content, texts, locale } = scope;
  const group = (heading: string, projects: readonly ShownProject[]): Markup | null =>
    projects.length === 0
      ? null
      : html`<section>
<h2>${heading} <span class="count">(${projects.length})</span></h2>
<ul class="cards">
${projects.map((project) => projectCard(project, scope, 3))}</ul>
</section>
`;
  const list =
    content.projects.length === 0
      ? html`<p>${texts.nothingYet}</p>
`
      : html`<p><a href="#map">${texts.toMap}</a></p>
${group(
  texts.current,
  content.projects.filter(({ isEnded }) => !isEnded),
)}${group(
  texts.ended,
  content.projects.filter(({ isEnded }) => isEnded),
)}<section id="map">
<h2>${texts.mapTitle}</h2>
<div class="beside">
${mapOf(scope)}${municipalityTable(scope)}</div>
</section>
`;
  return {
    locale,
    file: fileOf('projects', locale),
    otherFile: fileOf('projects', locale === 'de' ? 'en' : 'de'),
    current: 'projects',
    title: texts.projects,
    plainTitle: texts.projects,
    body: list,
  };
}

/** One project: what it is about, who carries it, where it stands, in words. */
export function projectPage(project: ShownProject, scope: PageScope): Page {
  const { texts, locale } = scope;
  const facts: readonly (readonly [name: string, value: Markup | null])[] = [
    [texts.status, html`<span class="status">${project.status[locale]}</span>`],
    [texts.number, project.code === '' ? null : html`${project.code}`],
    [texts.leadBody, project.leadBodyId === null ? null : body(scope, project.leadBodyId)],
    [texts.period, period(project, scope)],
    [texts.field, project.field === '' ? null : german(project.field, locale)],
    [texts.measure, project.measure === '' ? null : german(project.measure, locale)],
  ];
  const shown = facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  const content = html`<div class="beside">
<div class="prose">
${
  project.text === ''
    ? html`<p class="quiet">${texts.noText}</p>
`
    : html`<div${germanLang(locale)}>
${paragraphs(project.text)}</div>
`
}${
  project.milestones.length > 0 &&
  html`<h2>${texts.milestones}</h2>
<ul class="lines">
${project.milestones.map(({ title, dueOn, doneOn }) => {
  const day = doneOn ?? dueOn;
  const word = doneOn === null ? texts.due : texts.done;
  return html`<li><span>${german(title, locale)}</span> <span class="quiet">${word}${day !== null && html`: ${time(day, locale)}`}</span></li>
`;
})}</ul>
`
}</div>
<div class="panel">
<dl>
${shown.map(
  ([name, value]) => html`<dt>${name}</dt>
<dd>${value}</dd>
`,
)}</dl>
${
  project.partners.length > 0 &&
  html`<h2>${texts.partners}</h2>
<ul class="lines">
${project.partners.map(
  ({ bodyId, role }) => html`<li><span>${body(scope, bodyId)}</span> <span class="quiet">${role[locale]}</span></li>
`,
)}</ul>
`
}</div>
</div>
<p><a href="${fileOf('projects', locale)}">${texts.backToProjects}</a></p>
`;
  return {
    locale,
    file: projectFile(project.id, locale),
    otherFile: projectFile(project.id, locale === 'de' ? 'en' : 'de'),
    current: 'projects',
    isBelow: true,
    title: german(project.title, locale),
    plainTitle: project.title,
    body: content,
  };
}
