package org.caresport.stack.preflight;

import java.io.IOException;

/** How much memory new processes can have, in bytes. */
@FunctionalInterface
public interface Memory {

    long available() throws IOException;
}
