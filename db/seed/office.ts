import { coesfeld } from '../../shared/region/region.ts';
import type { Transaction } from '../store/transaction.ts';
import { seedAssignments, seedPosts } from './agency.ts';
import { seedAgreements } from './agreements.ts';
import { seedAmendments } from './amendments.ts';
import { seedBudget } from './budget.ts';
import { seedCommunication } from './communication.ts';
import { seedCouncils, seedReservations } from './councils.ts';
import { seedDeadlines } from './deadlines.ts';
import { seedFunding } from './funding.ts';
import { seedLinks } from './links.ts';
import { seedPeople } from './people.ts';
import { seedExampleProjects } from './projects.ts';
import { seedShowcaseWords } from './public.ts';
import { seedRadar } from './radar.ts';
import { seedRegion } from './region.ts';
import { seedScouting } from './scouting.ts';
import { seedStrategy } from './strategy.ts';

/**
 * The example office "Digitalagentur COE", made from the founding paper SV-10-0056 and believable inventions.
 *
 * Ids, days and values are constants: seeded at two sites it is one office without conflicts, and seeding twice adds nothing.
 */
export function seedOffice(tx: Transaction): void {
  seedRegion(tx, coesfeld);
  seedStrategy(tx);
  seedPeople(tx);
  seedCouncils(tx);
  seedReservations(tx);
  seedPosts(tx);
  seedBudget(tx);
  seedAgreements(tx);
  seedExampleProjects(tx);
  seedAssignments(tx);
  seedFunding(tx);
  seedDeadlines(tx);
  seedScouting(tx);
  seedRadar(tx);
  seedCommunication(tx);
  seedLinks(tx);
  seedAmendments(tx);
  seedShowcaseWords(tx);
}
