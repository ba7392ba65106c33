/** Feature: answer the requests that the referral service sends. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.request;
