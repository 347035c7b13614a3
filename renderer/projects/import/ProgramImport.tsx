import ImportPage from './index.tsx';

/** Programmliste einlesen: the same steps, for the catalogue of programmes. */
export default function ProgramImport() {
  return <ImportPage kind="programs" />;
}
