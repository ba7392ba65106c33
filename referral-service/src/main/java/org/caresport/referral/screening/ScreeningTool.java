package org.caresport.referral.screening;

import java.util.List;
import java.util.stream.IntStream;

/** The lists of questions that are asked before exercise. What a yes to one of them means is for matching's rules to say. */
public enum ScreeningTool {

    /** Seven general questions, each with questions of its own behind a yes: {@code 1} … {@code 7}, {@code 1a}, {@code 1b} … */
    PAR_Q_PLUS("https://caresport.org/fhir/CodeSystem/par-q-plus", 7);

    private final String system;
    private final int general;

    ScreeningTool(String system, int general) {
        this.system = system;
        this.general = general;
    }

    /** The code system in which its questions are codes. */
    public String system() {
        return system;
    }

    /** Those that everybody answers, by their code. */
    public List<String> generalQuestions() {
        return IntStream.rangeClosed(1, general).mapToObj(Integer::toString).toList();
    }
}
