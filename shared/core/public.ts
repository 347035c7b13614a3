import { type Entity, fieldsOf } from './entity.ts';

/**
 * What may be read by everybody, outside the twelve houses: on the Schaufenster, in a report for the public.
 *
 * PB1  A record is public when it says so twice (PU2 in shared/councils/publicness.ts): its visibility and its classification are `public`.
 *      What is private, of one site, for all sites, internal, confidential or of a non-public session is not; nor is a value of a newer
 *      version, nor a record about whose visibility or classification the sites disagree.
 * PB2  Of a public record only the fields go out that its entity names (`publicFields`, beside the model). An entity that names none gives
 *      nothing, so a new one is closed until somebody decides otherwise.
 * PB3  Each record speaks for itself: a public project opens neither its milestones nor the name of its field of action, and a
 *      reference to a record that is not public says nothing.
 */
export const publicFieldsOf = (entity: Entity): readonly string[] =>
  fieldsOf(entity).flatMap(([name]) => ((entity.publicFields ?? []).includes(name) ? [name] : []));
