/** The registry of members: what its log says (fold.ts), whose a log is (logs.ts, members.ts), as whom an op was written (standing.ts). */
export {
  type Bound,
  boundOf,
  clockShift,
  type End,
  type Erased,
  erasedOf,
  foldRegistry,
  isErasedOp,
  isSameUpTo,
  logOf,
  type Registry,
  type RegistryOp,
} from './fold.ts';
export { type Handover, noHandovers } from './logs.ts';
export { activeMembers, type Member, memberOf, membersOf, nonpublicLogs } from './members.ts';
export { type NoStanding, type Run, runsOf, standingOf } from './standing.ts';
