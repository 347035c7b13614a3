import { unreachable } from '../../../shared/core/assert.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import type { RegistryStatus, SiteLine } from './site-lines.ts';
import { standingTexts } from './standing-texts.ts';

/** Who looks: the site that writes the registry can do more, and one that knows no coordination must do something else first. */
type Viewer = Pick<RegistryStatus, 'isRoot' | 'root'>;

/** How a site stands, as sentences for a person: what is so, and the next step. */
export function standingWords(
  line: SiteLine,
  name: string,
  { isRoot, root }: Viewer,
  locale: Locale,
): readonly string[] {
  const texts = standingTexts[locale];
  switch (line.standing) {
    case 'own':
      return [texts.own];
    case 'member':
      if (line.held > 0) return [texts.gap(name, line.held)];
      if (line.receivedAt === null && line.has === 0) return [texts.neverMet(name)];
      return [line.lacks === null || line.lacks === 0 ? texts.upToDate : texts.lacks(line.lacks)];
    case 'frozen':
      return [
        texts.frozen(name),
        texts.frozenWhy(name),
        `${texts.frozenNext(name)} ${isRoot ? texts.frozenRoot : texts.frozenOther}`,
      ];
    case 'dormant':
      return isRoot ? [texts.dormant(name), texts.dormantRoot] : [texts.dormant(name)];
    case 'revoked':
      return [
        line.endsAt === 0 ? texts.revokedWhole(name) : texts.revoked(name, formatCount(line.endsAt ?? 0, locale)),
        texts.revokedNext,
      ];
    case 'waiting':
      return [
        texts.waiting(line.held),
        isRoot ? texts.waitingRoot : root === null ? texts.waitingAlone : texts.waitingOther,
      ];
    case 'outside':
      return [
        texts.outside(name),
        isRoot ? texts.outsideRoot : root === null ? texts.waitingAlone : texts.outsideOther,
      ];
    default:
      return unreachable(line.standing);
  }
}
