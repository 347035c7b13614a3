import type { JournalEntry } from '../../shared/journal/contract.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import { dotOf } from '../../shared/sync/dot.ts';
import { type Adm, admOf, type MemberValue } from '../../shared/trust/adm.ts';
import { logOf, type Registry } from '../../shared/trust/registry.ts';
import type { Reader } from '../store/database.ts';
import { registryOf } from '../trust/registry-log.ts';
import { bodyNames } from '../views/body-names.ts';
import { siteNames } from '../views/site-names.ts';

type Said = Pick<JournalEntry, 'event' | 'site' | 'writer' | 'details'>;

/** Who admitted whom, and everything else the registry of sites says, oldest first. */
export function registryEntries(db: Reader): JournalEntry[] {
  const registry = registryOf(db);
  const teller = new Teller(db, registry);
  return registry.ops.flatMap(({ position, op }) => {
    const said = teller.tell(admOf(op));
    if (said === null) return [];
    return {
      key: `member ${dotOf(String(position), op.n)}`,
      at: stampToInstant(op.t),
      kind: 'member' as const,
      by: op.u,
      bundle: null,
      record: null,
      reason: null,
      ...said,
    };
  });
}

/** Knows what was said before, so that a change can be told from what it changed. */
class Teller {
  readonly #registry: Registry;
  readonly #site: (writer: string) => string;
  readonly #body: (id: string) => string;
  readonly #members = new Map<string, MemberValue>();

  constructor(db: Reader, registry: Registry) {
    this.#registry = registry;
    this.#site = siteNames(db);
    this.#body = bodyNames(db);
  }

  /** `null` for the second half of what was said twice: a site has two logs, and both are ended by one act. */
  tell(adm: Adm | null): Said | null {
    switch (adm?.kind) {
      case 'member':
        return this.#member(adm.value);
      case 'dormant':
        return this.#about(adm.value.writer, adm.value.dormant ? 'dormant' : 'awake');
      case 'revoke':
        return this.#isSecondLog(adm.value.writer)
          ? null
          : this.#about(adm.value.writer, 'revoked', { seq: String(adm.value.lastSeq) });
      case 'rotate':
        if (this.#isSecondLog(adm.value.writer)) return null;
        this.#members.set(adm.value.to.writer, adm.value.to);
        return this.#about(adm.value.writer, 'rotated', { seq: String(adm.value.lastSeq) });
      case 'root':
        return { event: 'root', site: '', writer: null, details: {} };
      case 'policy':
        return { event: 'policy', site: '', writer: null, details: { days: String(adm.value.retentionDays) } };
      case 'clock': {
        const { writer, from, to, shiftMs } = adm.value;
        return this.#about(writer, 'clock', { from: String(from), to: String(to), shift: String(shiftMs) });
      }
      case 'erase':
        return {
          event: 'erased',
          site: '',
          writer: null,
          details: { entity: adm.value.entity, count: String(adm.value.dots.length) },
        };
      default:
        return { event: 'unknown', site: '', writer: null, details: {} };
    }
  }

  #about(writer: string, event: Said['event'], details: Said['details'] = {}): Said {
    return { event, site: this.#members.get(writer)?.label ?? this.#site(writer), writer, details };
  }

  #isSecondLog(writer: string): boolean {
    const named = this.#registry.logs.get(logOf(writer));
    return named !== undefined && named.site !== logOf(writer);
  }

  #member(value: MemberValue): Said {
    const { writer, label, role, body } = value;
    const before = this.#members.get(writer);
    this.#members.set(writer, value);
    if (before === undefined) {
      return { event: 'admitted', site: label, writer, details: { role, body: this.#body(body) } };
    }
    const details = {
      ...(before.role === role ? {} : { role, roleBefore: before.role }),
      ...(before.label === label ? {} : { label, labelBefore: before.label }),
      ...(before.body === body ? {} : { body: this.#body(body), bodyBefore: this.#body(before.body) }),
    };
    return { event: 'changed', site: label, writer, details };
  }
}
