package org.caresport.web.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on top of every page of a referral, whatever else is there. */
public record Banner(
        Case referral,
        String owner,
        boolean mine,
        List<Step> journey,
        @Nullable String call) {

    private static final List<String> STEPS =
            List.of("received", "accepted", "contact", "intake", "proposals", "offer", "place", "active", "completed");

    public record Step(String name, boolean done, boolean current) {}

    static Banner of(Looked looked) {
        Case referral = looked.referral();
        int now = reached(referral);
        return new Banner(
                referral,
                looked.colleagues().name(referral.owner()),
                looked.isMine(),
                STEPS.stream()
                        .map(step -> new Step(
                                step,
                                STEPS.indexOf(step) < now || referral.state().equals("completed"),
                                STEPS.indexOf(step) == now))
                        .toList(),
                looked.moves().whyNoCall().orElse(null));
    }

    private static int reached(Case referral) {
        return switch (referral.state()) {
            case "draft", "submitted", "in-triage", "information-requested", "rejected" -> 0;
            case "accepted" -> 1;
            case "contacting", "unreachable" -> 2;
            case "intake-done", "needs-clearance" -> 3;
            case "matched", "no-match" -> 4;
            case "guided" ->
                switch (referral.step()) {
                    case "enrolled" -> 6;
                    case "first-session", "active" -> 7;
                    default -> 5;
                };
            case "completed" -> 8;
            default -> furthest(referral);
        };
    }

    /** Of what has ended: how far it came. */
    private static int furthest(Case referral) {
        return referral.participations().isEmpty() ? (referral.intake() == null ? 1 : 4) : 5;
    }

    /** Where the pages of this referral begin. */
    public String base() {
        return "/workbench/referrals/" + referral.id();
    }

    /** The number to dial, without what only people read. */
    public String dial() {
        String phone = phone();
        return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
    }

    @Nullable
    public String phone() {
        Case.Patient patient = referral.patient();
        Case.Representative speaks = patient.representative();
        return patient.phone() == null && speaks != null ? speaks.phone() : patient.phone();
    }

    public boolean ofRepresentative() {
        return referral.patient().phone() == null && phone() != null;
    }
}
