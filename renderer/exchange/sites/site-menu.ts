import {
  Ban,
  CirclePause,
  CirclePlay,
  FileCheck2,
  Handshake,
  KeyRound,
  MessageSquareQuote,
  Sun,
  UserPen,
} from 'lucide-react';
import type { Locale } from '../../../shared/core/locale.ts';
import type { MenuAction, MenuGroups } from '../../ui/Menu.tsx';
import type { Asked } from './MemberDialog.tsx';
import { memberTexts } from './member-texts.ts';
import type { SiteLine } from './site-lines.ts';
import { siteTexts } from './texts.ts';

type Hands = {
  /** This site writes the registry; the others can only look. */
  readonly isRoot: boolean;
  readonly ask: (asked: Asked) => void;
  readonly accept: () => void;
};

/** What can be done about a site, by whoever looks at it. */
export function siteMenu(line: SiteLine, { isRoot, ask, accept }: Hands, locale: Locale): MenuGroups {
  const sites = siteTexts[locale];
  const texts = memberTexts[locale];
  const asking = (what: Asked['what']) => () => ask({ what, line });
  const look: MenuAction[] =
    line.words.length === 0
      ? []
      : [{ id: 'words', label: sites.showWords, icon: MessageSquareQuote, run: asking('words') }];
  // Each site decides for itself whether it has looked closely enough.
  const thaw: MenuAction[] =
    line.standing === 'frozen' ? [{ id: 'thaw', label: texts.thaw, icon: Sun, run: asking('thaw') }] : [];
  if (!isRoot) return [{ actions: look }, { actions: thaw }];
  const change = { id: 'change', icon: UserPen, run: asking('change') };
  switch (line.standing) {
    case 'own':
      return [{ actions: look }, { actions: [{ ...change, label: texts.rename }] }];
    case 'member':
    case 'frozen':
    case 'dormant':
      return [
        { actions: look },
        { actions: thaw },
        {
          actions: [
            { ...change, label: texts.change },
            line.standing === 'dormant'
              ? { id: 'wake', label: texts.wake, icon: CirclePlay, run: asking('wake') }
              : { id: 'rest', label: texts.rest, icon: CirclePause, run: asking('rest') },
          ],
        },
        {
          actions: [
            { id: 'rotate', label: texts.rotate, icon: KeyRound, run: asking('rotate') },
            // Only a coordination can keep the list.
            ...(line.standing === 'member' && line.role === 'coordination'
              ? [{ id: 'handOver', label: texts.handOver, icon: Handshake, run: asking('handOver') }]
              : []),
          ],
        },
        { actions: [{ id: 'revoke', label: texts.revoke, icon: Ban, isDanger: true, run: asking('revoke') }] },
      ];
    case 'waiting':
    case 'outside':
      return [{ actions: look }, { actions: [{ id: 'accept', label: sites.accept, icon: FileCheck2, run: accept }] }];
    default:
      return [{ actions: look }];
  }
}
