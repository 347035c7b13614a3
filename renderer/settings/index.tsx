import { Page } from '../app/Page.tsx';
import { AppearanceCard } from './AppearanceCard.tsx';
import { AuthorityCard } from './AuthorityCard.tsx';
import { ExampleCard } from './ExampleCard.tsx';
import { MeCard } from './MeCard.tsx';
import { RegionCard } from './RegionCard.tsx';
import { SiteCard } from './SiteCard.tsx';
import { StoreCard } from './StoreCard.tsx';
import styles from './settings.module.css';

/** How a person wants to read, whose site this is, and how the data is doing. */
export default function SettingsPage() {
  return (
    <Page>
      <div className={styles.cards}>
        <AppearanceCard />
        <div className={styles.column}>
          <ExampleCard />
          <MeCard />
          <SiteCard />
          <RegionCard />
          <StoreCard />
        </div>
        <div className={styles.whole}>
          <AuthorityCard />
        </div>
      </div>
    </Page>
  );
}
