import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { meaningTexts } from './meaning-texts.ts';
import { nameOf } from './site-columns.tsx';
import type { SiteLine } from './site-lines.ts';

type FrozenNoticeProps = { readonly lines: readonly SiteLine[]; readonly onOpen: (writer: string) => void };

/** Sites of which there are two histories, by name, and the way to what has to be done about the first of them. */
export function FrozenNotice({ lines, onOpen }: FrozenNoticeProps) {
  const texts = useTexts(meaningTexts);
  const locale = useLocale();
  const frozen = lines.filter(({ standing }) => standing === 'frozen');
  const [first] = frozen;
  if (first === undefined) return null;
  const names = new Intl.ListFormat(locale).format(frozen.map((line) => nameOf(line, locale)));
  return (
    <Notice tone="warning" action={<Button onPress={() => onOpen(first.writer)}>{texts.show}</Button>}>
      {texts.frozenNotice(names, frozen.length)}
    </Notice>
  );
}
