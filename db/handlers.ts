import type { CallName, Contract, Failure, Output, Parsed } from '../shared/contract.ts';
import type { Result } from '../shared/core/result.ts';
import { list as listAgreements } from './agency/agreements.ts';
import { list as listBodies } from './agency/bodies.ts';
import { list as listBudget } from './agency/budget.ts';
import { list as listCapacity } from './agency/capacity.ts';
import { locksOf } from './agency/locks.ts';
import { placeReservation } from './agency/place-reservation.ts';
import { list as listPosts } from './agency/posts.ts';
import * as attachments from './attachments/attachments.ts';
import { assign } from './communication/assign.ts';
import { listAudiences, listItems } from './communication/list.ts';
import { sourcesOf } from './communication/sources.ts';
import { addUsualForms, listTexts } from './communication/texts.ts';
import { preview as previewCards, take as takeCards } from './contacts/cards.ts';
import { disclose, saveDisclosure } from './contacts/disclose.ts';
import { list as listContacts } from './contacts/list.ts';
import { saveCards } from './contacts/save-cards.ts';
import { compose as composePaper, issue as issuePapers } from './councils/compose/compose.ts';
import * as councils from './councils/decide.ts';
import { listFollowUps } from './councils/follow-ups.ts';
import { getPaperGroup, listPaperGroups } from './councils/groups.ts';
import { matrix as councilMatrix } from './councils/matrix.ts';
import * as meetings from './councils/meetings/meetings.ts';
import { itemResult } from './councils/meetings/result.ts';
import { importOparl, preview as previewOparl } from './councils/oparl/import.ts';
import { knownPapers, listPapers } from './councils/papers.ts';
import { report as reportResult } from './councils/report.ts';
import { getSession, listNames, listSessions } from './councils/session.ts';
import { strikeLine, writeLine } from './councils/session-lines.ts';
import { attend, beginSession } from './councils/session-room.ts';
import { takePaper } from './councils/take-paper.ts';
import { outlook as contentsOutlook } from './exchange/companion/choose.ts';
import { pack } from './exchange/companion/pack.ts';
import { takeIn } from './exchange/companion/take-in.ts';
import * as conflictRules from './exchange/conflict-rules.ts';
import * as conflicts from './exchange/conflicts.ts';
import { create as createBundle } from './exchange/create.ts';
import { importAll, previewAll } from './exchange/import.ts';
import * as inbox from './exchange/inbox.ts';
import { lag } from './exchange/lag.ts';
import * as exchangeLog from './exchange/log.ts';
import * as news from './exchange/news.ts';
import { openFile } from './exchange/open-file.ts';
import { leftOut, outlook } from './exchange/outlook.ts';
import { importBundle, preview } from './exchange/single.ts';
import { writeDayCalendar } from './export/day-calendar.ts';
import { exportDocument } from './export/document.ts';
import { exportAll } from './export/export-all.ts';
import { exportTable } from './export/table.ts';
import { addPart } from './funding/cases/add-part.ts';
import { writeDeadlines } from './funding/cases/deadlines.ts';
import { file as caseFile } from './funding/cases/file.ts';
import { list as listCases } from './funding/cases/list.ts';
import { move as moveCase } from './funding/cases/move.ts';
import { spread as spreadShares } from './funding/cases/spread.ts';
import { years as caseYears } from './funding/cases/years.ts';
import { decide, extend } from './funding/catalogue/decide.ts';
import { list as listCatalogue } from './funding/catalogue/list.ts';
import { region as catalogueRegion } from './funding/catalogue/region.ts';
import { reminders } from './funding/catalogue/reminders.ts';
import { startCase } from './funding/catalogue/start-case.ts';
import * as deadlines from './funding/deadlines.ts';
import { evaluateRule, listRules } from './funding/rules.ts';
import { overview } from './home/overview.ts';
import { around } from './links/around.ts';
import { next } from './links/next.ts';
import { apply as applyList } from './lists/apply.ts';
import { open as openList, preview as previewList } from './lists/lists.ts';
import { inspectClock } from './members/clock-inspect.ts';
import * as ending from './members/ending.ts';
import * as members from './members/members.ts';
import { listRefused } from './members/refused.ts';
import * as registryCalls from './members/registry-calls.ts';
import { createRequest, showRequest } from './members/requests.ts';
import { status as registryStatus } from './members/status.ts';
import { thaw } from './members/thaw.ts';
import * as settings from './office/settings.ts';
import * as storeCalls from './office/store-calls.ts';
import { facts as privacyFacts } from './privacy/facts.ts';
import { capture as captureTask } from './projects/capture-task.ts';
import { projectCouncils } from './projects/councils.ts';
import { projectHistory } from './projects/history.ts';
import { list as listProjects } from './projects/list.ts';
import { plan } from './projects/plan.ts';
import * as reporting from './projects/reporting.ts';
import { tree as taskTree } from './projects/task-tree.ts';
import { mine as myWeek } from './projects/week.ts';
import { list as listQuestions } from './questions/list.ts';
import * as opinions from './radar/assess.ts';
import { exportRadar, savePicture } from './radar/export.ts';
import { freeze } from './radar/freeze.ts';
import { importRadar, preview as previewRadar } from './radar/import.ts';
import * as radars from './radar/radars.ts';
import * as records from './records/handlers.ts';
import { history } from './records/history.ts';
import { list as listRecords } from './records/list.ts';
import * as merging from './records/merge.ts';
import { missing } from './records/missing.ts';
import { move } from './records/move.ts';
import { search, titles } from './records/search.ts';
import * as regionUpdate from './region/update.ts';
import { issue as issueReport } from './reports/issue.ts';
import * as issuedReports from './reports/issued.ts';
import * as ownWords from './reports/own-words.ts';
import { read as readReport } from './reports/read.ts';
import type { CommandScope, LongScope, QueryScope, Step } from './scope.ts';
import * as notes from './scouting/notes.ts';
import * as similarNotes from './scouting/similar.ts';
import * as noteSorting from './scouting/sort.ts';
import { find as findInAll } from './search/find.ts';
import { exportShowcase } from './showcase/export.ts';
import * as showcase from './showcase/preview.ts';
import type { Reader } from './store/database.ts';
import { adoptEdition } from './strategy/amendments/adopt.ts';
import { listAmendments } from './strategy/amendments/amendments.ts';
import { decideAmendment } from './strategy/amendments/decide.ts';
import { getEdition, listEditions } from './strategy/amendments/editions.ts';
import { beginEdition, freezeEdition } from './strategy/amendments/freeze.ts';
import * as proposals from './strategy/amendments/propose.ts';
import { gaps as strategyGaps } from './strategy/gaps.ts';
import { map as strategyMap } from './strategy/map.ts';
import { move as moveInStrategy } from './strategy/move.ts';
import * as places from './transport/calls.ts';
import { look } from './transport/looking.ts';
import { send } from './transport/sending.ts';
import { take } from './transport/taking.ts';

