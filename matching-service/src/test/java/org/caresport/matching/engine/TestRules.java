package org.caresport.matching.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caresport.matching.domain.Text;
import org.caresport.matching.rules.Condition;
import org.caresport.matching.rules.Kind;
import org.caresport.matching.rules.Rule;
import org.caresport.matching.rules.RuleBook;
import org.caresport.matching.rules.Vocabulary;
import org.caresport.matching.testing.Offer;

final class TestRules {

    private TestRules() {}

    static RuleBook withOneFilterFrom(String day) {
        var text = new Text("niets past", "nothing fits");
        var about = new Rule.About("nothing-fits", Kind.HARD_FILTER, text, "a test", "us", "1", LocalDate.parse(day));
        return new RuleBook(
                "test",
                20,
                5,
                Map.of(),
                new Vocabulary(Map.of(), Set.of(), Map.of(), Set.of(), Map.of()),
                List.of(new Rule.Verdict(about, Condition.ALWAYS, Condition.ALWAYS, null, null)));
    }

    static ProgrammeIndex index(Offer... offers) {
        var index = new ProgrammeIndex(1000);
        for (var offer : offers) {
            index.put(offer.programme());
        }
        return index;
    }
}
