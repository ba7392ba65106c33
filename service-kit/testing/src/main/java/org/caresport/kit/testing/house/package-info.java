/** What every module's code keeps to, as rules that its own test checks. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.testing.house;
