/**
 * A value that is made when somebody first asks for it. The words, names and tables of a language cost milliseconds each, and whatever a module
 * makes while it is loaded is what a person waits for at every start.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
