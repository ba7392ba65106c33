/** Which HTTP problem a refused request becomes. */
@org.jspecify.annotations.NullMarked
package org.caresport.notification.problem;
