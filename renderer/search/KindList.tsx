import { ToggleButton } from 'react-aria-components/ToggleButton';
import { entityNamed, entityNames } from '../../shared/entities.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { useRover } from '../ui/rover.ts';
import styles from './search.module.css';
import { searchTexts } from './texts.ts';
import { change, useSearchView } from './view.ts';

/** How many hits there are of each kind, most first; each is a filter. One stop of the tab key, the arrows walk. */
export function KindList({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  const texts = useTexts(searchTexts);
  const locale = useLocale();
  const chosen = useSearchView((view) => view.entities);
  const rover = useRover({ row: 0, column: 0 });
  // A kind that is filtered by stays in sight when nothing of it is left.
  const kinds = entityNames
    .filter((name) => (counts[name] ?? 0) > 0 || chosen.includes(name))
    .sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const toggle = (name: string) =>
    change({ entities: chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name] });
  const lines = [
    { id: 'all', label: texts.allKinds, count: all, isOn: chosen.length === 0, run: () => change({ entities: [] }) },
    ...kinds.map((name) => ({
      id: name as string,
      label: entityNamed(name)?.plural[locale] ?? name,
      count: counts[name] ?? 0,
      isOn: chosen.includes(name),
      run: () => toggle(name),
    })),
  ];
  const hasStop = rover.current.row < lines.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of switches, no group of fields.
    <div role="group" className={styles.kinds} aria-label={texts.kinds} {...rover.box}>
      {lines.map(({ id, label, count, isOn, run }, row) => {
        const stop = rover.stop(row, 0, !hasStop && row === 0);
        return (
          <ToggleButton
            key={id}
            className={styles.kind ?? ''}
            isSelected={isOn}
            onChange={run}
            excludeFromTabOrder={stop.tabIndex === -1}
            data-stop={stop['data-stop']}
          >
            <span className={styles.kindName}>{label}</span>
            <span className={styles.kindCount}>
              {formatCount(count, locale)}
              <span className="visually-hidden"> {texts.hits}</span>
            </span>
          </ToggleButton>
        );
      })}
    </div>
  );
}
