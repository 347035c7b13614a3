import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import type { Input, Output } from '../../shared/contract.ts';
import type { Topic } from '../../shared/core/contract-kit.ts';
import type { Result } from '../../shared/core/result.ts';
import { type AskFailure, ask, bridge } from './bridge.ts';
import { renew } from './renew.ts';
import { type QueryName, topicsOfQuery } from './topics.ts';

/**
 * Answers are kept until their topic is touched. Nothing is asked again for other reasons: the store is on this machine, and
 * a screen that reloads on focus would lose the place of whoever reads it.
 */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
  },
});

/** Asks again what speaks of these topics; answers nobody looks at are only marked as old. */
export const forgetTopics = (topics: readonly string[]): void =>
  renew(
    answers,
    ({ meta }) => (meta?.['topics'] as readonly Topic[] | undefined)?.some((topic) => topics.includes(topic)) ?? false,
  );

/** Lets the host's announcements renew what is on the screen. Called once, at the start. */
export const followTouches = (): (() => void) => bridge().onTouched(forgetTopics);

export type Answer<N extends QueryName> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: AskFailure<N>; readonly retry: () => void }
  | {
      readonly state: 'ready';
      readonly value: Output<N>;
      /** A newer answer is on its way, or the value belongs to the input before (with `keep`). */
      readonly isStale: boolean;
    };

export type AnswerOptions = {
  /** `false`: do not ask yet; the state stays `loading`. */
  readonly enabled?: boolean;
  /** Show the answer to the input before until the new one is there: for search while typing. */
  readonly keep?: boolean;
  /** Instead of the topics in `topics.ts`. */
  readonly topics?: readonly Topic[];
};

const questionOf = <N extends QueryName>(name: N, input: Input<N>, topics: readonly Topic[] = topicsOfQuery[name]) => ({
  queryKey: [name, input],
  queryFn: (): Promise<Result<Output<N>, AskFailure<N>>> => ask(name, input),
  meta: { topics },
});

/** Asks before any screen does; who asks the same then finds the answer, or that it is under way. */
export const askAhead = <N extends QueryName>(name: N, input: Input<N>): void =>
  void answers.prefetchQuery(questionOf(name, input));

/**
 * An answer of the store that stays true: it is asked again whenever a command touched what it speaks of. Unchanged rows keep
 * their identity, so memoised rows are not drawn again.
 *
 * @example
 * const answer = useAnswer('deadline.list', { all: false });
 * if (answer.state === 'loading') return <Loading />;
 * if (answer.state === 'failed') return <FailureNotice answer={answer} />;
 */
export function useAnswer<N extends QueryName>(name: N, input: Input<N>, options: AnswerOptions = {}): Answer<N> {
  const query = useQuery<Result<Output<N>, AskFailure<N>>>({
    ...questionOf(name, input, options.topics),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
  const reply = query.data;
  if (reply === undefined) return { state: 'loading' };
  if (reply.ok) return { state: 'ready', value: reply.value, isStale: query.isFetching || query.isPlaceholderData };
  return { state: 'failed', failure: reply.error, retry: () => void query.refetch() };
}
