import { formatBytes } from '../../i18n/bytes.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { createTexts } from './texts.ts';
import type { Packing } from './use-packing.ts';

/** What became of the file beside the bundle, and the way to save it after all. */
export function CompanionLine({ packing: { companion, save } }: { readonly packing: Packing }) {
  const texts = useTexts(createTexts).documents;
  const locale = useLocale();
  if (companion === null) return null;
  switch (companion.state) {
    case 'nothing':
      return <p>{texts.nothing}</p>;
    case 'saved': {
      const { contents, bytes, left } = companion.outcome;
      return (
        <>
          <p>{texts.saved(companion.file, contents, formatBytes(bytes, locale))}</p>
          {left > 0 && <Notice tone="warning">{texts.left(left)}</Notice>}
        </>
      );
    }
    case 'unsaved':
      return (
        <Notice
          tone="warning"
          action={<Button onPress={() => void save(companion.name, companion.request)}>{texts.save}</Button>}
        >
          {companion.trouble ?? texts.unsaved}
        </Notice>
      );
  }
}