/** Calls that run in steps. */
type LongName =
  | 'attachment.list'
  | 'attachment.add'
  | 'attachment.save'
  | 'attachment.outlook'
  | 'attachment.pack'
  | 'attachment.takeIn'
  | 'bundle.create'
  | 'contact.previewCards'
  | 'contact.saveDisclosure'
  | 'contact.saveCards'
  | 'contact.takeCards'
  | 'bundle.preview'
  | 'bundle.import'
  | 'transport.add'
  | 'transport.look'
  | 'transport.send'
  | 'transport.take'
  | 'transport.renew'
  | 'export.all'
  | 'table.export'
  | 'document.export'
  | 'store.status'
  | 'showcase.export'
  | 'bundle.previewAll'
  | 'bundle.importAll'
  | 'inbox.list'
  | 'oparl.preview'
  | 'oparl.import'
  | 'radar.preview'
  | 'radar.import'
  | 'radar.export'
  | 'radar.savePicture'
  | 'list.open'
  | 'list.preview'
  | 'list.apply';

/** Queries that read very much: one state of the store over many steps. */
export type SteppedQueryName =
  | 'amendment.list'
  | 'audience.list'
  | 'body.list'
  | 'case.list'
  | 'case.years'
  | 'communication.list'
  | 'contact.disclose'
  | 'deadline.calendar'
  | 'deadline.list'
  | 'deadline.reminders'
  | 'duplicates.list'
  | 'home.overview'
  | 'meeting.calendar'
  | 'meeting.file'
  | 'meeting.list'
  | 'note.similar'
  | 'note.twins'
  | 'privacy.facts'
  | 'project.councils'
  | 'project.list'
  | 'project.plan'
  | 'question.list'
  | 'report.read'
  | 'showcase.preview'
  | 'store.digest'
  | 'strategy.edition'
  | 'strategy.editions'
  | 'strategy.gaps'
  | 'table.calendar';

