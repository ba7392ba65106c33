package org.caresport.referral.persistence;

import org.caresport.referral.domain.Code;
import org.jspecify.annotations.Nullable;

/** A code as it is stored, among the reasons of a referral and in its profile. */
record CodeDocument(String system, String code, @Nullable String display) {

    static CodeDocument of(Code code) {
        return new CodeDocument(code.system(), code.code(), code.display());
    }

    Code read() {
        return new Code(system, code, display);
    }
}
