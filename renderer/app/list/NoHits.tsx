import { FilterX } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { listTexts } from './texts.ts';

type NoHitsProps = {
  /** The name of the filter that hides everything, and how it is taken off; `null` where several together do. */
  readonly guilty: { readonly name: string; readonly remove: () => void } | null;
  readonly onReset: () => void;
};

/** Filters hide everything: the guilty one is named, and can be taken off. */
export function NoHits({ guilty, onReset }: NoHitsProps) {
  const texts = useTexts(listTexts);
  const ui = useTexts(uiTexts);
  return (
    <EmptyState
      icon={FilterX}
      title={guilty === null ? texts.severalGuilty : ui.noHits(guilty.name)}
      action={
        <>
          {guilty !== null && (
            <Button look="primary" onPress={guilty.remove}>
              {texts.removeGuilty(guilty.name)}
            </Button>
          )}
          <Button onPress={onReset}>{texts.reset}</Button>
        </>
      }
    />
  );
}
