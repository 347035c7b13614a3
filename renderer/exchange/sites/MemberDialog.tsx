import { unreachable } from '../../../shared/core/assert.ts';
import { say } from '../../app/messages.ts';
import { useGoTo } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { aboutSite } from './about.ts';
import { actTexts } from './act-texts.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { memberTexts } from './member-texts.ts';
import { nameOf } from './site-columns.tsx';
import type { SiteLine } from './site-lines.ts';
import { WordsDialog } from './WordsDialog.tsx';

/** What is asked about a site before it happens. */
export type Asked = {
  readonly what: 'words' | 'change' | 'rest' | 'wake' | 'thaw' | 'revoke' | 'rotate' | 'handOver';
  readonly line: SiteLine;
};

type MemberDialogProps = {
  readonly asked: Asked;
  readonly onClose: () => void;
  /** The explanation of a new key was read: now its join request is chosen. */
  readonly onRotate: (line: SiteLine) => void;
};

/** Says what an action means for the site and for the others, before it happens: none of them can be taken back by undo. */
export function MemberDialog({ asked, onClose, onRotate }: MemberDialogProps) {
  const texts = useTexts(memberTexts);
  const acts = useTexts(actTexts);
  const goTo = useGoTo();
  const { what, line } = asked;
  const name = nameOf(line, useLocale());
  const { writer } = line;
  // Said with the next bundle, so the way to it belongs to the message.
  const told = (sentence: string) =>
    say('success', sentence, { action: { label: texts.createBundle, run: () => goTo('/exchange/create') } });
  const setDormant = async (dormant: boolean) => {
    onClose();
    const done = () => (dormant ? texts.rested(name) : texts.woken(name));
    await order('member.dormant', { writer, dormant }, { done, undo: false });
  };
  const release = async () => {
    onClose();
    await order('member.thaw', { writer }, { done: ({ released }) => texts.thawed(name, released), undo: false });
  };
  const revoke = async () => {
    onClose();
    const outcome = await order('member.revoke', { writer });
    if (outcome.ok) told(texts.revoked(name));
  };
  const handOver = async () => {
    onClose();
    const outcome = await order('registry.handOver', { writer });
    if (outcome.ok) told(texts.handedOver(name));
  };
  switch (what) {
    case 'words':
      return <WordsDialog name={name} words={line.words} fingerprint={line.fingerprint} onClose={onClose} />;
    case 'change':
      return <ChangeDialog line={line} name={name} onClose={onClose} />;
    case 'rest':
      return (
        <ActDialog
          title={texts.restTitle(name)}
          act={aboutSite(acts.rest, name, false)}
          action={texts.restAction}
          onConfirm={() => void setDormant(true)}
          onClose={onClose}
        />
      );
    case 'wake':
      return (
        <ActDialog
          title={texts.wakeTitle(name)}
          act={aboutSite(acts.wake, name, false)}
          action={texts.wakeAction}
          onConfirm={() => void setDormant(false)}
          onClose={onClose}
        />
      );
    case 'thaw':
      return (
        <ActDialog
          title={texts.thawTitle(name)}
          act={aboutSite(acts.thaw, name, true)}
          action={texts.thawAction}
          onConfirm={() => void release()}
          onClose={onClose}
        >
          <p>{texts.thawFirst(name)}</p>
        </ActDialog>
      );
    case 'revoke':
      return (
        <ActDialog
          title={texts.revokeTitle(name)}
          act={aboutSite(acts.revoke, name, true)}
          action={texts.revokeAction}
          onConfirm={() => void revoke()}
          onClose={onClose}
        />
      );
    case 'rotate':
      return (
        <ActDialog
          title={texts.rotateTitle(name)}
          act={aboutSite(acts.rotate, name, true)}
          action={texts.rotateAction}
          onConfirm={() => onRotate(line)}
          onClose={onClose}
        >
          <p>{texts.rotateFirst(name)}</p>
        </ActDialog>
      );
    case 'handOver':
      return (
        <ActDialog
          title={texts.handOverTitle(name)}
          act={aboutSite(acts.handOver, name, true)}
          action={texts.handOverAction}
          onConfirm={() => void handOver()}
          onClose={onClose}
        />
      );
    default:
      return unreachable(what);
  }
}
