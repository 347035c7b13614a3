import { safeHref } from '../../../shared/rich/doc.ts';

/** The address somebody means: "kreis-coesfeld.de" is a page, "amt@nottuln.de" a mailbox. `null` for what no link may lead to. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  const isBare = !/^[a-z][a-z0-9+.-]*:/i.test(text);
  if (!isBare) return safeHref(text);
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return safeHref(`mailto:${text}`);
  return /^[^\s@/]+\.[^\s@/]{2,}(\/\S*)?$/.test(text) ? safeHref(`https://${text}`) : null;
}
