import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLogView } from '../log/view.ts';
import { Concerns } from './Concerns.tsx';
import type { DoneReport, Outcome as Imported } from './queue.ts';
import { refusedAlone } from './segment-sentence.ts';
import { readTexts } from './texts.ts';

type OutcomeProps = { readonly outcome: Imported; readonly reports: readonly DoneReport[] };

/** What taking bundles in has brought to light, each with the way to where it can be dealt with. */
export function Outcome({ outcome, reports }: OutcomeProps) {
  const texts = useTexts(readTexts);
  const goTo = useGoTo();
  const { newWriter, counts } = outcome;
  const segments = reports.flatMap((report) => report.segments);
  const refused = refusedAlone({ counts, segments });
  const differing = reports.filter(({ agreement }) => agreement === 'differs');
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
      {differing.map(({ bundle, diagnosis }) => (
        <Notice key={bundle} tone="danger">
          {texts.differs(diagnosis ?? '')}
        </Notice>
      ))}
      <Concerns reports={reports} />
      {isStranger && newWriter === null && <div>{toSites}</div>}
      {refused > 0 && (
        <Notice tone="warning" action={<Button onPress={showRefused}>{texts.showRefused}</Button>}>
          {texts.refusedDone(refused)}
        </Notice>
      )}
    </>
  );
}
