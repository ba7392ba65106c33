package org.caresport.referral.domain;

import org.jspecify.annotations.Nullable;

/** Who refers: the organisation by its code ({@code agb:01234567}), the practitioner by theirs when known, and a name to show. */
public record Requester(String organisation, @Nullable String practitioner, String display) {}
