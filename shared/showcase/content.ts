import type { Locale } from '../core/locale.ts';
import type { Authority } from '../privacy/authority.ts';
import type { KeptMap } from '../region/map-schema.ts';
import type { ShowcaseSettings } from './settings.ts';

/**
 * All that can get on the Schaufenster: what `db/showcase/read.ts` found public (PB1 to PB3 in shared/core/public.ts), official data of the
 * region, and what the office typed for it. The pages are made from this and nothing else.
 */
export type ShowcaseContent = {
  readonly settings: ShowcaseSettings;
  /** What the office says of itself in its settings. */
  readonly authority: Authority;
  /** Day the pages are made for: what is still to come and what has been. */
  readonly today: string;
  readonly region: {
    readonly name: string;
    readonly attribution: string;
    /** The regulation on accessible pages; `null`: the region names none. */
    readonly accessibility: string | null;
  };
  /** Borders of the bodies; `null`: the region has no map. */
  readonly map: KeptMap | null;
  readonly bodies: readonly ShownBody[];
  readonly tasks: readonly Named[];
  readonly posts: readonly { readonly id: string; readonly title: string; readonly bodyId: string | null }[];
  readonly projects: readonly ShownProject[];
  readonly radars: readonly ShownRadar[];
  readonly items: readonly ShownItem[];
};

/** Words of a record are German; words of the program are in the language of the page. */
export type Words =
  | { readonly by: 'record'; readonly text: string }
  | { readonly by: 'program'; readonly text: Readonly<Record<Locale, string>> };

export type Named = { readonly key: string; readonly title: Words };

export type ShownBody = {
  readonly id: string;
  readonly name: string;
  /** On the map, where room is short. */
  readonly shortName: string;
  readonly kind: Readonly<Record<Locale, string>>;
  readonly ags: string;
  readonly population: number | null;
  readonly areaKm2: number | null;
  /** Names its area on the map; `null`: it has none. */
  readonly geometryKey: string | null;
};

export type ShownProject = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Empty: nobody has written a text for the public. */
  readonly text: string;
  readonly status: Readonly<Record<Locale, string>>;
  readonly isEnded: boolean;
  readonly leadBodyId: string | null;
  readonly partners: readonly { readonly bodyId: string; readonly role: Readonly<Record<Locale, string>> }[];
  /** Titles as they stand in the strategy; empty where that record is not public. */
  readonly measure: string;
  readonly field: string;
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly milestones: readonly {
    readonly title: string;
    readonly dueOn: string | null;
    readonly doneOn: string | null;
  }[];
};

export type ShownTrend = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly sector: string;
  readonly ring: string;
  readonly impact: number | null;
};

export type ShownRadar = {
  readonly id: string;
  readonly title: Words;
  readonly sectors: readonly (Named & { readonly colour: number })[];
  readonly rings: readonly Named[];
  readonly trends: readonly ShownTrend[];
};

/** An event or a message of the office. */
export type ShownItem = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly channel: Readonly<Record<Locale, string>>;
  readonly on: string | null;
  readonly time: string | null;
  readonly endsOn: string | null;
  readonly place: string;
  /** A web address, or empty. */
  readonly url: string;
  readonly isEvent: boolean;
  readonly projectId: string | null;
};
