import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useAnswer } from './answers.ts';
import { useGoTo } from './navigation.ts';
import { noRootTexts } from './no-root-texts.ts';

/**
 * A site that knows no coordination takes nothing in, and one that waits for its admission is not heard: said where the day begins, with
 * the next step. Nothing where all is well.
 */
export function NoRootNotice() {
  const texts = useTexts(noRootTexts);
  const goTo = useGoTo();
  const registry = useAnswer('registry.status', {});
  if (registry.state !== 'ready') return null;
  const { root, isRoot, own, unknownWriters } = registry.value;
  if (isRoot || own.admitted) return null;
  const waiting = unknownWriters.reduce((sum, { ops }) => sum + ops, 0);
  const step = root === null ? texts.pin : texts.join;
  return (
    <Notice
      tone={root === null && waiting > 0 ? 'warning' : 'info'}
      action={<Button onPress={() => goTo('/exchange/sites')}>{step}</Button>}
    >
      {root === null ? texts.noRoot : texts.notAdmitted} {root === null && waiting > 0 && texts.waiting(waiting)}
    </Notice>
  );
}
