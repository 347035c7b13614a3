import { unreachable } from '../../../shared/core/assert.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { memberTexts } from './member-texts.ts';
import { nameOf } from './site-columns.tsx';
import type { SiteLine } from './site-lines.ts';
import { WordsDialog } from './WordsDialog.tsx';

/** What is asked about a site before it happens. */
export type Asked = {
  readonly what: 'words' | 'change' | 'rest' | 'wake' | 'thaw' | 'revoke';
  readonly line: SiteLine;
};

/** Says what an action means for the site and for the others, before it happens: none of them can be taken back by undo. */
export function MemberDialog({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const texts = useTexts(memberTexts);
  const { what, line } = asked;
  const name = nameOf(line, useLocale());
  const { writer } = line;
  const setDormant = (dormant: boolean) =>
    void order(
      'member.dormant',
      { writer, dormant },
      { done: () => (dormant ? texts.rested(name) : texts.woken(name)), undo: false },
    );
  switch (what) {
    case 'words':
      return <WordsDialog name={name} words={line.words} fingerprint={line.fingerprint} onClose={onClose} />;
    case 'change':
      return <ChangeDialog line={line} name={name} onClose={onClose} />;
    case 'rest':
      return (
        <ConfirmDialog
          title={texts.restTitle(name)}
          action={texts.restAction}
          onConfirm={() => setDormant(true)}
          onClose={onClose}
        >
          <p>{texts.restText(name)}</p>
        </ConfirmDialog>
      );
    case 'wake':
      return (
        <ConfirmDialog
          title={texts.wakeTitle(name)}
          action={texts.wakeAction}
          onConfirm={() => setDormant(false)}
          onClose={onClose}
        >
          <p>{texts.wakeText(name)}</p>
        </ConfirmDialog>
      );
    case 'thaw':
      return (
        <ConfirmDialog
          title={texts.thawTitle(name)}
          action={texts.thawAction}
          onConfirm={() =>
            void order('member.thaw', { writer }, { done: ({ released }) => texts.thawed(name, released), undo: false })
          }
          onClose={onClose}
        >
          <p>{texts.thawFirst(name)}</p>
          <p>{texts.thawText(name)}</p>
        </ConfirmDialog>
      );
    case 'revoke':
      return (
        <ConfirmDialog
          title={texts.revokeTitle(name)}
          action={texts.revokeAction}
          isDanger
          onConfirm={() => void order('member.revoke', { writer }, { done: () => texts.revoked(name), undo: false })}
          onClose={onClose}
        >
          <p>{texts.revokeText(name)}</p>
          <p>{texts.revokeForGood}</p>
        </ConfirmDialog>
      );
    default:
      return unreachable(what);
  }
}
