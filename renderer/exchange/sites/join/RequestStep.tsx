import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { formatMoment } from '../../../i18n/moment.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { memberTexts } from '../member-texts.ts';
import type { ChosenRequest } from '../requests.ts';
import { roleWords } from '../site-columns.tsx';
import { joinTexts } from './texts.ts';

/** What a request says: until the words are compared, anybody could have written it. */
export function RequestStep({ request }: { readonly request: ChosenRequest['request'] }) {
  const texts = useTexts(memberTexts);
  const join = useTexts(joinTexts);
  const locale = useLocale();
  return (
    <>
      <Facts
        facts={[
          [texts.site, request.label],
          [texts.body, request.bodyName || texts.unknownBody],
          [texts.wishes, roleWords(request.role, locale)],
          [texts.askedAt, formatMoment(request.at, locale)],
        ]}
      />
      {request.state === 'new' && <p>{join.notProved}</p>}
      {request.state === 'admitted' && <Notice>{texts.alreadyAdmitted}</Notice>}
      {request.state === 'revoked' && <Notice tone="danger">{texts.isRevoked}</Notice>}
    </>
  );
}
