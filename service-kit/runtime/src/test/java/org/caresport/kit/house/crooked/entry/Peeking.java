package org.caresport.kit.house.crooked.entry;

import org.caresport.kit.house.crooked.exit.Seen;

record Peeking(Seen seen) {}
