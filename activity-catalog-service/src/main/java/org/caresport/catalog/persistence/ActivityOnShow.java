package org.caresport.catalog.persistence;

import org.caresport.catalog.entry.PublicActivity;
import org.jspecify.annotations.Nullable;

/**
 * An activity as the world sees it, and which edition of it that is.
 *
 * @param verifiedBy the organisation whose member last verified it
 */
public record ActivityOnShow(
        PublicActivity activity, Edition edition, @Nullable String verifiedBy) {}