/** Commands that may touch very many records: one transaction over many steps. */
export type SteppedName =
  | 'record.deleteMany'
  | 'record.updateMany'
  | 'redo'
  | 'report.issue'
  | 'store.prune'
  | 'store.rebuild'
  | 'undo';

/** Calls about the office as a whole, answered by it: before there is a store, or instead of it. */
export type OfficeName =
  | 'office.status'
  | 'office.begin'
  | 'office.leaveExample'
  | 'region.get'
  | 'region.read'
  | 'region.save'
  | 'backup.list'
  | 'backup.look'
  | 'backup.since'
  | 'backup.record'
  | 'backup.records'
  | 'backup.restore'
  | 'journal.export'
  | 'journal.list'
  | 'policy.get'
  | 'crash.note'
  | 'diagnosis.save'
  | 'store.salvage';

/** Those of them that take long, in steps. */
export type OfficeStepName = 'backup.create' | 'diagnosis.read' | 'store.trouble';

/** Calls that need neither store nor office. */
type PureName = 'rules.list' | 'rules.evaluate';

type Plain = Exclude<CallName, LongName | SteppedName | SteppedQueryName | OfficeName | OfficeStepName | PureName>;
type NamesOf<Kind> = { [N in Plain]: Contract[N]['kind'] extends Kind ? N : never }[Plain];
export type QueryName = NamesOf<'query'>;
export type CommandName = NamesOf<'command'>;

type Answer<N extends CallName> = Result<Output<N>, Extract<Failure<N>, { readonly code: string }>>;

/** Answered wherever the program runs, before there is a store and when it cannot be opened: then without what is kept in it. */
export const pureCalls: {
  readonly [N in PureName]: (input: Parsed<N>, db: Reader | null) => Answer<N>;
} = {
  'rules.evaluate': evaluateRule,
  'rules.list': listRules,
};

