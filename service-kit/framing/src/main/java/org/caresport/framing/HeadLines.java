package org.caresport.framing;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a request's head as they came. Netty reads a folded line as one with the line before, so that the next
 * server may see another header than we did; here the lines are looked at before anything is made of them.
 */
final class HeadLines {

    private static final byte CR = '\r';
    private static final byte LF = '\n';
    private static final byte SPACE = ' ';
    private static final byte TAB = '\t';
    private static final byte DELETE = 0x7f;
    private static final String NO_TARGET = "/";

    private HeadLines() {}

    /** What is wrong with the lines that are there, or null as long as nothing is. */
    static @Nullable String faultOf(ByteBuf head, boolean fromTheStart) {
        int at = head.readerIndex();
        int end = head.writerIndex();
        boolean requestLine = fromTheStart;
        while (at < end) {
            int lineFeed = head.indexOf(at, end, LF);
            String fault = faultOf(head, at, lineFeed < 0 ? end : lineFeed, lineFeed >= 0, requestLine);
            if (fault != null) {
                return fault;
            }
            boolean headIsOver = lineFeed == at + 1 && !requestLine;
            if (lineFeed < 0 || headIsOver) {
                return null;
            }
            at = lineFeed + 1;
            requestLine = false;
        }
        return null;
    }

    private static @Nullable String faultOf(ByteBuf head, int from, int to, boolean complete, boolean requestLine) {
        int carriageReturn = head.indexOf(from, to, CR);
        if (carriageReturn >= 0 && carriageReturn < to - 1) {
            return "A carriage return stands alone in the head of the request: every line ends with CR LF.";
        }
        if (complete && (to == from || head.getByte(to - 1) != CR)) {
            return "A line feed stands alone in the head of the request: every line ends with CR LF.";
        }
        byte first = head.getByte(from);
        if (requestLine) {
            return complete ? faultOfRequestLine(head, from, to - 1) : null;
        }
        return first == SPACE || first == TAB
                ? "A line of the head begins with white space: a header stands on one line, folding is obsolete."
                : null;
    }

    private static @Nullable String faultOfRequestLine(ByteBuf head, int from, int to) {
        int first = head.indexOf(from, to, SPACE);
        int second = first < 0 ? -1 : head.indexOf(first + 1, to, SPACE);
        if (first <= from || second <= first + 1 || second == to - 1) {
            return "A request line is: method, one space, target, one space, HTTP/1.1.";
        }
        for (int i = from; i < to; i++) {
            byte octet = head.getByte(i);
            boolean oneOfTheTwo = i == first || i == second;
            if (!oneOfTheTwo && (octet >= 0 && octet <= SPACE || octet == DELETE)) {
                return "A request line is: method, one space, target, one space, HTTP/1.1.";
            }
        }
        return null;
    }

    /**
     * Whether something of a request is there. Lines with nothing on them before it are overlooked, as RFC 9112 (2.2) asks;
     * a carriage return may be half of one.
     */
    static boolean begins(ByteBuf head) {
        while (head.readableBytes() > 1
                && head.getByte(head.readerIndex()) == CR
                && head.getByte(head.readerIndex() + 1) == LF) {
            head.skipBytes(2);
        }
        return head.readableBytes() > 1 || head.isReadable() && head.getByte(head.readerIndex()) != CR;
    }

    /** The target, when the request line is whole enough to have one that may be repeated. */
    static String targetIn(ByteBuf head) {
        int start = head.readerIndex();
        int lineEnd = head.indexOf(start, head.writerIndex(), CR);
        int end = lineEnd < 0 ? head.writerIndex() : lineEnd;
        int first = head.indexOf(start, end, SPACE);
        int second = first < 0 ? -1 : head.indexOf(first + 1, end, SPACE);
        if (second <= first + 1) {
            return NO_TARGET;
        }
        boolean visible =
                head.forEachByte(first + 1, second - first - 1, octet -> octet > SPACE && octet != DELETE) < 0;
        return visible ? head.toString(first + 1, second - first - 1, StandardCharsets.US_ASCII) : NO_TARGET;
    }
}
