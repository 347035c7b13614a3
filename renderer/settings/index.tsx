import { Page } from '../app/Page.tsx';
import { AppearanceCard } from './AppearanceCard.tsx';
import { AuthorityCard } from './AuthorityCard.tsx';
import { ExampleCard } from './ExampleCard.tsx';
import { MeCard } from './MeCard.tsx';
import { PolicyCard } from './PolicyCard.tsx';
import { SiteCard } from './SiteCard.tsx';
import { StoreCard } from './StoreCard.tsx';
import { SupportCard } from './SupportCard.tsx';
import styles from './settings.module.css';
import { WindowCard } from './WindowCard.tsx';

/** How a person wants to read, whose site this is, and how the data is doing. */
export default function SettingsPage() {
  return (
    <Page>
      <div className={styles.cards}>
        <div className={styles.column}>
          <AppearanceCard />
          <WindowCard />
          <SupportCard />
        </div>
        <div className={styles.column}>
          <ExampleCard />
          <MeCard />
          <SiteCard />
          <StoreCard />
          <PolicyCard />
        </div>
        <div className={styles.whole}>
          <AuthorityCard />
        </div>
      </div>
    </Page>
  );
}
