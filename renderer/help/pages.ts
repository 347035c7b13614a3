import type { Locale } from '../../shared/core/locale.ts';
import deAgency from './content/de/agency.md?raw';
import deCommunication from './content/de/communication.md?raw';
import deCouncils from './content/de/councils.md?raw';
import deExchange from './content/de/exchange.md?raw';
import deFunding from './content/de/funding.md?raw';
import deHome from './content/de/home.md?raw';
import deProjects from './content/de/projects.md?raw';
import deScouting from './content/de/scouting.md?raw';
import deSearch from './content/de/search.md?raw';
import deSettings from './content/de/settings.md?raw';
import deStrategy from './content/de/strategy.md?raw';
import enAgency from './content/en/agency.md?raw';
import enCommunication from './content/en/communication.md?raw';
import enCouncils from './content/en/councils.md?raw';
import enExchange from './content/en/exchange.md?raw';
import enFunding from './content/en/funding.md?raw';
import enHome from './content/en/home.md?raw';
import enProjects from './content/en/projects.md?raw';
import enScouting from './content/en/scouting.md?raw';
import enSearch from './content/en/search.md?raw';
import enSettings from './content/en/settings.md?raw';
import enStrategy from './content/en/strategy.md?raw';

/** The pages of the manual, named like the areas they are about. */
export const helpPages = [
  'home',
  'projects',
  'funding',
  'scouting',
  'strategy',
  'agency',
  'councils',
  'communication',
  'exchange',
  'search',
  'settings',
] as const;
export type HelpPage = (typeof helpPages)[number];

export const helpContent: Readonly<Record<Locale, Readonly<Record<HelpPage, string>>>> = {
  de: {
    home: deHome,
    projects: deProjects,
    funding: deFunding,
    scouting: deScouting,
    strategy: deStrategy,
    agency: deAgency,
    councils: deCouncils,
    communication: deCommunication,
    exchange: deExchange,
    search: deSearch,
    settings: deSettings,
  },
  en: {
    home: enHome,
    projects: enProjects,
    funding: enFunding,
    scouting: enScouting,
    strategy: enStrategy,
    agency: enAgency,
    councils: enCouncils,
    communication: enCommunication,
    exchange: enExchange,
    search: enSearch,
    settings: enSettings,
  },
};
