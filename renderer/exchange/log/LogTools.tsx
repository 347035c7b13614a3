import { FileDown } from 'lucide-react';
import { useMemo } from 'react';
import type { Input } from '../../../shared/contract.ts';
import { JournalKind } from '../../../shared/journal/contract.ts';
import { journalKinds } from '../../../shared/journal/words.ts';
import { useCommands } from '../../app/commands.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { FilterMenu } from '../../ui/FilterMenu.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toolbar, ToolbarSpace } from '../../ui/Toolbar.tsx';
import styles from './log.module.css';
import { periods } from './period.ts';
import { logTexts } from './texts.ts';
import { useJournalExport } from './use-journal-export.ts';
import { useLogView } from './view.ts';

type LogToolsProps = {
  readonly filter: Omit<Input<'journal.export'>, 'ticket' | 'format'>;
  readonly sites: readonly string[];
};

/** Which entries are shown, and what is shown as a file. */
export function LogTools({ filter, sites }: LogToolsProps) {
  const texts = useTexts(logTexts);
  const locale = useLocale();
  const { kinds, sites: chosen, period, from, to } = useLogView();
  const save = useJournalExport(filter);
  const actions = useMemo(
    () => [
      { id: 'journal.csv', title: texts.asCsv, run: () => void save('csv'), icon: FileDown },
      { id: 'journal.json', title: texts.asJson, run: () => void save('json'), icon: FileDown },
    ],
    [texts, save],
  );
  useCommands('exchange.log', actions);
  // A site that has left the log stays in the filter until it is taken out of it.
  const options = [...new Set([...sites, ...chosen])];
  return (
    <Toolbar label={texts.tools}>
      <FilterMenu
        label={texts.kind}
        allLabel={texts.allKinds}
        options={JournalKind.options.map((value) => ({ value, label: journalKinds[value][locale] }))}
        chosen={kinds}
        onChange={(next) => useLogView.setState({ kinds: JournalKind.options.filter((kind) => next.includes(kind)) })}
      />
      <FilterMenu
        label={texts.site}
        allLabel={texts.allSites}
        options={options.map((site) => ({ value: site, label: site }))}
        chosen={chosen}
        onChange={(next) => useLogView.setState({ sites: next })}
      />
      <Select
        label={texts.period}
        hideLabel
        options={periods.map((value) => ({ value, label: texts.periods[value] }))}
        value={period}
        onChange={(next) => useLogView.setState({ period: next ?? 'all' })}
      />
      {period === 'chosen' && (
        <span className={styles.span}>
          <span aria-hidden>{texts.from}</span>
          <DatumFeld label={texts.from} hideLabel value={from} onChange={(day) => useLogView.setState({ from: day })} />
          <span aria-hidden>{texts.to}</span>
          <DatumFeld label={texts.to} hideLabel value={to} onChange={(day) => useLogView.setState({ to: day })} />
        </span>
      )}
      <ToolbarSpace />
      <Menu
        label={texts.save}
        groups={[{ actions: actions.map(({ id, title, run, icon }) => ({ id, label: title, run, icon })) }]}
      >
        <Button icon={FileDown}>{texts.save}</Button>
      </Menu>
    </Toolbar>
  );
}
