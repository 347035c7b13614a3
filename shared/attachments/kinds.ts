/** Media types of what offices attach, by the ending of the name; everything else is just bytes. */
const mimes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  rtf: 'application/rtf',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  ics: 'text/calendar',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  heic: 'image/heic',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  zip: 'application/zip',
  json: 'application/json',
  xml: 'application/xml',
};

/** Endings by which Windows, macOS or Linux run a file that is opened, or a script in it. */
const programs = new Set(
  (
    'exe com bat cmd scr pif msi msp mst cpl hta jar js jse vbs vbe ws wsf wsh ps1 ps1xml psm1 reg lnk url scf inf gadget ' +
    'application chm hlp iso img vhd vhdx appx msix appref-ms sh bash command app dmg pkg run desktop html htm xhtml svg ' +
    'docm dotm xlsm xltm xlam pptm potm ppam'
  ).split(' '),
);

/** The ending of a name in lower case, without the dot; empty where there is none. Windows ignores dots and spaces behind it. */
export function endingOf(name: string): string {
  const [, ending = ''] = /\.([^.\\/ ]{1,20})$/.exec(name.replace(/[. ]+$/, '').trimEnd()) ?? [];
  return ending.toLowerCase();
}

export const mimeOf = (name: string): string => mimes[endingOf(name)] ?? 'application/octet-stream';

/** Whether opening a file of this name may run something: it is saved on request, and said what it is, never opened. */
export const mayRun = (name: string): boolean => programs.has(endingOf(name));
