import type { BodyLine } from '../../../shared/agency/contract.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordPanel } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import styles from './bodies.module.css';
import { exchangeWords } from './body-words.ts';
import { Involvement } from './Involvement.tsx';
import { Committees, Contacts } from './People.tsx';
import { bodyTexts } from './texts.ts';

type BodyInspectorProps = {
  readonly id: string;
  readonly line: BodyLine | undefined;
  readonly onClose: () => void;
};

/** A body: its facts, whom one talks to, its councils, and what it does in the agency. */
export function BodyInspector({ id, line, onClose }: BodyInspectorProps) {
  const texts = useTexts(bodyTexts);
  const locale = useLocale();
  const today = useToday();
  const goTo = useGoTo();
  const density = line?.population && line.areaKm2 ? Math.round(line.population / line.areaKm2) : null;
  return (
    <RecordPanel entity="body" id={id} onClose={onClose} isKept>
      {() => (
        <>
          {line && (
            <div className={styles.heard}>
              <p>{texts.heard(exchangeWords(line, today, locale))}</p>
              <Button look="quiet" onPress={() => goTo('/exchange/sites')}>
                {texts.toSites}
              </Button>
            </div>
          )}
          <Contacts bodyId={id} />
          <Committees bodyId={id} />
          <Involvement bodyId={id} />
          <InspectorSection title={texts.sections.facts}>
            <RecordFields entity="body" id={id} fields={['name', 'shortName', 'kind', 'population', 'areaKm2']} />
            {density !== null && <p className={styles.quiet}>{texts.density(formatCount(density, locale))}</p>}
          </InspectorSection>
        </>
      )}
    </RecordPanel>
  );
}
