package org.caresport.benchmark;

import java.io.IOException;

/** Some referrals before any is timed: a platform that has just started is still being compiled. */
record WarmUp(Door ehr, Letters letters) {

    static final int REFERRALS = 600;

    /** @return how many referrals were sent */
    int run() throws IOException, InterruptedException {
        for (var letter : letters.write(REFERRALS)) {
            var answer = ehr.postNow("/fhir/r4", letter);
            if (answer.statusCode() != 200) {
                throw new NotMeasurable("a referral was answered %d: %s".formatted(answer.statusCode(), answer.body()));
            }
        }
        return REFERRALS;
    }
}
