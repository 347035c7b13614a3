import { randomInt } from 'node:crypto';
import { assert } from '../../shared/core/assert.ts';

/** Value of a lower case hexadecimal digit by its byte, -1 for all others. */
export const hexValues = Int8Array.from({ length: 256 }, (_, code) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(code)),
);

/** Number of the entity and the four words of the row id. */
const wordsPerRecord = 5;

/**
 * Numbers for records, given in order of first sight: 20 bytes for each instead of a string and an object.
 *
 * A file chooses the ids, so their places in the table depend on secret random factors (a universal hash); otherwise a file
 * could be made whose ids all fall on one place.
 */
export class RecordNames {
  readonly #entities: string[] = [];
  readonly #entityNumbers = new Map<string, number>();
  #lastEntity = 0;
  #words = new Uint32Array(wordsPerRecord * 1024);
  #slots = new Int32Array(2048).fill(-1);
  readonly #factors = Uint32Array.from({ length: 4 * wordsPerRecord }, () => randomInt(0, 2 ** 32) | 1);
  readonly #wanted = new Uint32Array(wordsPerRecord);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Number of `entity:id`; the id is a lower case UUID. */
  numberOf(key: string): number {
    const at = key.length - 37;
    assert(key[at] === ':', 'a record is named entity:id');
    return this.numberAt(Buffer.from(key, 'latin1'), 0, at, at + 1);
  }

  /** The same from bytes: `[entityFrom..entityTo)` and 36 bytes of the id. */
  numberAt(bytes: Buffer, entityFrom: number, entityTo: number, idFrom: number): number {
    const wanted = this.#wanted;
    wanted[0] = this.#entityAt(bytes, entityFrom, entityTo);
    wanted[1] = hexWord(bytes, idFrom, idFrom + 4);
    wanted[2] = hexWord(bytes, idFrom + 9, idFrom + 14);
    wanted[3] = hexWord(bytes, idFrom + 19, idFrom + 24);
    wanted[4] = hexWord(bytes, idFrom + 28, idFrom + 32);
    return this.#find();
  }

  /** `entity:id` of a number given before. */
  keyOf(number: number): string {
    return `${this.entityOf(number)}:${this.idOf(number)}`;
  }

  entityOf(number: number): string {
    assert(number >= 0 && number < this.#size, 'the number of a record was given before');
    return this.#entities[this.#words[number * wordsPerRecord] ?? 0] ?? '';
  }

  idOf(number: number): string {
    assert(number >= 0 && number < this.#size, 'the number of a record was given before');
    const at = number * wordsPerRecord;
    const hex = [1, 2, 3, 4].map((word) => (this.#words[at + word] ?? 0).toString(16).padStart(8, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** Those of the first `count` numbers that are wanted, in the order of their ids. */
  inOrder(count: number, isWanted: (number: number) => boolean): Uint32Array {
    const chosen: number[] = [];
    for (let number = 0; number < count; number += 1) if (isWanted(number)) chosen.push(number);
    const words = this.#words;
    return Uint32Array.from(chosen).sort((a, b) => {
      for (let word = 1; word < wordsPerRecord; word += 1) {
        const difference = (words[a * wordsPerRecord + word] ?? 0) - (words[b * wordsPerRecord + word] ?? 0);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
  }

  /** Most ops speak of the same entity as the one before. */
  #entityAt(bytes: Buffer, from: number, to: number): number {
    const last = this.#entities[this.#lastEntity];
    if (last !== undefined && isText(bytes, from, to, last)) return this.#lastEntity;
    const name = bytes.toString('latin1', from, to);
    let number = this.#entityNumbers.get(name);
    if (number === undefined) {
      number = this.#entities.push(name) - 1;
      this.#entityNumbers.set(name, number);
    }
    this.#lastEntity = number;
    return number;
  }

  #find(): number {
    const mask = this.#slots.length - 1;
    for (let slot = this.#hash(this.#wanted, 0) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? -1;
      if (number < 0) return this.#add(slot);
      if (this.#isWanted(number * wordsPerRecord)) return number;
    }
  }

  #isWanted(at: number): boolean {
    const words = this.#words;
    const wanted = this.#wanted;
    for (let word = 0; word < wordsPerRecord; word += 1) if (words[at + word] !== wanted[word]) return false;
    return true;
  }

  #add(slot: number): number {
    const number = this.#size;
    this.#size += 1;
    if (this.#size * wordsPerRecord > this.#words.length) {
      const words = new Uint32Array(this.#words.length * 2);
      words.set(this.#words);
      this.#words = words;
    }
    this.#words.set(this.#wanted, number * wordsPerRecord);
    this.#slots[slot] = number;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let slot = this.#hash(this.#words, number * wordsPerRecord) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }

  /** Two multiply-shift sums over half words; the upper halves of both are the hash. */
  #hash(words: Uint32Array, at: number): number {
    const factors = this.#factors;
    let high = 0;
    let low = 0;
    for (let word = 0; word < wordsPerRecord; word += 1) {
      const value = words[at + word] ?? 0;
      const upper = value >>> 16;
      const lower = value & 0xffff;
      high += Math.imul(factors[4 * word] ?? 1, upper) + Math.imul(factors[4 * word + 1] ?? 1, lower);
      low += Math.imul(factors[4 * word + 2] ?? 1, upper) + Math.imul(factors[4 * word + 3] ?? 1, lower);
    }
    return (((high | 0) >>> 16) << 16) | ((low | 0) >>> 16);
  }
}

/** 32 bits from eight digits in two runs of four. */
function hexWord(bytes: Uint8Array, first: number, second: number): number {
  return ((hexQuad(bytes, first) << 16) | hexQuad(bytes, second)) >>> 0;
}

function hexQuad(bytes: Uint8Array, at: number): number {
  const high = ((hexValues[bytes[at] ?? 0] ?? 0) << 4) | (hexValues[bytes[at + 1] ?? 0] ?? 0);
  const low = ((hexValues[bytes[at + 2] ?? 0] ?? 0) << 4) | (hexValues[bytes[at + 3] ?? 0] ?? 0);
  return (high << 8) | low;
}

function isText(bytes: Uint8Array, from: number, to: number, text: string): boolean {
  if (to - from !== text.length) return false;
  for (let index = 0; index < text.length; index += 1) if (bytes[from + index] !== text.charCodeAt(index)) return false;
  return true;
}
