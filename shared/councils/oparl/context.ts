import { isTrue, keyOfObject, type OparlObject } from './gather.ts';
import type { ImportedKind } from './kind.ts';

/** What objects of one reading say of each other. */
export class Context {
  readonly #objects: ReadonlyMap<string, OparlObject>;
  readonly #consultationOfItem = new Map<string, OparlObject>();
  readonly #itemOfConsultation = new Map<string, OparlObject>();
  readonly #consultationsOfPaper = new Map<string, OparlObject[]>();

  constructor(objects: readonly OparlObject[]) {
    this.#objects = new Map(objects.map((object) => [keyOfObject(object.kind, object.id), object]));
    for (const object of objects) {
      if (object.isDeleted) continue;
      if (object.kind === 'consultation') {
        const item = firstId(object, 'agendaItem') ?? parentOf(object, 'agendaItem');
        if (item !== null) this.#consultationOfItem.set(item, object);
        const paper = paperOf(object);
        if (paper !== null)
          this.#consultationsOfPaper.set(paper, [...(this.#consultationsOfPaper.get(paper) ?? []), object]);
      }
      if (object.kind === 'agendaItem') {
        const consultation = firstId(object, 'consultation') ?? parentOf(object, 'consultation');
        if (consultation !== null) this.#itemOfConsultation.set(consultation, object);
      }
    }
  }

  find(kind: OparlObject['kind'], id: string | null): OparlObject | null {
    return id === null ? null : (this.#objects.get(keyOfObject(kind, id)) ?? null);
  }

  consultationOf(item: OparlObject): OparlObject | null {
    return this.#consultationOfItem.get(item.id) ?? this.find('consultation', firstId(item, 'consultation'));
  }

  itemOf(consultation: OparlObject): OparlObject | null {
    return (
      this.#itemOfConsultation.get(consultation.id) ?? this.find('agendaItem', firstId(consultation, 'agendaItem'))
    );
  }

  /** Items of agendas that deal with a paper. */
  itemsOf(paper: OparlObject): readonly OparlObject[] {
    return (this.#consultationsOfPaper.get(paper.id) ?? []).flatMap((consultation) => {
      const item = this.itemOf(consultation);
      return item === null ? [] : [item];
    });
  }
}

export const firstId = ({ props }: OparlObject, name: string): string | null => {
  const value = props[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : null;
};

export const parentOf = ({ parent }: OparlObject, kind: ImportedKind): string | null =>
  parent?.kind === kind ? parent.id : null;

export const paperOf = (object: OparlObject): string | null => firstId(object, 'paper') ?? parentOf(object, 'paper');
export const meetingOf = (object: OparlObject): string | null =>
  firstId(object, 'meeting') ?? parentOf(object, 'meeting');

/** A false `public` says it; else the number councils give to such items: "N 3". */
export function isNonpublicItem({ props, kind }: OparlObject): boolean {
  if (kind !== 'agendaItem') return false;
  const { public: isPublic, number } = props;
  if (isPublic !== undefined && isPublic !== null && isPublic !== '') return !isTrue(isPublic);
  return typeof number === 'string' && /^\s*(?:N|NÖ|NOE)[\s.]*\d/i.test(number);
}

export const consultationSourceOf = (item: OparlObject, context: Context): string | null =>
  context.consultationOf(item)?.id ?? firstId(item, 'consultation') ?? parentOf(item, 'consultation');

export const itemSourceOf = (consultation: OparlObject, context: Context): string | null =>
  context.itemOf(consultation)?.id ?? firstId(consultation, 'agendaItem') ?? parentOf(consultation, 'agendaItem');
