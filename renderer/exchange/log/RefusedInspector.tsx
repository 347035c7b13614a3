import { ExternalLink } from 'lucide-react';
import { refusalWords } from '../../../shared/trust/refusal-words.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import type { TitleOf } from '../../ui/field-text.ts';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { exchangeTexts } from '../texts.ts';
import { fieldsInWords, type RefusedLine, recordWords } from './refused-columns.ts';
import { logTexts } from './texts.ts';

type RefusedInspectorProps = {
  readonly line: RefusedLine;
  readonly titleOf: TitleOf;
  readonly onClose: () => void;
};

/** One change that does not count: why, and what helps. */
export function RefusedInspector({ line, titleOf, onClose }: RefusedInspectorProps) {
  const texts = useTexts(logTexts);
  const shared = useTexts(exchangeTexts);
  const locale = useLocale();
  const show = useShowRecord();
  return (
    <Inspector kicker={shared.counts.refused} title={recordWords(line, locale, titleOf)} onClose={onClose}>
      <p>{refusalWords(line, locale)}</p>
      <Facts
        facts={[
          [texts.sender, line.site],
          [texts.fields, fieldsInWords(line, locale)],
          ...(line.at === '' ? [] : [[texts.writtenAt, formatMoment(line.at, locale)] as const]),
          [texts.number, formatCount(line.seq, locale)],
        ]}
      />
      {line.title !== '' && (
        <InspectorSection>
          <Button icon={ExternalLink} onPress={() => show(line.entity, line.id)}>
            {texts.openRecord}
          </Button>
        </InspectorSection>
      )}
    </Inspector>
  );
}
