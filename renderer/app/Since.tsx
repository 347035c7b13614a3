import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatMoment } from '../i18n/moment.ts';
import { useAnswer } from './answers.ts';
import { sinceTexts } from './since-texts.ts';

/** What would be missing after going back to a restore point, as far as it can be read, in one sentence. */
export function Since({ name, className }: { readonly name: string; readonly className?: string | undefined }) {
  const texts = useTexts(sinceTexts);
  const locale = useLocale();
  const answer = useAnswer('backup.since', { name });
  return <p className={className}>{words()}</p>;

  function words(): string {
    if (answer.state === 'loading') return texts.loading;
    if (answer.state === 'failed' || answer.value.since === null) return texts.unknown;
    const { records, isLeast, newest } = answer.value.since;
    if (newest === null) return isLeast ? texts.nothingReadable : texts.nothing;
    const when = formatMoment(newest.at, locale);
    return `${texts.missing(records, isLeast)} ${texts.newest(newest.title, when, newest.by)}`;
  }
}
