// What the pages do beyond the theme. No library, nothing from elsewhere; without it every page can still be read.
"use strict";
