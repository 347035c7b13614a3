// `npm run check`: the quick look before a commit. Types, lint, format and the unit tests.
import { finish, lint, sum, tests, types } from './steps.mjs';

finish(sum([await types(), await lint(), await tests(['unit'], process.argv.slice(2))]));
