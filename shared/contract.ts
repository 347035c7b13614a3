import type { z } from 'zod';
import { agencyContract } from './agency/contract.ts';
import { attachmentsContract } from './attachments/contract.ts';
import { backupContract } from './backup/contract.ts';
import { communicationContract } from './communication/contract.ts';
import { contactsContract } from './contacts/contract.ts';
import type { Call } from './core/contract-kit.ts';
import { composeContract } from './councils/compose/contract.ts';
import { councilsContract } from './councils/contract.ts';
import { meetingsContract } from './councils/meetings/contract.ts';
import { oparlContract } from './councils/oparl/contract.ts';
import { papersContract } from './councils/paper/contract.ts';
import { paperGroupsContract } from './councils/paper/group-contract.ts';
import { sessionContract } from './councils/session/contract.ts';
import { documentsContract } from './documents/contract.ts';
import { exchangeContract } from './exchange/contract.ts';
import { outgoingContract } from './exchange/outgoing-contract.ts';
import { readingContract } from './exchange/reading-contract.ts';
import { exportContract } from './export/contract.ts';
import { tableExportContract } from './export/table-contract.ts';
import { casesContract } from './funding/cases/contract.ts';
import { catalogueContract } from './funding/catalogue/contract.ts';
import { fundingContract } from './funding/contract.ts';
import { homeContract } from './home/contract.ts';
import { journalContract } from './journal/contract.ts';
import { linksContract } from './links/contract.ts';
import { listsContract } from './lists/contract.ts';
import { officeContract } from './office/contract.ts';
import { policyContract } from './policy/contract.ts';
import { privacyContract } from './privacy/contract.ts';
import { projectsContract } from './projects/contract.ts';
import { weekContract } from './projects/week-contract.ts';
import { questionsContract } from './questions/contract.ts';
import { radarContract } from './radar/contract.ts';
import { recordsContract } from './records/contract.ts';
import { regionContract } from './region/contract.ts';
import { reportsContract } from './reports/contract.ts';
import { scoutingContract } from './scouting/contract.ts';
import { searchContract } from './search/contract.ts';
import { showcaseContract } from './showcase/contract.ts';
import { amendmentsContract } from './strategy/amendments/contract.ts';
import { strategyContract } from './strategy/contract.ts';
import { supportContract } from './support/contract.ts';
import { transportContract } from './transport/contract.ts';
import { trustContract } from './trust/contract.ts';

/** Everything that may cross the border, once. Types, bridge, worker, command line and documentation derive from it. */
export const contract = {
  ...officeContract,
  ...regionContract,
  ...policyContract,
  ...supportContract,
  ...homeContract,
  ...recordsContract,
  ...searchContract,
  ...projectsContract,
  ...weekContract,
  ...fundingContract,
  ...casesContract,
  ...catalogueContract,
  ...scoutingContract,
  ...linksContract,
  ...communicationContract,
  ...radarContract,
  ...strategyContract,
  ...agencyContract,
  ...contactsContract,
  ...privacyContract,
  ...papersContract,
  ...sessionContract,
  ...amendmentsContract,
  ...councilsContract,
  ...meetingsContract,
  ...paperGroupsContract,
  ...oparlContract,
  ...composeContract,
  ...exchangeContract,
  ...attachmentsContract,
  ...transportContract,
  ...outgoingContract,
  ...backupContract,
  ...exportContract,
  ...tableExportContract,
  ...documentsContract,
  ...showcaseContract,
  ...reportsContract,
  ...journalContract,
  ...readingContract,
  ...listsContract,
  ...questionsContract,
  ...trustContract,
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;

/** What a caller passes; defaults may be left out. */
export type Input<N extends CallName> = z.input<Contract[N]['input']>;
/** What a handler receives, after parsing. */
export type Parsed<N extends CallName> = z.output<Contract[N]['input']>;
export type Output<N extends CallName> = z.output<Contract[N]['output']>;

/** Trouble that any call may meet: a request that does not fit, or a store that cannot be used. */
export type CommonFailure =
  | { readonly code: 'invalid-request'; readonly message: string; readonly issues?: readonly string[] }
  | { readonly code: StoreFailureCode; readonly message: string }
  /** An edit the other sites would not accept; `reason` is the code they would name. */
  | { readonly code: 'not-allowed'; readonly message: string; readonly reason: string }
  | { readonly code: 'internal'; readonly message: string };

export type StoreFailureCode =
  | 'no-office'
  | 'store-newer'
  | 'store-network-path'
  | 'store-unwritable'
  | 'store-full'
  | 'store-damaged'
  | 'store-in-use'
  | 'storage';

export type Failure<N extends CallName> = z.output<Contract[N]['failure']> | CommonFailure;

export type ReplyOf<N extends CallName> =
  | { readonly ok: true; readonly value: Output<N> }
  | { readonly ok: false; readonly error: Failure<N> };

export const callNames = Object.keys(contract) as readonly CallName[];

export const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(contract, name);

/** The declaration of a call without its own types, for code that treats all calls alike. */
export const callNamed = (name: CallName): Call => contract[name] as unknown as Call;
