import { useMatch, useRouter, useRouterState, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { areas, pathOfEntity } from './areas.ts';

/**
 * The path of the page this component belongs to: `/exchange/conflicts`. A page that is being left keeps its own path until
 * the next one is there.
 */
export const usePagePath = (): string => useMatch({ strict: false, select: (match) => match.pathname });

/** Where the person is going, for what stands around the pages. */
export const useLocationPath = (): string => useRouterState({ select: (state) => state.location.pathname });

/** Goes to a page of the route table. */
export function useGoTo(): (path: string, record?: string) => void {
  const router = useRouter();
  return useCallback(
    (path, record) => void router.navigate({ to: path, search: record === undefined ? {} : { record } } as never),
    [router],
  );
}

/**
 * The record whose details are open beside the list, kept in the address: *back* closes it, a restart reopens it, the palette
 * leads to it.
 *
 * @example
 * const [openId, open] = useOpenRecord();
 * open(row.id); open(null);
 */
export function useOpenRecord(): readonly [string | null, (id: string | null) => void] {
  const router = useRouter();
  const { record } = useSearch({ strict: false }) as { readonly record?: string };
  const open = useCallback(
    (id: string | null) => {
      const isOpen = 'record' in router.state.location.search;
      // Walking through a list with the inspector open is one step back, not forty.
      void router.navigate({
        to: '.',
        search: id === null ? {} : { record: id },
        replace: isOpen && id !== null,
      } as never);
    },
    [router],
  );
  return [record ?? null, open];
}

/** Shows a record on the page of its entity. Entities without a page of their own open in the record dialog. */
export function useShowRecord(): (entity: string, id: string) => void {
  const router = useRouter();
  return useCallback(
    (entity, id) => {
      const path = pageFor(entity, router.state.location.pathname);
      if (path === undefined) void router.navigate({ to: '.', search: { show: `${entity}:${id}` } } as never);
      else void router.navigate({ to: path, search: { record: id } } as never);
    },
    [router],
  );
}

/** The page that shows an entity: the one the person is on, where all pages of its area show the same records. */
function pageFor(entity: string, here: string): string | undefined {
  const path = pathOfEntity[entity];
  const area = areas.find(({ pages, keepsRecord }) => keepsRecord && pages.some((page) => page.path === path));
  return area?.pages.some((page) => page.path === here && page.load === undefined) ? here : path;
}
