import { useAnswer } from '../app/answers.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
import { settingsTexts } from './settings-texts.ts';

const bytesPerMegabyte = 1_000_000;

/** How the data is doing. */
export function StoreCard() {
  const texts = useTexts(settingsTexts);
  const locale = useLocale();
  const answer = useAnswer('store.status', {});
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  const { integrity, records, ops, bytes, held, searchBehind } = answer.value;
  const megabytes = formatCount(Math.round((bytes / bytesPerMegabyte) * 10) / 10, locale);
  const facts: readonly (readonly [string, string])[] = [
    [texts.integrity, integrity === 'ok' ? texts.integrityOk : integrity],
    [texts.records, formatCount(records, locale)],
    [texts.changes, formatCount(ops, locale)],
    [texts.size, `${megabytes} MB`],
    ...(held > 0 ? [[texts.held, formatCount(held, locale)] as const] : []),
    ...(searchBehind > 0 ? [[texts.searchBehind, formatCount(searchBehind, locale)] as const] : []),
  ];
  return (
    <Card title={texts.store}>
      <Facts facts={facts} />
    </Card>
  );
}
