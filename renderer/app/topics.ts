import type { CallName, Contract } from '../../shared/contract.ts';
import type { Topic } from '../../shared/core/contract-kit.ts';

export type QueryName = { [N in CallName]: Contract[N]['kind'] extends 'query' ? N : never }[CallName];
export type CommandName = Exclude<CallName, QueryName>;

/** Which subjects an answer speaks of: when one of them is touched, screens that show the answer ask again. */
export const topicsOfQuery: Readonly<Record<QueryName, readonly Topic[]>> = {
  'office.status': ['office'],
  'setting.list': ['setting'],
  'backup.list': ['backup'],
  'backup.look': ['backup', 'record'],
  'backup.records': ['backup', 'record'],
  'backup.record': ['backup', 'record'],
  'store.digest': ['record', 'exchange'],
  'store.status': ['record', 'exchange', 'office'],
  'home.overview': ['record', 'conflict', 'exchange'],
  'record.get': ['record', 'conflict'],
  'record.list': ['record', 'conflict'],
  'record.history': ['record'],
  'record.titles': ['record'],
  'reference.missing': ['record', 'exchange'],
  'duplicates.list': ['record'],
  'task.tree': ['record', 'conflict'],
  search: ['record'],
  'project.list': ['record', 'conflict'],
  'deadline.list': ['record', 'conflict'],
  'deadline.calendar': [],
  'rules.list': [],
  'rules.evaluate': [],
  'note.list': ['record', 'conflict'],
  'bundle.preview': ['record', 'exchange'],
  'bundle.log': ['exchange'],
  'bundle.outlook': ['exchange', 'record', 'trust'],
  'bundle.leftOut': ['record', 'exchange'],
  'export.all': [],
  'journal.list': ['exchange', 'trust', 'record', 'backup'],
  'journal.export': [],
  'exchange.status': ['exchange', 'conflict', 'record'],
  'exchange.lag': ['exchange', 'record', 'trust'],
  'clock.inspect': ['trust', 'exchange'],
  'conflict.list': ['conflict', 'record'],
  'conflict.groups': ['conflict', 'record', 'trust'],
  'conflict.preview': ['conflict', 'record', 'trust'],
  'registry.status': ['trust', 'exchange'],
  'registry.refused': ['trust', 'record', 'exchange'],
  'request.read': ['trust'],
  'transport.list': ['transport'],
};
