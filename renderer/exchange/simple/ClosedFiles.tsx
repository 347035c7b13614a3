import { useGoTo } from '../../app/navigation.ts';
import { useClosedWay, usePolicy } from '../../app/policy/policy.ts';
import { policyTexts } from '../../app/policy/texts.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { simpleTexts } from './texts.ts';

/** Says before anybody looks for a file that files are closed on this computer, and leads to the places where one exchanges instead. */
export function ClosedFiles() {
  const texts = useTexts(simpleTexts);
  const { way } = useTexts(policyTexts);
  const goTo = useGoTo();
  const isClosed = useClosedWay('file') !== null;
  const open = usePolicy(({ policy }) => policy.exchange.allowed);
  if (!isClosed) return null;
  const places = open.filter((one) => one !== 'file').map((one) => way[one]);
  if (places.length === 0) return <Notice tone="warning">{texts.allClosed}</Notice>;
  return (
    <Notice tone="warning" action={<Button onPress={() => goTo('/exchange/places')}>{texts.toPlaces}</Button>}>
      {texts.filesClosed(places)}
    </Notice>
  );
}
