/** Another's work that is part of this program; `text` says which of `texts` is its licence. */
export type Component = {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly author: string | null;
  readonly text: number;
};

/** What the build has noted beside the page (tools/packaging/notices.mjs). */
export type Notices = {
  /** Of the source, with a `+` if something was changed since; `null` if it has no history. */
  readonly commit: string | null;
  readonly packages: readonly Component[];
  readonly texts: readonly string[];
  /** The licence of this program. */
  readonly own: string;
};

/** `null` where the page was built alone, without the programs it belongs to. */
export async function loadNotices(): Promise<Notices | null> {
  try {
    const response = await fetch('./notices.json', { cache: 'no-cache' });
    if (!response.ok) return null;
    const notices = (await response.json()) as Partial<Notices>;
    return Array.isArray(notices.packages) && Array.isArray(notices.texts) ? (notices as Notices) : null;
  } catch {
    return null;
  }
}

/** The components whose name, author or licence has the words, upper and lower case alike. */
export function matching(components: readonly Component[], words: string): readonly Component[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return components.filter(({ name, licence, author }) => {
    const all = `${name} ${licence} ${author ?? ''}`.toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}
