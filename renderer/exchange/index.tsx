import { usePagePath } from '../app/navigation.ts';
import { BackupsPage } from './backups/BackupsPage.tsx';
import { ConflictsPage } from './conflicts/ConflictsPage.tsx';
import { CreatePage } from './create/CreatePage.tsx';
import { DuplicatesPage } from './duplicates/DuplicatesPage.tsx';
import { LogPage } from './log/LogPage.tsx';
import { PlacesPage } from './places/PlacesPage.tsx';
import { ReadPage } from './read/ReadPage.tsx';
import { SitesPage } from './sites/SitesPage.tsx';

/**
 * Austausch: bundles out, bundles in, conflicts decided by people, duplicates merged by people, the sites that take part, the
 * log, restore points.
 */
export default function ExchangePage() {
  const path = usePagePath();
  switch (path) {
    case '/exchange/read':
      return <ReadPage />;
    case '/exchange/conflicts':
      return <ConflictsPage />;
    case '/exchange/duplicates':
      return <DuplicatesPage />;
    case '/exchange/sites':
      return <SitesPage />;
    case '/exchange/places':
      return <PlacesPage />;
    case '/exchange/log':
      return <LogPage />;
    case '/exchange/backups':
      return <BackupsPage />;
    default:
      return <CreatePage />;
  }
}
