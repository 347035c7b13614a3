/**
 * The address of a note as something that may be opened: only the web, never `javascript:`, `file:` or a program of this
 * machine. Whatever else stands there is shown as text.
 */
export function safeAddress(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { protocol, href } = new URL(url.trim());
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
