import { lazy, Suspense } from 'react';
import { useSimpleView } from './simple-view.ts';

const Situation = lazy(() => import('../home/index.tsx'));
const Simple = lazy(() => import('../exchange/simple/index.tsx'));

/** Start: the whole situation, or the simple view. */
export default function Start() {
  const isSimple = useSimpleView();
  return <Suspense fallback={null}>{isSimple ? <Simple /> : <Situation />}</Suspense>;
}
