/** Loaded before a program (`--import`): when it ends, its highest memory in MB stands in the file `PEAK_FILE` names. */
import { writeFileSync } from 'node:fs';
import { peakMb } from './peak.ts';

process.on('exit', () => {
  const file = process.env['PEAK_FILE'];
  if (file !== undefined) writeFileSync(file, String(peakMb()));
});
