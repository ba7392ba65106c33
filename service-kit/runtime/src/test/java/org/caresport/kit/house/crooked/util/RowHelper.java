package org.caresport.kit.house.crooked.util;

record RowHelper(int row) {}
