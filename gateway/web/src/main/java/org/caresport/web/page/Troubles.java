package org.caresport.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What somebody sees who is not the happy one: a page that says what happened, and what to do next. It is no resource itself:
 * what a resource maps holds for that resource alone.
 */
class Troubles {

    private static final Logger LOG = Logger.getLogger(Troubles.class);

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance trouble(String title, String text, String reference);

        private Templates() {}
    }

    @ServerExceptionMapper
    public Response refused(ApiProblem problem) {
        UiTexts texts = texts();
        return switch (problem.status()) {
            case 401, 403 -> page(403, texts.forbidden(), texts.forbiddenText(), "");
            case 404, 410 -> page(404, texts.notFound(), texts.notFoundText(), "");
            case 409, 412, 422, 428 -> page(409, texts.conflict(), texts.conflictText(), problem.type());
            case 429, 502, 503, 504 -> page(503, texts.unavailable(), texts.unavailableText(), "");
            default -> unexpected(problem);
        };
    }

    @ServerExceptionMapper
    public Response unreachable(ProcessingException unreachable) {
        LOG.warnf(
                "the door can't be asked: %s",
                unreachable.getCause() == null ? "" : unreachable.getCause().getClass());
        UiTexts texts = texts();
        return page(503, texts.unavailable(), texts.unavailableText(), "");
    }

    @ServerExceptionMapper
    public Response notForThem(ForbiddenException refused) {
        UiTexts texts = texts();
        return page(403, texts.forbidden(), texts.forbiddenText(), "");
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException refused) {
        UiTexts texts = texts();
        int status = refused.getResponse().getStatus();
        return switch (status) {
            case 301, 302, 303, 304, 307, 308 -> refused.getResponse();
            case 401, 403 -> page(status, texts.forbidden(), texts.forbiddenText(), "");
            case 404, 405 -> page(status, texts.notFound(), texts.notFoundText(), "");
            default -> status < 500 ? page(status, texts.wentWrong(), texts.invalid(), "") : unexpected(refused);
        };
    }

    @ServerExceptionMapper
    public Response unexpected(Exception unexpected) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(unexpected, "a page failed, reference %s", reference);
        UiTexts texts = texts();
        return page(500, texts.wentWrong(), texts.unavailableText(), reference);
    }

    static UiTexts texts() {
        Locale locale = Page.current().map(page -> page.language().locale()).orElse(Language.NL.locale());
        return MessageBundles.get(UiTexts.class, Localized.Literal.of(locale.getLanguage()));
    }

    static Response page(int status, String title, String text, String reference) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.trouble(title, text, reference))
                .build();
    }
}
