import { formatMoney, parseMoney } from '../../shared/core/money.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { type EditorProps, TypedField } from './TypedField.tsx';

/** Money in cents, typed as people type it: "1.234.567,89 €", "1,2 Mio", "12 T€". */
export function BetragFeld(props: EditorProps<number>) {
  const locale = useLocale();
  const texts = useTexts(uiTexts);
  return (
    <TypedField<number>
      {...props}
      align="end"
      write={(cents) => formatMoney(cents, locale)}
      read={(text) => {
        const read = parseMoney(text, locale);
        return read.ok ? read : { ok: false, sentence: texts.notANumber(text.trim(), read.error.example) };
      }}
    />
  );
}
