package org.caresport.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.StackException;
import org.caresport.stack.supervision.Program;
import org.jspecify.annotations.Nullable;

/** One of the project's own services, from its packaged jar, told everything by environment variables as on a cluster. */
final class ServiceProgram implements Program {

    private final Part part;
    private final Set<Part> needs;
    private final Settings settings;
    private final Path caches;
    private final Map<String, String> own;
    private volatile boolean learning;
    /** What the last start went with, until that was ready. */
    private @Nullable StartCache unproven;

    /** @param own the variables that only this service gets */
    ServiceProgram(Part part, Set<Part> needs, Settings settings, Path caches, Map<String, String> own) {
        this.part = part;
        this.needs = needs;
        this.settings = settings;
        this.caches = caches;
        this.own = own;
    }

    /** The jar that runs a service. */
    static Path jar(Path project, Part service) {
        return project.resolve("%s/target/%s-0.1.0-runner.jar".formatted(service.folder(), service.title()));
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public Set<Part> needs() {
        return needs;
    }

    @Override
    public Launch launch() throws IOException {
        var jar = jar(settings.project(), part);
        if (!Files.exists(jar)) {
            throw new StackException("%s is not built; run ./caresport build".formatted(part.title()));
        }
        if (unproven != null) {
            unproven.forget();
        }
        var cache = new StartCache(caches, jar, ServiceProgram::jvm, settings.learns());
        var options = cache.options();
        learning = cache.isLearning();
        unproven = cache;
        return new Launch(jvm().options(options).jar(jar), settings.home().root(), environment());
    }

    @Override
    public Duration grace() {
        return learning ? Duration.ofMinutes(2) : Program.super.grace();
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        var ready = Probe.http(settings.local(management(), "/q/health/ready"));
        if (ready) {
            unproven = null;
        }
        return ready;
    }

    private static Jvm jvm() {
        return Jvm.withHeap(128);
    }

    Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        // glibc would keep a heap of its own for every few threads
        environment.put("MALLOC_ARENA_MAX", "2");
        // a few cores for everybody: requests that come faster wait, or they would starve the events they cause
        environment.put("QUARKUS_THREAD_POOL_MAX_THREADS", "8");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(Port.of(part))));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.port(management())));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", settings.issuer().toString());
        environment.put("CARESPORT_PUBLIC_URL", settings.publicUrl().toString());
        environment.put(
                "CARESPORT_GEO_POSTCODE_FILE",
                settings.project()
                        .resolve("deploy/demo/src/main/resources/data/postcodes.csv")
                        .toString());
        settings.ahead().ifPresent(file -> environment.put("CARESPORT_TIME_MOVED_BY", file.toString()));
        environment.putAll(own);
        return environment;
    }

    private Port management() {
        return Port.managementOf(part).orElseThrow();
    }
}
