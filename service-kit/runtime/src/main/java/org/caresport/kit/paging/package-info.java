/** Lists that page by an opaque cursor. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.paging;
