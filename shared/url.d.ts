/**
 * The URL of the WHATWG, which browsers, Node and Electron have alike: the only thing of a platform that `shared/` uses, so it is declared
 * here by what is used of it instead of taking in all types of one of them.
 */
declare class URL {
  /** Throws a TypeError for what is no absolute address. */
  constructor(address: string);
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly searchParams: Iterable<[name: string, value: string]>;
}
