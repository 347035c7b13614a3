import { z } from 'zod';
import { type CallName, callNamed } from '../../shared/contract.ts';

type Option = { readonly properties: { readonly code: { readonly const: string }; readonly message: unknown } };

/** The refusals a call declares, from its schema. */
export function declared(name: CallName): Option[] {
  const schema = z.toJSONSchema(callNamed(name).failure, { io: 'output', unrepresentable: 'any' }) as unknown as {
    not?: unknown;
    oneOf?: Option[];
    anyOf?: Option[];
  };
  if (schema.not !== undefined) return [];
  return schema.oneOf ?? schema.anyOf ?? [schema as unknown as Option];
}

export const codesOf = (name: CallName) => declared(name).map(({ properties }) => properties.code.const);
