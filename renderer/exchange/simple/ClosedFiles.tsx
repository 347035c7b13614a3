import { useGoTo } from '../../app/navigation.ts';
import { usePolicy } from '../../app/policy/policy.ts';
import { WayNotice } from '../../app/policy/WayNotice.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { simpleTexts } from './texts.ts';

/** Says before anybody looks for a file that files are closed on this computer, and leads to the places where one exchanges instead. */
export function ClosedFiles() {
  const texts = useTexts(simpleTexts);
  const goTo = useGoTo();
  const hasPlaces = usePolicy(({ policy }) => policy.exchange.allowed.some((way) => way !== 'file'));
  const way = hasPlaces && <Button onPress={() => goTo('/exchange/places')}>{texts.toPlaces}</Button>;
  return <WayNotice way="file" action={way} />;
}
