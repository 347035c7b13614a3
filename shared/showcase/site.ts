import type { Locale } from '../core/locale.ts';
import type { ShowcaseContent } from './content.ts';
import {
  documentOf,
  fileOf,
  markFile,
  type Page,
  type PageName,
  type PageScope,
  projectFile,
  scopeOf,
  styleFile,
} from './frame.ts';
import { aboutPage } from './pages/about.ts';
import { homePage } from './pages/home.ts';
import { accessibilityPage, imprintPage, privacyPage } from './pages/legal.ts';
import { newsPage } from './pages/news.ts';
import { projectPage, projectsPage } from './pages/projects.ts';
import { radarPage } from './pages/radar.ts';
import { showcaseStyle } from './style.ts';

/** A file of the site; its path has `/` between folders. */
export type SiteFile = { readonly path: string; readonly text: string };

export type SitePage = { readonly path: string; readonly title: string; readonly locale: Locale };

const locales: readonly Locale[] = ['de', 'en'];

/** A page that is made when somebody asks for it: a site may have many thousands. */
type Plan = SitePage & { readonly make: () => Page };

const pageMakers: Readonly<Record<PageName, (scope: PageScope) => Page>> = {
  home: homePage,
  projects: projectsPage,
  radar: radarPage,
  news: newsPage,
  about: aboutPage,
  imprint: imprintPage,
  privacy: privacyPage,
  accessibility: accessibilityPage,
};
const pageNames = Object.keys(pageMakers) as readonly PageName[];

const inFolder = (file: string, locale: Locale): string => (locale === 'de' ? file : `en/${file}`);

/** All pages of a language, those of projects last. */
function* plansOf(content: ShowcaseContent, locale: Locale): Generator<Plan> {
  const scope = scopeOf(content, locale);
  for (const name of pageNames) {
    const path = inFolder(fileOf(name, locale), locale);
    yield { path, title: scope.texts[name], locale, make: () => pageMakers[name](scope) };
  }
  for (const project of content.projects) {
    const path = inFolder(projectFile(project.id, locale), locale);
    yield { path, title: project.title, locale, make: () => projectPage(project, scope) };
  }
}

/** By this file the program knows a folder it made, and which files in it are its own. */
export type SiteMark = { readonly format: typeof markFormat; readonly v: 1; readonly files: readonly string[] };

const markFormat = 'digitalagentur-schaufenster';

/** The pages by their addresses: none is made. */
export const sitePages = (content: ShowcaseContent): readonly SitePage[] =>
  locales.flatMap((locale) => [...plansOf(content, locale)].map(({ path, title }) => ({ path, title, locale })));

const written = (content: ShowcaseContent, { path, locale, make }: Plan): SiteFile => ({
  path,
  text: documentOf(make(), scopeOf(content, locale)),
});

/**
 * The whole site, file by file: German in the folder itself, English in `en/`, the mark last. The same content gives the same bytes.
 *
 * SH1  Nothing but what is in `content` and words of the program gets into a file.
 * SH2  No script, no address of another server that a browser would load, only relative links within the folder.
 */
export function* siteFiles(content: ShowcaseContent): Generator<SiteFile> {
  const names = [styleFile, markFile];
  yield { path: styleFile, text: showcaseStyle };
  for (const locale of locales)
    for (const plan of plansOf(content, locale)) {
      names.push(plan.path);
      yield written(content, plan);
    }
  const mark: SiteMark = { format: markFormat, v: 1, files: names.sort() };
  yield { path: markFile, text: `${JSON.stringify(mark, null, 1)}\n` };
}

/** One page or the style sheet, as `siteFiles` would write it; no other page is made. */
export function siteFile(content: ShowcaseContent, path: string): SiteFile | null {
  if (path === styleFile) return { path, text: showcaseStyle };
  for (const locale of locales)
    for (const plan of plansOf(content, locale)) if (plan.path === path) return written(content, plan);
  return null;
}

/** Names the program gives to files; a mark cannot claim any other. */
const ownName = /^(en\/)?[a-z0-9-]+\.(html|css|json)$/;

/** Which files a folder says are its own; `null` for anything that is no mark of ours. */
export function filesInMark(text: string): readonly string[] | null {
  try {
    const mark = JSON.parse(text) as Partial<SiteMark> | null;
    const { files } = mark ?? {};
    const isMark = mark?.format === markFormat && Array.isArray(files) && files.every((one) => typeof one === 'string');
    return isMark ? (files ?? []).filter((one) => ownName.test(one)) : null;
  } catch {
    return null;
  }
}