/** Leaving a call out, or writing from a query, does not compile. */
export const queries: {
  readonly [N in QueryName]: (scope: QueryScope, input: Parsed<N>) => Answer<N>;
} = {
  'agreement.list': listAgreements,
  'communication.texts': listTexts,
  'communication.sources': sourcesOf,
  'budget.list': listBudget,
  'bundle.leftOut': leftOut,
  'bundle.log': exchangeLog.log,
  'capacity.list': listCapacity,
  'catalogue.list': listCatalogue,
  'catalogue.region': catalogueRegion,
  'region.preview': regionUpdate.preview,
  'clock.inspect': inspectClock,
  'conflict.groups': conflictRules.groups,
  'contact.list': listContacts,
  'bundle.outlook': outlook,
  'bundle.open': openFile,
  'conflict.list': conflicts.list,
  'conflict.preview': conflictRules.preview,
  'committee.list': meetings.listCommittees,
  'council.matrix': councilMatrix,
  'exchange.lag': lag,
  'exchange.status': exchangeLog.status,
  'case.file': caseFile,
  'lock.of': locksOf,
  'news.list': news.list,
  'note.list': notes.list,
  'resolution.list': listFollowUps,
  'paper.compose': composePaper,
  'paper.known': knownPapers,
  'paper.list': listPapers,
  'session.get': getSession,
  'session.list': listSessions,
  'session.names': listNames,
  'paper.groups': listPaperGroups,
  'paper.group': getPaperGroup,
  'links.around': around,
  'position.list': listPosts,
  'project.history': projectHistory,
  'radar.get': radars.get,
  'radar.list': radars.list,
  'record.get': records.get,
  'record.history': history,
  'record.list': listRecords,
  'record.titles': titles,
  'reference.missing': missing,
  'registry.refused': listRefused,
  'registry.status': registryStatus,
  'report.issued': issuedReports.getIssued,
  'report.list': issuedReports.listIssued,
  'reporting.period': reporting.period,
  'reporting.silent': reporting.silent,
  'request.read': showRequest,
  search,
  'search.find': findInAll,
  'setting.list': settings.list,
  'showcase.file': showcase.file,
  'strategy.map': strategyMap,
  'task.tree': taskTree,
  'transport.list': places.list,
  'week.mine': myWeek,
};

/** Each runs inside one transaction; a refusal leaves no trace. */
export const commands: {
  readonly [N in CommandName]: (scope: CommandScope, input: Parsed<N>) => Answer<N>;
} = {
  'region.apply': regionUpdate.apply,
  'amendment.decide': decideAmendment,
  'amendment.propose': proposals.propose,
  'amendment.withdraw': proposals.withdraw,
  'bundle.undo': exchangeLog.undo,
  'bundle.undoAll': exchangeLog.undoAll,
  'clock.correct': registryCalls.correctClock,
  'communication.usualForms': addUsualForms,
  'conflict.resolve': conflicts.resolve,
  'conflict.resolveMany': conflictRules.resolveMany,
  'call.startCase': startCase,
  'deadline.complete': deadlines.complete,
  'deadline.compute': deadlines.compute,
  'case.addPart': addPart,
  'case.move': moveCase,
  'case.spread': spreadShares,
  'case.writeDeadlines': writeDeadlines,
  'deadline.decide': decide,
  'deadline.extend': extend,
  'edition.freeze': freeze,
  'agenda.result': itemResult,
  'lock.goOn': councils.goOn,
  'requirement.follow': councils.follow,
  'requirement.judge': councils.judge,
  'requirement.report': reportResult,
  'reservation.decide': councils.decideReservation,
  'inbox.choose': inbox.choose,
  'member.admit': members.admit,
  'member.change': members.change,
  'member.dormant': ending.setDormant,
  'member.revoke': ending.revoke,
  'member.rotate': ending.rotate,
  'member.thaw': thaw,
  'news.mark': news.mark,
  'note.capture': notes.capture,
  'paper.issue': issuePapers,
  'paper.take': takePaper,
  'session.attend': attend,
  'session.begin': beginSession,
  'session.strike': strikeLine,
  'session.write': writeLine,
  'note.fileTo': noteSorting.fileTo,
  'note.merge': noteSorting.merge,
  'record.next': next,
  'audience.assign': assign,
  'record.create': records.create,
  'record.delete': records.remove,
  'record.erase': registryCalls.erase,
  'record.eraseMany': registryCalls.eraseMany,
  'record.merge': merging.merge,
  'record.move': move,
  'record.part': merging.part,
  'record.restore': records.restore,
  'record.update': records.update,
  'registry.handOver': registryCalls.handOver,
  'registry.policy': registryCalls.setPolicy,
  'request.create': createRequest,
  'report.remove': issuedReports.removeIssued,
  'report.reset': ownWords.reset,
  'report.say': ownWords.say,
  'reservation.place': placeReservation,
  'root.pin': registryCalls.pinRoot,
  'setting.put': settings.put,
  'strategy.move': moveInStrategy,
  'strategy.adopt': adoptEdition,
  'strategy.begin': beginEdition,
  'strategy.freeze': freezeEdition,
  'task.capture': captureTask,
  'transport.change': places.change,
  'transport.remove': places.remove,
  'trend.agree': opinions.agree,
  'trend.assess': opinions.assess,
};

