package org.caresport.stack.preflight;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The memory of this machine, or of the container around it when that has less. */
public final class MachineMemory implements Memory {

    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
    private static final Pattern PAGE_SIZE = Pattern.compile("page size of (\\d+) bytes");
    private static final Pattern SPARE_PAGES =
            Pattern.compile("Pages (?:free|inactive|speculative|purgeable):\\s+(\\d+)");

    @Override
    public long available() throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.min(system.getTotalMemorySize(), Files.exists(LINUX) ? linux() : macos());
    }

    private static long linux() throws IOException {
        var line = AVAILABLE.matcher(Files.readString(LINUX));
        return line.find() ? Long.parseLong(line.group(1)) * 1024 : Long.MAX_VALUE;
    }

    private static long macos() throws IOException {
        var process = new ProcessBuilder("vm_stat").start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var size = PAGE_SIZE.matcher(text);
        var pages = SPARE_PAGES
                .matcher(text)
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
        return size.find() ? pages * Long.parseLong(size.group(1)) : Long.MAX_VALUE;
    }
}
