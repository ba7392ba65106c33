package org.caresport.catalog.problem;

import jakarta.ws.rs.ext.Provider;
import org.caresport.catalog.domain.AlreadyThere;
import org.caresport.catalog.domain.CatalogRefusal;
import org.caresport.catalog.domain.FallbackTaken;
import org.caresport.catalog.domain.Misfit;
import org.caresport.catalog.domain.MoveNotAllowed;
import org.caresport.catalog.domain.NotInCatalogue;
import org.caresport.catalog.domain.PostcodeTaken;
import org.caresport.catalog.domain.StillCovers;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.problem.RefusalMapper;

/** The one place that knows which HTTP problem a refused request becomes. */
@Provider
public class CatalogRefusals extends RefusalMapper<CatalogRefusal> {

    @Override
    protected Problem problem(CatalogRefusal refusal) {
        return switch (refusal) {
            case NotInCatalogue missing -> Problem.notFound(missing.kind());
            case MoveNotAllowed move -> Problem.of(KitProblem.MOVE_NOT_ALLOWED, sentence(move));
            case PostcodeTaken taken ->
                Problem.of(CatalogProblem.POSTCODE_TAKEN, sentence(taken))
                        .invalid("postcodes", "holds an area of another broker");
            case FallbackTaken taken ->
                Problem.of(CatalogProblem.FALLBACK_TAKEN, sentence(taken))
                        .invalid("fallback", "is true for another broker of the municipality");
            case StillCovers covers -> Problem.of(CatalogProblem.STILL_COVERS, sentence(covers));
            case AlreadyThere there ->
                Problem.of(
                        CatalogProblem.ALREADY_THERE,
                        sentence(there) + " Read it, and send its ETag in If-Match to change it.");
            case Misfit misfit ->
                Problem.validation("Correct the field named in 'errors' and send the request again.")
                        .invalid(misfit.field(), String.valueOf(misfit.getMessage()));
        };
    }

    private static String sentence(CatalogRefusal refusal) {
        var message = String.valueOf(refusal.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
