/** Pure functions are asked without a door: here they are at home in the region of the example office. */
import { homeOf, settleAt } from '../../shared/region/home.ts';
import { coesfeld } from '../../shared/region/region.ts';

settleAt(homeOf(coesfeld));
