import { formatDay, formatDayLong } from '../calendar/format-day.ts';
import type { Day } from '../core/day.ts';
import type { Locale } from '../core/locale.ts';
import type { ShowcaseContent, Words } from './content.ts';
import { html, Markup, type Part } from './html.ts';
import { type ShowcaseTexts, showcaseTexts } from './texts.ts';

/**
 * What may load and run in a page: its own style sheet, and nothing else. No script, no picture, no form, from nowhere.
 */
export const pagePolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** File of the style sheet, and the mark by which the program knows a folder it made. */
export const styleFile = 'style.css';
export const markFile = 'schaufenster.json';

/** A page in both languages has two files; German ones stand in the folder itself, English ones in `en/`. */
export const pageFiles = {
  home: ['index.html', 'index.html'],
  projects: ['projekte.html', 'projects.html'],
  radar: ['trendradar.html', 'radar.html'],
  news: ['aktuelles.html', 'news.html'],
  about: ['wer-wir-sind.html', 'about.html'],
  imprint: ['impressum.html', 'imprint.html'],
  privacy: ['datenschutz.html', 'privacy.html'],
  accessibility: ['barrierefreiheit.html', 'accessibility.html'],
} as const;
export type PageName = keyof typeof pageFiles;

const at = { de: 0, en: 1 } as const;

export const fileOf = (page: PageName, locale: Locale): string => pageFiles[page][at[locale]];

/** Named after the id, so that an address stays whatever the project is called. */
export const projectFile = (id: string, locale: Locale): string =>
  `${locale === 'de' ? 'projekt' : 'project'}-${id}.html`;

const mainPages: readonly PageName[] = ['home', 'projects', 'radar', 'news', 'about'];
const legalPages: readonly PageName[] = ['imprint', 'privacy', 'accessibility'];

/** What every page is drawn with. */
export type PageScope = { readonly content: ShowcaseContent; readonly locale: Locale; readonly texts: ShowcaseTexts };

export const scopeOf = (content: ShowcaseContent, locale: Locale): PageScope => ({
  content,
  locale,
  texts: showcaseTexts[locale],
});

export type Page = {
  readonly locale: Locale;
  /** File of the page in its language, and in the other one. */
  readonly file: string;
  readonly otherFile: string;
  readonly current: PageName;
  /** One level above the page it belongs to: a single project. */
  readonly isBelow?: boolean;
  readonly title: Part;
  readonly plainTitle: string;
  readonly body: Markup;
};

export const siteTitle = ({ content, texts }: PageScope): string =>
  content.settings.title.trim() === '' ? texts.fallbackTitle : content.settings.title.trim();

/** A text somebody wrote in German, marked as such where the page speaks another language. */
export const german = (text: string, locale: Locale): Markup =>
  locale === 'de' || text === '' ? html`${text}` : html`<span lang="de">${text}</span>`;

/** The attribute for a whole element of German text. */
export const germanLang = (locale: Locale): Markup => new Markup(locale === 'de' ? '' : ' lang="de"');

export const said = (words: Words, locale: Locale): Markup =>
  words.by === 'record' ? german(words.text, locale) : html`${words.text[locale]}`;

export const plainWords = (words: Words, locale: Locale): string =>
  words.by === 'record' ? words.text : words.text[locale];

export const dayIn = (day: string, locale: Locale): string =>
  locale === 'de' ? formatDay(day as Day) : formatDayLong(day as Day, 'en').replace(/^\w+, /, '');

/** A day a machine reads, too. */
export const time = (day: string, locale: Locale): Markup => html`<time datetime="${day}">${dayIn(day, locale)}</time>`;

function navigation(page: Page, { texts, locale }: PageScope, pages: readonly PageName[]): Markup {
  return html`<ul>
${pages.map((name) => {
  const isHere = page.current === name;
  const mark = !isHere ? html`` : page.isBelow === true ? html` aria-current="true"` : html` aria-current="page"`;
  return html`<li><a href="${fileOf(name, locale)}"${mark}>${texts[name]}</a></li>
`;
})}</ul>`;
}

/** A whole page: head, landmarks, skip link, languages, foot. */
export function documentOf(page: Page, scope: PageScope): string {
  const { texts, locale, content } = scope;
  const up = locale === 'de' ? '' : '../';
  const other = locale === 'de' ? `en/${page.otherFile}` : `../${page.otherFile}`;
  const otherLocale = locale === 'de' ? 'en' : 'de';
  const title = siteTitle(scope);
  const headTitle = page.current === 'home' ? title : `${page.plainTitle} – ${title}`;
  return html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${headTitle}</title>
<link rel="stylesheet" href="${up}${styleFile}">
<link rel="alternate" hreflang="${otherLocale}" href="${other}">
</head>
<body class="site">
<a class="skip" href="#content">${texts.skip}</a>
<header class="head">
<div class="wide">
<p class="brand"><a href="${fileOf('home', locale)}">${german(title, locale)}</a></p>
<a class="language" href="${other}" lang="${otherLocale}" hreflang="${otherLocale}">${texts.otherLanguage}</a>
<nav class="main-nav" aria-label="${texts.mainNav}">
${navigation(page, scope, mainPages)}
</nav>
</div>
</header>
<main id="content" tabindex="-1">
<div class="wide">
<h1>${page.title}</h1>
${page.body}</div>
</main>
<footer class="foot">
<div class="wide">
<nav aria-label="${texts.legalNav}">
${navigation(page, scope, legalPages)}
</nav>
<p>${texts.asOf(dayIn(content.today, locale))}</p>
</div>
</footer>
</body>
</html>
`.text;
}
