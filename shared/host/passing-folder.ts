/** What a folder among the passing files of this machine is for; part of its name. */
export const passingPurposes = ['lesen', 'druck', 'pruefen', 'dateien'] as const;
export type PassingPurpose = (typeof passingPurposes)[number];

/** The beginning of the name of a folder for passing files; the system adds letters nobody can guess. */
export const passingPrefix = (purpose: PassingPurpose): string => `digitalagentur-${purpose}-`;

/** Whether a folder of this name is one of ours. */
export const isPassingName = (name: string): boolean =>
  passingPurposes.some((purpose) => name.startsWith(passingPrefix(purpose)));
