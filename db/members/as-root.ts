import { fail, ok } from '../../shared/core/result.ts';
import type { Adm } from '../../shared/trust/adm.ts';
import { type Handover, type Member, memberOf, type Registry } from '../../shared/trust/registry.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import { applyRegistry } from '../sync/apply-registry.ts';
import { Logs } from '../sync/logs.ts';
import { appendAdm, handoversOf, registryLogsOf, registryOf } from '../trust/registry-log.ts';
import { holdsRegistry } from '../trust/root.ts';

/** The registry as the site that writes it sees it, and what it may say there. */
export type AsRoot = {
  readonly registry: Registry;
  readonly handovers: readonly Handover[];
  /** Says these things, one after the other, and lets them take effect; answers the position of the last one. */
  readonly say: (said: readonly Adm[]) => number;
};

const notRoot = fail({
  code: 'not-root' as const,
  message:
    'Das kann nur die Koordination, deren Fingerabdruck alle festgehalten haben. Bitte wenden Sie sich an diesen Standort.',
});

const behind = fail({
  code: 'not-root' as const,
  message:
    'Diese Ablage wurde aus einem älteren Stand wiederhergestellt und kennt das Ende des Mitgliederverzeichnisses nicht. Bitte lesen Sie zuerst das neueste Bündel eines anderen Standorts ein.',
});

/** Whether the registry goes on in the log of this site. */
export function isRoot({ db, identity }: Pick<QueryScope, 'db' | 'identity'>): boolean {
  const own = identity.registry?.writer;
  return own !== undefined && registryLogsOf(db).at(-1) === own;
}

/** Only the site that writes the registry goes on from here. */
export function asRoot({ db, identity, tx }: CommandScope) {
  if (!isRoot({ db, identity })) return notRoot;
  if (holdsRegistry(db, identity) === 'behind') return behind;
  const root: AsRoot = {
    registry: registryOf(db),
    handovers: handoversOf(db),
    say: (said) => {
      for (const adm of said) appendAdm(tx, adm);
      if (said.length > 0) applyRegistry(tx);
      return registryOf(db).length;
    },
  };
  return ok(root);
}

export const unknownMember = fail({
  code: 'unknown-member' as const,
  message: 'Diesen Standort kennt das Mitgliederverzeichnis nicht. Bitte lassen Sie ihn zuerst zu.',
});

export const ownMembership = fail({
  code: 'is-root' as const,
  message:
    'Das ist die Koordination selbst, die das Mitgliederverzeichnis führt. Bitte übergeben Sie es zuerst an einen anderen Standort.',
});

export function anyMember({ registry, handovers }: AsRoot, writer: string) {
  const member = memberOf(registry, writer, handovers);
  return member === null ? unknownMember : ok(member);
}

/** A member that is not the root itself. */
export function otherMember({ registry, handovers }: AsRoot, scope: CommandScope, writer: string) {
  const member = memberOf(registry, writer, handovers);
  if (member === null) return unknownMember;
  const own = memberOf(registry, scope.identity.shared.writer, handovers);
  return own?.writer === member.writer ? ownMembership : ok(member);
}

/** How far each log of a member has come here, with the chain hash there; nothing held is position 0. */
export function positionsOf({ db }: CommandScope, { logs }: Member): Record<string, [number, string]> {
  const known = new Logs(db);
  return Object.fromEntries(
    logs.map((log) => {
      const seq = known.end(log);
      return [log, [seq, known.chainAt(log, seq) ?? '']];
    }),
  );
}
