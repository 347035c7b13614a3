import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLogView } from '../log/view.ts';
import { siteTexts } from './texts.ts';

/** Some changes do not count, and the way to the list that says which and why. */
export function RefusedNotice({ count }: { readonly count: number }) {
  const texts = useTexts(siteTexts);
  const goTo = useGoTo();
  const show = () => {
    useLogView.setState({ page: 'refused' });
    goTo('/exchange/log');
  };
  return (
    <Notice tone="warning" action={<Button onPress={show}>{texts.showRefused}</Button>}>
      {texts.refused(count)}
    </Notice>
  );
}
