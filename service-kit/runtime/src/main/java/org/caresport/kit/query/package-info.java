/** Queries, read strictly: nobody takes an answer for the answer to another question. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.query;
