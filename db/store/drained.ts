/** Runs what could be done in steps in one go, for what is small; answers what it answers in the end. */
export function drained<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