/** Each yields between steps, all of which see one state of the store (SN1). */
export const steppedQueries: {
  readonly [N in SteppedQueryName]: (scope: QueryScope, input: Parsed<N>) => Generator<Step, Answer<N>>;
} = {
  'amendment.list': listAmendments,
  'audience.list': listAudiences,
  'body.list': listBodies,
  'case.list': listCases,
  'case.years': caseYears,
  'communication.list': listItems,
  'contact.disclose': disclose,
  'deadline.calendar': deadlines.calendar,
  'deadline.list': deadlines.list,
  'deadline.reminders': reminders,
  'duplicates.list': merging.duplicates,
  'home.overview': overview,
  'meeting.calendar': meetings.meetingCalendar,
  'meeting.file': meetings.meetingFile,
  'meeting.list': meetings.listMeetings,
  'note.similar': similarNotes.similar,
  'note.twins': similarNotes.twins,
  'privacy.facts': privacyFacts,
  'project.councils': projectCouncils,
  'project.list': listProjects,
  'project.plan': plan,
  'question.list': listQuestions,
  'report.read': readReport,
  'showcase.preview': showcase.preview,
  'store.digest': storeCalls.digest,
  'strategy.edition': getEdition,
  'strategy.editions': listEditions,
  'strategy.gaps': strategyGaps,
  'table.calendar': writeDayCalendar,
};

/** Each yields between steps and makes its own transaction. */
export const steppedCommands: {
  readonly [N in SteppedName]: (scope: CommandScope, input: Parsed<N>) => Generator<Step, Answer<N>>;
} = {
  'record.deleteMany': records.removeMany,
  'record.updateMany': records.updateMany,
  redo: records.redo,
  'report.issue': issueReport,
  'store.prune': storeCalls.pruneLog,
  'store.rebuild': storeCalls.rebuild,
  undo: records.undo,
};

export const longCalls: {
  readonly [N in LongName]: (scope: LongScope, input: Parsed<N>) => AsyncGenerator<Step, Answer<N>>;
} = {
  'attachment.list': attachments.list,
  'attachment.add': attachments.add,
  'attachment.save': attachments.save,
  'attachment.outlook': contentsOutlook,
  'attachment.pack': pack,
  'attachment.takeIn': takeIn,
  'bundle.create': createBundle,
  'contact.previewCards': previewCards,
  'contact.saveDisclosure': saveDisclosure,
  'contact.saveCards': saveCards,
  'contact.takeCards': takeCards,
  'bundle.preview': preview,
  'bundle.previewAll': previewAll,
  'bundle.import': importBundle,
  'transport.add': places.add,
  'transport.look': look,
  'transport.send': send,
  'transport.take': take,
  'transport.renew': places.renew,
  'export.all': exportAll,
  'table.export': exportTable,
  'document.export': exportDocument,
  'showcase.export': exportShowcase,
  'bundle.importAll': importAll,
  'inbox.list': inbox.list,
  'store.status': storeCalls.status,
  'oparl.preview': previewOparl,
  'oparl.import': importOparl,
  'radar.preview': previewRadar,
  'radar.import': importRadar,
  'radar.export': exportRadar,
  'radar.savePicture': savePicture,
  'list.open': openList,
  'list.preview': previewList,
  'list.apply': applyList,
};
