/** Leads from the old address of the filter to the page of the search, with what the address chooses. */

import { ROOT, SEARCH } from "../../shared/site.js";

location.replace(new URL(SEARCH + location.search, ROOT));
