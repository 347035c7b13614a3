import type { Topic } from '../../shared/core/contract-kit.ts';
import { todayIn } from '../../shared/core/day.ts';
import { ok } from '../../shared/core/result.ts';
import { checkBeside } from '../backup/check-beside.ts';
import { isWhole } from '../backup/inside.ts';
import { createDailyPoint, isDayWithoutPoint, removeOldPoints } from '../backup/restore-point.ts';
import { atomically } from '../store/atomically.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import type { Office } from './office.ts';

/** The day of an instant (ISO, UTC) by the calendar here. */
const dayOfInstant = (instant: string): string => todayIn(Date.parse(instant));

/**
 * What is done for a store once a day, at the first opening or when midnight passes: it is looked through, and a restore point is made.
 *
 * The check reads everything in a thread of its own, and the copy is made in steps, so that nobody waits. After a program that did not end
 * in order the store is looked through whatever the day. A store found damaged is closed: the page then shows the ways out.
 */
export class Tending {
  readonly #office: Office;
  readonly #announce: (topics: readonly Topic[]) => void;
  #day = '';
  #isBusy = false;
  #wantsLook = false;

  constructor(office: Office, announce: (topics: readonly Topic[]) => void) {
    this.#office = office;
    this.#announce = announce;
  }

  /** Cheap where nothing is to be done. */
  async round(): Promise<void> {
    const now = this.#office.ports.nowMs();
    const today = todayIn(now);
    if (this.#isBusy || this.#day === today || !this.#office.opened().ok || this.#office.isReadOnly) return;
    this.#isBusy = true;
    try {
      if (await this.#isWhole(today)) await this.#makePoint(now, today);
      this.#day = today;
    } finally {
      this.#isBusy = false;
    }
  }

  /** At once, whatever was found before. */
  async again(): Promise<void> {
    const open = this.#office.opened();
    if (!open.ok || this.#isBusy) return;
    this.#day = '';
    this.#wantsLook = true;
    await this.round();
  }

  async #isWhole(today: string): Promise<boolean> {
    const office = this.#office;
    const open = office.opened();
    if (!open.ok) return false;
    const { store } = open.value;
    const checked = readMeta(store.reader, 'checked');
    const isWanted = this.#wantsLook || (this.#day === '' && office.endedBadly);
    this.#wantsLook = false;
    if (!isWanted && checked !== null && dayOfInstant(checked) === today) return true;
    const damage = await checkBeside(office.folder.store);
    return office.inTurn(async () => {
      const after = office.opened();
      // Somebody went back to a restore point meanwhile: this was another store.
      if (!after.ok || after.value.store !== store) return false;
      if (damage !== null) {
        office.pause();
        this.#announce(['office', 'backup']);
        return false;
      }
      const at = new Date(office.ports.nowMs()).toISOString();
      atomically(store.writing, () => ok(writeMeta(store.writer, 'checked', at)));
      return true;
    });
  }

  async #makePoint(now: number, today: string): Promise<void> {
    const { folder } = this.#office;
    const open = this.#office.opened();
    if (!open.ok || !isDayWithoutPoint(folder, today, dayOfInstant)) return;
    await createDailyPoint(open.value.store.writing, folder, new Date(now).toISOString());
    removeOldPoints(folder, now, isWhole);
    this.#announce(['backup']);
  }
}
