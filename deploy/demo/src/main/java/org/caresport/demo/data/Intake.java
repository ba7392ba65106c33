package org.caresport.demo.data;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the buurtsportcoach hears in the first talk. */
public record Intake(ObjectNode body) {

    public static Intake withJohanna() {
        return new Intake(DataFiles.json("intake-johanna.json"));
    }

    public static Intake withPieter() {
        return new Intake(DataFiles.json("intake-pieter.json"));
    }
}
