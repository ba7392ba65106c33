package org.caresport.benchmark;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Where the figures are written. Progress goes to one line that the next figure overwrites. */
final class Paper {

    private static final int WIDTH = 100;

    private final PrintStream out;
    private final boolean isTerminal = System.console() != null;

    Paper(PrintStream out) {
        this.out = out;
    }

    void machine() {
        line("CareSport Connect, measured on %d cores, Java %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch")));
        line("The load comes from the same machine and shares its cores.");
    }

    void heading(String title) {
        line("", title, "-".repeat(title.length()));
    }

    void line(String... lines) {
        clear();
        for (var line : lines) {
            out.println(line);
        }
    }

    void row(String format, Object... values) {
        line(String.format(Locale.ROOT, format, values));
    }

    void progress(String what) {
        if (isTerminal) {
            clear();
            out.print("  … " + what + "\r");
            out.flush();
        } else {
            out.println("  … " + what);
        }
    }

    private void clear() {
        if (isTerminal) {
            out.print(" ".repeat(WIDTH) + "\r");
        }
    }

    static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", Duration.ofNanos(nanos).toNanos() / 1e6);
    }
}
