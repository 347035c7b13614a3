/** The libraries we compare with, in the one version that is measured. They are no dependency of the program. */
export const versions: Readonly<Record<string, string>> = {
  '@actual-app/crdt': '3.1.3',
  '@automerge/automerge': '3.5.0',
  'loro-crdt': '1.17.1',
  pouchdb: '9.0.0',
  tinybase: '10.0.1',
  yjs: '13.6.33',
};
