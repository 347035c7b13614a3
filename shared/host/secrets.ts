/** Passwords on their way between the host, which can keep them, and the worker, which needs them. */
export type KeptSecrets = {
  /** Whether the host keeps them beyond this session. */
  readonly isKept: boolean;
  readonly values: Readonly<Record<string, string>>;
};
