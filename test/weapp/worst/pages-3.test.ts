import { pagesWithinLimits } from './within-limits';

pagesWithinLimits(3);
