package org.caresport.referral.domain;

import org.jspecify.annotations.Nullable;

/** A coded clinical fact: ICPC-1 NL, SNOMED CT or another system named by its URI. */
public record Code(String system, String code, @Nullable String display) {}
