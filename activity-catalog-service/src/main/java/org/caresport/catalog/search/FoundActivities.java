package org.caresport.catalog.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param next the address of the next page; null on the last one
 */
record FoundActivities(List<FoundActivity> items, @Nullable String next) {}
