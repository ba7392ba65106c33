package org.caresport.kit.house.crooked.exit;

import org.caresport.kit.house.crooked.entry.Named;

record Peeking(Named named) {}
