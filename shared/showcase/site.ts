import type { Locale } from '../core/locale.ts';
import type { ShowcaseContent } from './content.ts';
import { documentOf, markFile, type Page, scopeOf, styleFile } from './frame.ts';
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

function* makePages(content: ShowcaseContent, locale: Locale): Generator<Page> {
  const scope = scopeOf(content, locale);
  const pages = [homePage, projectsPage, radarPage, newsPage, aboutPage, imprintPage, privacyPage, accessibilityPage];
  for (const page of pages) yield page(scope);
  for (const project of content.projects) yield projectPage(project, scope);
}

const pathOf = ({ file, locale }: Pick<Page, 'file' | 'locale'>): string => (locale === 'de' ? file : `en/${file}`);

/** By this file the program knows a folder it made, and which files in it are its own. */
export type SiteMark = { readonly format: typeof markFormat; readonly v: 1; readonly files: readonly string[] };

const markFormat = 'digitalagentur-schaufenster';

/** The pages by their addresses, without making them. */
export const sitePages = (content: ShowcaseContent): readonly SitePage[] =>
  locales.flatMap((locale) =>
    [...makePages(content, locale)].map((page) => ({ path: pathOf(page), title: page.plainTitle, locale })),
  );

/**
 * The whole site, file by file: German in the folder itself, English in `en/`, the mark last. The same content gives the same bytes.
 *
 * SH1  Nothing but what is in `content` and words of the program gets into a file.
 * SH2  No script, no address of another server that a browser would load, only relative links within the folder.
 */
export function* siteFiles(content: ShowcaseContent): Generator<SiteFile> {
  const names = [styleFile, markFile];
  yield { path: styleFile, text: showcaseStyle };
  for (const locale of locales) {
    const scope = scopeOf(content, locale);
    for (const page of makePages(content, locale)) {
      const path = pathOf(page);
      names.push(path);
      yield { path, text: documentOf(page, scope) };
    }
  }
  const mark: SiteMark = { format: markFormat, v: 1, files: names.sort() };
  yield { path: markFile, text: `${JSON.stringify(mark, null, 1)}\n` };
}

/** One file of the site, as `siteFiles` would write it. */
export function siteFile(content: ShowcaseContent, path: string): SiteFile | null {
  for (const file of siteFiles(content)) if (file.path === path) return file;
  return null;
}

/** Which files a folder says are its own; `null` for anything that is no mark of ours. */
export function filesInMark(text: string): readonly string[] | null {
  try {
    const mark = JSON.parse(text) as Partial<SiteMark> | null;
    const { files } = mark ?? {};
    const isMark = mark?.format === markFormat && Array.isArray(files) && files.every((one) => typeof one === 'string');
    return isMark ? (files ?? null) : null;
  } catch {
    return null;
  }
}
