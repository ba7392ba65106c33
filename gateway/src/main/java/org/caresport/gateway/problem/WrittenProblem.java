package org.caresport.gateway.problem;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** A problem written out: ready for the wire. */
record WrittenProblem(int status, Map<String, String> headers, Buffer body) {}
