import {
  Banknote,
  BookOpen,
  BriefcaseBusiness,
  CalendarClock,
  CircleDot,
  FileText,
  FolderKanban,
  HandCoins,
  Handshake,
  Landmark,
  Lock,
  type LucideIcon,
  Megaphone,
  Milestone,
  Radar,
  SquareCheckBig,
  StickyNote,
  Target,
  TriangleAlert,
} from 'lucide-react';
import type { EntityName } from '../../../shared/entities.ts';

const icons: Partial<Readonly<Record<EntityName, LucideIcon>>> = {
  note: StickyNote,
  trend: Radar,
  project: FolderKanban,
  milestone: Milestone,
  task: SquareCheckBig,
  risk: TriangleAlert,
  fundingCase: HandCoins,
  fundingProgram: BookOpen,
  fundingCall: Megaphone,
  deadline: CalendarClock,
  paper: FileText,
  reservation: Lock,
  committee: Landmark,
  agreement: Handshake,
  budgetItem: Banknote,
  position: BriefcaseBusiness,
  strategy: Target,
  strategyMeasure: Target,
};

/** The picture of a kind of record; always beside or behind its name. */
export const iconOfEntity = (entity: string): LucideIcon => icons[entity as EntityName] ?? CircleDot;
