import { refusalWords } from '../../../shared/trust/refusal-words.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { CountsBar } from '../read/CountsBar.tsx';
import { exchangeTexts } from '../texts.ts';
import { noOwnNames, useNames } from '../use-names.ts';
import { entityWords, fieldWords, titleReferences, titleWords } from '../words.ts';
import { EntryActions } from './EntryActions.tsx';
import { type Entry, KindWords, momentOf, sentenceOf, VerdictBadge, verdictOf } from './entry-columns.tsx';
import { SegmentParts } from './SegmentParts.tsx';
import { logTexts } from './texts.ts';

type EntryInspectorProps = { readonly entry: Entry; readonly onClose: () => void };

/** One entry of the log: the sentence, what belongs to it, what was in the file part by part, and where it leads. */
export function EntryInspector({ entry, onClose }: EntryInspectorProps) {
  const texts = useTexts(logTexts);
  const shared = useTexts(exchangeTexts);
  const locale = useLocale();
  const { kind, at, site, by, bundle, record, reason } = entry;
  const titleOf = useNames(record === null ? noReferences : titleReferences(record.entity, record.title), noOwnNames);
  const verdict = verdictOf(entry);
  const fact = (name: string, value: string | null | undefined): readonly (readonly [string, string])[] =>
    value ? [[name, value]] : [];
  const fields = record?.fields.map((field) => fieldWords(record.entity, field, locale)).join(', ');
  return (
    <Inspector kicker={<KindWords kind={kind} locale={locale} />} title={site || texts.registry} onClose={onClose}>
      <p>{sentenceOf(entry, locale)}</p>
      {verdict !== null && (
        <div>
          <VerdictBadge verdict={verdict} locale={locale} />
        </div>
      )}
      {reason !== null && (
        <InspectorSection title={texts.reason}>
          <p>{refusalWords({ reason: reason.code, message: reason.message }, locale)}</p>
        </InspectorSection>
      )}
      <Facts
        facts={[
          ...fact(kind === 'refused' ? texts.writtenAt : texts.at, momentOf(at, locale)),
          ...fact(texts.by, by),
          ...fact(
            texts.record,
            record &&
              `${entityWords(record.entity, locale)}: ${titleWords(record.entity, record.title || (entry.details['title'] ?? ''), locale, titleOf)}`,
          ),
          ...fact(texts.fields, record && (fields || texts.removed)),
          ...fact(texts.number, kind === 'refused' ? entry.details['seq'] : null),
          ...fact(texts.file, bundle?.file),
          ...fact(texts.changes, bundle && formatCount(bundle.ops, locale)),
          ...fact(texts.readAt, kind === 'undone' && bundle ? momentOf(bundle.readAt, locale) : null),
          ...fact(texts.undoneAt, kind === 'in' && bundle?.undoneAt ? momentOf(bundle.undoneAt, locale) : null),
          ...fact(texts.bundleId, bundle?.bundle),
        ]}
      />
      {bundle?.counts && kind === 'in' && (
        <InspectorSection title={texts.counts}>
          <CountsBar counts={bundle.counts} label={texts.counts} />
        </InspectorSection>
      )}
      {bundle !== null && bundle.segments.length > 0 && (
        <InspectorSection title={shared.segments}>
          <SegmentParts segments={bundle.segments} />
        </InspectorSection>
      )}
      <EntryActions entry={entry} />
    </Inspector>
  );
}

const noReferences: readonly string[] = [];
