import { defineTexts } from '../i18n/define.ts';

type Gap = { readonly site: string; readonly from: number; readonly to: number };

const span = ({ from, to }: Gap): string => (from === to ? `${from}` : `${from}–${to}`);
const spans = (gaps: readonly Gap[]): string => gaps.map(span).join(', ');
const isOne = (gaps: readonly Gap[]): boolean => gaps.length === 1 && gaps.every(({ from, to }) => from === to);

/** What is said of a record that others refer to and that is not here. */
export const missingTexts = defineTexts(
  {
    name: 'noch nicht eingetroffen',
    newer: 'Diese Art von Eintrag kennt erst eine neuere Version. Bitte aktualisieren Sie Digitalagentur.',
    unknown:
      'Noch nicht eingetroffen; wer den Eintrag angelegt hat, ist hier nicht bekannt. Bitte lesen Sie neue Bündel der anderen Standorte ein.',
    notArrived: 'Noch nicht eingetroffen.',
    created: (sites: readonly string[]) => `Angelegt in ${sites.join(' oder ')}`,
    createdProbably: (sites: readonly string[]) => `Angelegt vermutlich in ${sites.join(' oder ')}`,
    lacksThere: (gaps: readonly Gap[]) =>
      isOne(gaps)
        ? `; von dort fehlt hier die Änderung ${spans(gaps)}`
        : `; von dort fehlen hier die Änderungen ${spans(gaps)}`,
    lacks: (gaps: readonly Gap[]) => `; hier fehlen ${gaps.map((gap) => `von ${gap.site} ${span(gap)}`).join(', ')}`,
    next: (sites: readonly string[]) =>
      sites.length === 1
        ? 'Bitte lesen Sie ein neues Bündel von dort ein.'
        : 'Bitte lesen Sie neue Bündel dieser Standorte ein.',
  },
  {
    name: 'not yet received',
    newer: 'Only a newer version knows this kind of record. Please update Digitalagentur.',
    unknown:
      'Not yet received; who created the record is not known here. Please read in new bundles of the other sites.',
    notArrived: 'Not yet received.',
    created: (sites: readonly string[]) => `Created in ${sites.join(' or ')}`,
    createdProbably: (sites: readonly string[]) => `Probably created in ${sites.join(' or ')}`,
    lacksThere: (gaps: readonly Gap[]) =>
      isOne(gaps)
        ? `; change ${spans(gaps)} from there is missing here`
        : `; changes ${spans(gaps)} from there are missing here`,
    lacks: (gaps: readonly Gap[]) => `; missing here: ${gaps.map((gap) => `${gap.site} ${span(gap)}`).join(', ')}`,
    next: (sites: readonly string[]) =>
      sites.length === 1 ? 'Please read in a new bundle from there.' : 'Please read in new bundles of these sites.',
  },
);
