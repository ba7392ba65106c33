package org.caresport.gateway.body;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One body on its way in: into memory as long as it is small, into a file when it is not. Lives on one event loop. */
final class IncomingBody {

    private static final Logger LOG = Logger.getLogger(IncomingBody.class);
    private static final long NO_TIMER = -1;
    private static final long A_SECOND = 1000;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Allowance allowance;
    private final Bodies bodies;
    private final long began = System.nanoTime();
    private @Nullable Buffer inMemory;
    private @Nullable AsyncFile file;
    private boolean opening;
    private int writing;
    private long size;
    private long onDisk;
    private boolean whole;
    private boolean over;
    private long timer = NO_TIMER;

    IncomingBody(RoutingContext context, Allowance allowance, Bodies bodies) {
        this.context = context;
        this.request = context.request();
        this.allowance = allowance;
        this.bodies = bodies;
    }

    void begin() {
        request.handler(this::take).endHandler(end -> endCame()).exceptionHandler(this::breakOff);
        request.resume();
        if (!over) {
            lookAgainIn(Math.min(allowance.time().toMillis(), allowance.grace().toMillis() + A_SECOND));
        }
    }

    private void take(Buffer bytes) {
        if (over) {
            return;
        }
        size += bytes.length();
        if (size > allowance.largest()) {
            refuse(Bodies.tooLarge(allowance.largest()));
        } else if (file == null
                && !opening
                && size <= bodies.mostInMemory()
                && bodies.memory().take(bytes.length())) {
            inMemory = inMemory == null ? bytes : inMemory.appendBuffer(bytes);
        } else {
            takeToFile(bytes);
        }
    }

    private void takeToFile(Buffer bytes) {
        if (!takeDisk(bytes.length())) {
            return;
        }
        if (file == null) {
            moveToFile(bytes);
        } else {
            write(file, bytes);
        }
    }

    private boolean takeDisk(int bytes) {
        if (bodies.disk().take(bytes)) {
            onDisk += bytes;
            return true;
        }
        refuse(Problem.of(
                        ProblemType.TOO_BUSY,
                        "The gateway keeps as many bodies as it has room for. Try again in a few seconds.")
                .retryAfter(5));
        return false;
    }

    /** Nothing more is read until there is a file; what has come by then is its beginning. */
    private void moveToFile(Buffer bytes) {
        opening = true;
        request.pause();
        bodies.spool().file().onComplete(opened -> {
            opening = false;
            if (opened.failed()) {
                failed(opened.cause());
            } else if (over) {
                opened.result().close();
            } else {
                file = opened.result();
                moveBeginning(file);
                write(file, bytes);
                request.resume();
            }
        });
    }

    private void moveBeginning(AsyncFile to) {
        if (inMemory != null) {
            Buffer beginning = inMemory;
            inMemory = null;
            bodies.memory().giveBack(beginning.length());
            if (takeDisk(beginning.length())) {
                write(to, beginning);
            }
        }
    }

    private void write(AsyncFile to, Buffer bytes) {
        if (over) {
            return;
        }
        writing++;
        to.write(bytes).onComplete(written -> {
            writing--;
            if (written.failed()) {
                failed(written.cause());
            } else {
                goOnWhenWhole();
            }
        });
        if (to.writeQueueFull()) {
            request.pause();
            to.drainHandler(drained -> request.resume());
        }
    }

    private void endCame() {
        whole = true;
        goOnWhenWhole();
    }

    private void goOnWhenWhole() {
        if (over || !whole || opening || writing > 0) {
            return;
        }
        end();
        HeldBody held = held();
        context.put(HeldBody.KEY, held);
        context.addEndHandler(done -> held.letGo());
        context.next();
    }

    private HeldBody held() {
        if (file != null) {
            return new HeldBody.InFile(file, size, bodies.disk());
        }
        return inMemory == null ? HeldBody.NONE : new HeldBody.InMemory(inMemory, bodies.memory());
    }

    private void lookAgainIn(long millis) {
        timer = context.vertx().setTimer(Math.max(1, millis), now -> {
            timer = NO_TIMER;
            Duration since = Duration.ofNanos(System.nanoTime() - began);
            if (since.compareTo(allowance.time()) >= 0) {
                refuse(late("A body must be here within " + allowance.time().toMillis() + " ms."));
            } else if (allowance.isTooSlow(size, since)) {
                refuse(late("A body must come with " + allowance.bytesASecond() + " bytes a second at least, after "
                        + allowance.grace().toMillis() + " ms."));
            } else {
                lookAgainIn(Math.min(A_SECOND, allowance.time().minus(since).toMillis() + 1));
            }
        });
    }

    private static Problem late(String what) {
        return Problem.of(ProblemType.REQUEST_TIMEOUT, what + " The request was not carried out.")
                .header("Connection", "close");
    }

    private void refuse(Problem problem) {
        if (!over) {
            giveUp();
            context.fail(problem.refused());
        }
    }

    private void failed(Throwable failure) {
        if (!over) {
            LOG.errorf("a large body could not be kept: %s", failure.getClass().getName());
            refuse(Problem.of(
                    ProblemType.INTERNAL_ERROR, "The body could not be kept. It is our fault, not yours: try again."));
        }
    }

    /** The caller left, or went on with what is no body. */
    private void breakOff(Throwable gone) {
        if (!over) {
            giveUp();
        }
    }

    private void giveUp() {
        end();
        bodies.disk().giveBack(onDisk);
        if (file != null) {
            file.close();
        }
        if (inMemory != null) {
            bodies.memory().giveBack(inMemory.length());
            inMemory = null;
        }
    }

    private void end() {
        over = true;
        if (timer != NO_TIMER) {
            context.vertx().cancelTimer(timer);
            timer = NO_TIMER;
        }
    }
}
