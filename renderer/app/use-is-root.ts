import { useAnswer } from './answers.ts';

/** Whether this site keeps the registry: it admits the others, so it is never told to ask the coordination. */
export function useIsRoot(): boolean {
  const registry = useAnswer('registry.status', {});
  return registry.state === 'ready' && registry.value.isRoot;
}
