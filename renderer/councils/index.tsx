import { PapersPage } from './papers/PapersPage.tsx';

/** Gremien: papers. Each other page of the area is one line in `app/areas.ts`, with what it loads. */
export default function CouncilsPage() {
  return <PapersPage />;
}
