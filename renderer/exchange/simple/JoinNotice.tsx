import { useAnswer } from '../../app/answers.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { simpleTexts } from './texts.ts';

/** Before a site is admitted nobody hears it: the one page of the full view it needs is one press away. */
export function JoinNotice() {
  const texts = useTexts(simpleTexts);
  const goTo = useGoTo();
  const registry = useAnswer('registry.status', {});
  if (registry.state !== 'ready' || registry.value.own.admitted) return null;
  return (
    <Notice tone="warning" action={<Button onPress={() => goTo('/exchange/sites')}>{texts.join}</Button>}>
      {texts.notAdmitted}
    </Notice>
  );
}
