package org.caresport.benchmark;

import java.io.IOException;
import java.sql.SQLException;

/** One part of the benchmark: writes its figures on the paper, and what it found of the aims on the sheet. */
interface Measurement {

    /** @throws NotMeasurable when something that must be so is not so; the aims of the part then say why */
    void measure() throws IOException, SQLException, InterruptedException;
}
