import type { Output } from '../../../shared/contract.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLogView } from '../log/view.ts';
import { Concerns } from './Concerns.tsx';
import { refusedAlone } from './segment-sentence.ts';
import { readTexts } from './texts.ts';

type OutcomeProps = { readonly outcome: Output<'bundle.import'>; readonly sender: string };

/** What taking a bundle in has brought to light, each with the way to where it can be dealt with. */
export function Outcome({ outcome, sender }: OutcomeProps) {
  const texts = useTexts(readTexts);
  const goTo = useGoTo();
  const { segments, warnings, withheld, newWriter, agreement, diagnosis } = outcome;
  const refused = refusedAlone(outcome);
  const isStranger = segments.some(({ verdict }) => verdict === 'unknown-writer');
  const showRefused = () => {
    useLogView.setState({ page: 'refused' });
    goTo('/exchange/log');
  };
  const toSites = <Button onPress={() => goTo('/exchange/sites')}>{texts.toSites}</Button>;
  return (
    <>
      {newWriter !== null && (
        <Notice tone="warning" action={toSites}>
          {texts.newKey}
        </Notice>
      )}
      {agreement === 'differs' && <Notice tone="danger">{texts.differs(diagnosis ?? '')}</Notice>}
      <Concerns segments={segments} warnings={warnings} withheld={withheld} sender={sender} />
      {isStranger && newWriter === null && <div>{toSites}</div>}
      {refused > 0 && (
        <Notice tone="warning" action={<Button onPress={showRefused}>{texts.showRefused}</Button>}>
          {texts.refusedDone(refused)}
        </Notice>
      )}
    </>
  );
}
