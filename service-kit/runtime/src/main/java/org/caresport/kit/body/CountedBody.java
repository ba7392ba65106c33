package org.caresport.kit.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body that is counted while it is read, and breaks off at the first byte too many. */
final class CountedBody extends InputStream {

    private final InputStream body;
    private final long mostBytes;
    private long seen;

    CountedBody(InputStream body, long mostBytes) {
        this.body = body;
        this.mostBytes = mostBytes;
    }

    boolean isTooLarge() {
        return seen > mostBytes;
    }

    @Override
    public int read() throws IOException {
        int octet = body.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int octets = body.read(into, offset, length);
        count(octets);
        return octets;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    /** Reads what is left, because the stream below would; but that one would do it without end. */
    @Override
    public void close() throws IOException {
        if (!isTooLarge()) {
            transferTo(OutputStream.nullOutputStream());
            body.close();
        }
    }

    private void count(int octets) throws IOException {
        seen += Math.max(0, octets);
        if (isTooLarge()) {
            throw new IOException("the body is larger than %d bytes".formatted(mostBytes));
        }
    }
}
