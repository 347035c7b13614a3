import { useTexts } from '../../i18n/define.ts';
import { type FilterSpec, guiltyPart, noFilter, textPart, withoutPart } from './line-filter.ts';
import { NoHits } from './NoHits.tsx';
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
  const filter = useView((view) => view.filter);
  const guilty = guiltyPart(lines, filter, spec);
  const name = guilty === textPart ? texts.text : spec.fields.find(({ id }) => id === guilty)?.label;
  return (
    <NoHits
      guilty={
        guilty === null || name === undefined
          ? null
          : { name, remove: () => useView.setState({ filter: withoutPart(filter, guilty) }) }
      }
      onReset={() => useView.setState({ filter: noFilter })}
    />
  );
}
