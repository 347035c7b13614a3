import { usePagePath } from '../app/navigation.ts';
import { AgreementsPage } from './agreements/AgreementsPage.tsx';
import { BodiesPage } from './bodies/BodiesPage.tsx';
import { CostsPage } from './costs/CostsPage.tsx';
import { PostsPage } from './posts/PostsPage.tsx';

/** Agentur: posts and capacity, costs, bodies, agreements. */
export default function AgencyPage() {
  const path = usePagePath();
  switch (path) {
    case '/agency/costs':
      return <CostsPage />;
    case '/agency/bodies':
      return <BodiesPage />;
    case '/agency/agreements':
      return <AgreementsPage />;
    default:
      return <PostsPage />;
  }
}
