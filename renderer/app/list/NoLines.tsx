import { FilterX } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type FilterSpec, guiltyPart, noFilter, textPart, withoutPart } from './line-filter.ts';
import { listTexts } from './texts.ts';
import type { ListStore } from './view.ts';

type NoLinesProps<Line> = {
  readonly lines: readonly Line[];
  readonly spec: FilterSpec<Line>;
  readonly useView: ListStore;
};

/** Filters hide everything: the guilty one is named, and can be taken off. */
export function NoLines<Line>({ lines, spec, useView }: NoLinesProps<Line>) {
  const texts = useTexts(listTexts);
  const ui = useTexts(uiTexts);
  const filter = useView((view) => view.filter);
  const guilty = guiltyPart(lines, filter, spec);
  const name = guilty === textPart ? texts.text : spec.fields.find(({ id }) => id === guilty)?.label;
  return (
    <EmptyState
      icon={FilterX}
      title={name === undefined ? texts.severalGuilty : ui.noHits(name)}
      action={
        <>
          {guilty !== null && name !== undefined && (
            <Button look="primary" onPress={() => useView.setState({ filter: withoutPart(filter, guilty) })}>
              {texts.removeGuilty(name)}
            </Button>
          )}
          <Button onPress={() => useView.setState({ filter: noFilter })}>{texts.reset}</Button>
        </>
      }
    />
  );
}
