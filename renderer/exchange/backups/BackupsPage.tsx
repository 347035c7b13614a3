import { LookPage } from './LookPage.tsx';
import { PointsPage } from './PointsPage.tsx';
import { useBackupView } from './view.ts';

/** Sicherungen: the restore points there are and the ways back, or the inside of one of them. */
export function BackupsPage() {
  const looking = useBackupView((view) => view.looking);
  return looking === null ? <PointsPage /> : <LookPage key={looking} name={looking} />;
}
