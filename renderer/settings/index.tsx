import { Info } from 'lucide-react';
import { useGoTo } from '../app/navigation.ts';
import { Page } from '../app/Page.tsx';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { AppearanceCard } from './AppearanceCard.tsx';
import { AuthorityCard } from './AuthorityCard.tsx';
import { ExampleCard } from './ExampleCard.tsx';
import { FirstStepsCard } from './FirstStepsCard.tsx';
import { MeCard } from './MeCard.tsx';
import { PolicyCard } from './PolicyCard.tsx';
import { RegionCard } from './RegionCard.tsx';
import { SiteCard } from './SiteCard.tsx';
import { StoreCard } from './StoreCard.tsx';
import { SupportCard } from './SupportCard.tsx';
import styles from './settings.module.css';
import { WindowCard } from './WindowCard.tsx';

/** How a person wants to read, whose site this is, and how the data is doing. */
export default function SettingsPage() {
  const texts = useTexts(appTexts);
  const goTo = useGoTo();
  return (
    <Page
      actions={
        <Button icon={Info} onPress={() => goTo('/settings/about')}>
          {texts.pages.about}
        </Button>
      }
    >
      <div className={styles.cards}>
        <div className={styles.column}>
          <AppearanceCard />
          <WindowCard />
          <SupportCard />
        </div>
        <div className={styles.column}>
          <ExampleCard />
          <FirstStepsCard />
          <MeCard />
          <SiteCard />
          <RegionCard />
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
