/** The registry of members: what its log says (fold.ts), what was erased (erased.ts), whose a log is (logs.ts, members.ts), as whom an op was written (standing.ts). */
export { type Erased, type ErasedOp, erasedAnew, erasedKey, isErasedOp, nothingErased } from './erased.ts';
export {
  type Bound,
  boundOf,
  clockShift,
  type End,
  erasedOf,
  foldRegistry,
  logOf,
  type Registry,
  type RegistryOp,
} from './fold.ts';
export { type Handover, noHandovers } from './logs.ts';
export { activeMembers, type Member, memberOf, membersOf, nonpublicLogs } from './members.ts';
export { type NoStanding, type Run, runsOf, standingOf } from './standing.ts';
