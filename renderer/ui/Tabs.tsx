import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import styles from './Tabs.module.css';

export type TabPage = { readonly id: string; readonly title: ReactNode; readonly content: ReactNode };

type TabsProps = {
  readonly label: string;
  readonly pages: readonly TabPage[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
};

/** Pages of one record or panel. For the pages of an area the page head draws links by itself. */
export function Tabs({ label, pages, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs className={styles.tabs ?? ''} selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList aria-label={label} className={styles.list ?? ''}>
        {pages.map(({ id, title }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {title}
          </Tab>
        ))}
      </TabList>
      {pages.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
