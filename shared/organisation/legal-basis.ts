/**
 * By which right the office keeps the names of those who work in it (D10): data of employees in their work, § 18 (1) DSG NRW. Written on
 * persons that are made in passing; somebody can put another one in its place.
 */
export const employeesLegalBasis = 'Beschäftigtendaten, § 18 Abs. 1 DSG NRW';
