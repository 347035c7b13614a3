import { readTerm, termWords } from '../../../shared/agency/term.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { type EditorProps, TypedField } from '../../ui/TypedField.tsx';
import { postTexts } from './texts.ts';

/** A length in months, typed as people say it: "5 Jahre", "18 Monate". */
export function TermField(props: Omit<EditorProps<number>, 'label'>) {
  const texts = useTexts(postTexts);
  const locale = useLocale();
  return (
    <TypedField<number>
      {...props}
      label={texts.term}
      placeholder={texts.termHint}
      write={(months) => termWords(months, locale)}
      read={(text) => {
        const months = readTerm(text);
        return months === null ? { ok: false, sentence: texts.notATerm(text.trim()) } : { ok: true, value: months };
      }}
    />
  );
}
