import { lazy, Suspense } from 'react';
import { useSimpleView } from './simple-view.ts';

// Nearly everybody's first page: it comes with this module, not after it was drawn.
const situation = import('../home/index.tsx');
const Situation = lazy(() => situation);
const Simple = lazy(() => import('../exchange/simple/index.tsx'));

/** Start: the whole situation, or the simple view. */
export default function Start() {
  const isSimple = useSimpleView();
  return <Suspense fallback={null}>{isSimple ? <Simple /> : <Situation />}</Suspense>;
}
