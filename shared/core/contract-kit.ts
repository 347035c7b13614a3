import { z } from 'zod';

/** Subjects that screens show; a command names those it may have changed, and screens that show them ask again. */
export const topics = [
  'office',
  'record',
  'conflict',
  'exchange',
  'backup',
  'setting',
  'undo',
  'trust',
  'transport',
] as const;
export type Topic = (typeof topics)[number];

/** A failure a call may answer with, besides `invalid-request` and trouble with the store. */
type FailureSchema = z.ZodType<{ readonly code: string }>;

export type Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType, Fails = z.ZodType> = {
  readonly kind: 'query' | 'command';
  readonly input: Input;
  readonly output: Output;
  readonly failure: Fails;
  readonly touches: readonly Topic[];
  /** Runs in steps, reports progress and can be cancelled. */
  readonly long: boolean;
  /** Answered even while no store is open. */
  readonly early: boolean;
  /** A command that mostly waits for a network: it takes its turn only for what it writes, so that nobody else waits with it. */
  readonly ownTurn: boolean;
};

const never = z.never() as unknown as z.ZodType<never>;

type Extras = { readonly long?: boolean; readonly early?: boolean; readonly ownTurn?: boolean };

type Spec<I, O, F> = { readonly input: I; readonly output: O; readonly failure?: F } & Extras;

/** A call whose declaration is made when somebody first looks into it: a start would else make thousands of schemas, and use few. */
function declared<K extends Call['kind'], I extends z.ZodType, O extends z.ZodType, F>(
  kind: K,
  declare: () => Spec<I, O, F> & { readonly touches?: readonly Topic[] },
): Call<I, O, F> & { readonly kind: K } {
  let made: ReturnType<typeof declare> | undefined;
  const spec = () => {
    made ??= declare();
    return made;
  };
  return {
    kind,
    get input() {
      return spec().input;
    },
    get output() {
      return spec().output;
    },
    get failure() {
      return spec().failure ?? (never as unknown as F);
    },
    get touches() {
      return spec().touches ?? [];
    },
    get long() {
      return spec().long ?? false;
    },
    get early() {
      return spec().early ?? false;
    },
    get ownTurn() {
      return spec().ownTurn ?? false;
    },
  };
}

/** Reads; runs on the read-only connection. */
export const query = <I extends z.ZodType, O extends z.ZodType, F extends FailureSchema = z.ZodType<never>>(
  declare: () => Spec<I, O, F>,
): Call<I, O, F> & { readonly kind: 'query' } => declared('query', declare);

/** Writes, in one transaction. */
export const command = <I extends z.ZodType, O extends z.ZodType, F extends FailureSchema = z.ZodType<never>>(
  declare: () => Spec<I, O, F> & { readonly touches: readonly Topic[] },
): Call<I, O, F> & { readonly kind: 'command' } => declared('command', declare);

/** A refusal: a stable code, a German sentence with the next step, and details. */
export const refusal = <const Code extends string, Details extends z.ZodRawShape = Record<never, never>>(
  code: Code,
  details?: Details,
) => z.object({ code: z.literal(code), message: z.string(), ...((details ?? {}) as Details) });

/** Several refusals of one call. */
export const refusals = <const Options extends readonly [z.ZodObject, ...z.ZodObject[]]>(...options: Options) =>
  z.discriminatedUnion('code', options as never) as unknown as z.ZodType<z.output<Options[number]>>;
